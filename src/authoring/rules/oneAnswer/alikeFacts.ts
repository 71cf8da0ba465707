import type { Fact } from './fact.ts';
import { likenessOf } from './topic.ts';

/** A fact and where it stands. */
export interface FactPlace {
  readonly path: string;
  /** Its place among the facts of its article. */
  readonly index: number;
  readonly fact: Fact;
}

export interface AlikeFact {
  readonly place: FactPlace;
  /** How much its context is the one asked for, 0 to 1. */
  readonly likeness: number;
}

/** The facts with one word in their context, by their numbers, and how much it tells of each. */
interface Posting {
  readonly numbers: number[];
  readonly weights: number[];
}

/** What sums of weights can be off by, in whatever order they are added up. */
const rounding = 1e-9;

/**
 * Facts that can be compared, by the words of their context: finds those alike without comparing each with each. Of two
 * contexts that tell A and B in all and C in common, the likeness is C / (A + B − C). So for a likeness of at least t
 * they have t·A in common at least, and those of the words asked for that most facts have needn't be looked up as long
 * as they tell less than that (prefix filtering: R. Bayardo, Y. Ma, R. Srikant: Scaling Up All Pairs Similarity Search,
 * WWW 2007).
 */
export class AlikeFacts {
  readonly #places: (FactPlace | undefined)[] = [];
  /** How much the words of each context tell in all. */
  readonly #told: number[] = [];
  readonly #free: number[] = [];
  readonly #postings = new Map<number, Posting>();
  /** What each context has in common with the one asked for; all zero between two questions. */
  #common = new Float64Array(16);

  /** @returns its number, by which it is taken out again */
  add(place: FactPlace): number {
    const number = this.#free.pop() ?? this.#places.length;
    const { stems, weights, told } = place.fact.context;
    this.#places[number] = place;
    this.#told[number] = told;
    for (const [i, stem] of stems.entries()) {
      const posting = this.#postings.get(stem);
      const weight = weights[i] ?? 0;
      if (posting) {
        posting.numbers.push(number);
        posting.weights.push(weight);
      } else this.#postings.set(stem, { numbers: [number], weights: [weight] });
    }
    if (number >= this.#common.length) this.#common = new Float64Array(2 * this.#common.length);
    return number;
  }

  delete(number: number): void {
    for (const stem of this.#places[number]?.fact.context.stems ?? []) {
      const posting = this.#postings.get(stem);
      const at = posting?.numbers.indexOf(number) ?? -1;
      if (!posting || at < 0) continue;
      takeOut(posting.numbers, at);
      takeOut(posting.weights, at);
      if (posting.numbers.length === 0) this.#postings.delete(stem);
    }
    this.#places[number] = undefined;
    this.#free.push(number);
  }

  isEmpty(): boolean {
    return this.#postings.size === 0;
  }

  /**
   * The facts whose context is alike by at least so much, in no order; among them the one asked for.
   * @param least over 0, to 1
   * @param isWanted spares the comparison with those for which it is false
   */
  of({ context }: Fact, least: number, isWanted: (fact: Fact) => boolean): AlikeFact[] {
    const { told } = context;
    const words = this.#wordsOf(context);
    // The commonest come last.
    words.sort((a, b) => a.posting.numbers.length - b.posting.numbers.length);
    let left = 0;
    while (words.length > 0 && left + (words.at(-1)?.weight ?? 0) < least * told - rounding) {
      left += words.pop()?.weight ?? 0;
    }
    const found: AlikeFact[] = [];
    for (const number of this.#countCommon(words)) {
      const common = (this.#common[number] ?? 0) + left;
      this.#common[number] = 0;
      if (common * (1 + least) < least * (told + (this.#told[number] ?? 0)) - rounding) continue;
      const place = this.#places[number];
      if (!place || !isWanted(place.fact)) continue;
      const likeness = likenessOf(context, place.fact.context);
      if (likeness >= least) found.push({ place, likeness });
    }
    return found;
  }

  #wordsOf({ stems, weights }: Fact['context']): { readonly weight: number; readonly posting: Posting }[] {
    const words: { weight: number; posting: Posting }[] = [];
    for (const [i, stem] of stems.entries()) {
      const posting = this.#postings.get(stem);
      if (posting) words.push({ weight: weights[i] ?? 0, posting });
    }
    return words;
  }

  /** Adds up what each context has in common with these words; returns the numbers of those that have any. */
  #countCommon(words: readonly { readonly weight: number; readonly posting: Posting }[]): number[] {
    const touched: number[] = [];
    const common = this.#common;
    for (const { weight, posting } of words) {
      const { numbers, weights } = posting;
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] ?? 0;
        if (common[number] === 0) touched.push(number);
        common[number] = (common[number] ?? 0) + Math.min(weight, weights[i] ?? 0);
      }
    }
    return touched;
  }
}

/** The order doesn't count. */
function takeOut(list: number[], at: number): void {
  const last = list.pop();
  if (last !== undefined && at < list.length) list[at] = last;
}
