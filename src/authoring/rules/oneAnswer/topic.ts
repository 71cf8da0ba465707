import { wordHash } from '../text/characters.ts';
import type { LineSpan } from '../text/lines.ts';
import { type Sentence, sentenceBefore, sentencesBetween, type Words } from '../text/words.ts';
import { commonStemsOf } from './commonWords.ts';
import type { LanguageWords } from './languageWords.ts';

/** Words that tell what a value is about, as hashes of their stems, each with how much it tells. */
export interface Topic {
  /** Sorted, each once. */
  readonly stems: Uint32Array;
  /** In the order of `stems`. */
  readonly weights: Float32Array;
  /** How much they tell in all. */
  readonly told: number;
}

/**
 * Letters that are kept of a word: "checked" and "check" are both "check". Cutting off works for European
 * languages nearly as well as a stemmer for each (P. McNamee, J. Mayfield: Character N-Gram Tokenization for
 * European Language Text Retrieval, Information Retrieval 7, 2004).
 */
const stemLength = 5;

/** Words shorter than this say little in a language whose stop words aren't known. */
const shortest = 3;

/** Words before and behind a value that are taken for what it is about. */
const wordsBefore = 10;
const wordsBehind = 8;

/** The nearest of them, which say most. */
const nearest = 3;

/** What a word tells by where it stands; chosen by how well copies of one fact were found and others not. */
const weights = {
  near: 1.2,
  far: 0.8,
  line: 1,
  sentenceBefore: 0.4,
  heading: 0.6,
  title: 0.5,
} as const;

/** Characters of a row that are looked at, from its start. */
const longestRow = 1000;

/** What is left of the weight of a word that most articles have. */
const commonShare = 0.35;

/** A text with its words, in which topics are looked up. */
export interface TopicText {
  readonly text: string;
  readonly lineAt: (offset: number) => LineSpan;
  readonly prose: string;
  readonly words: Words;
  readonly language: string;
  readonly languageWords: LanguageWords;
}

/** Gathers the weights of words; of a word that stands in several places the greatest counts. */
class TopicBuilder {
  readonly #weights = new Map<number, number>();
  readonly #stop: ReadonlySet<string>;
  readonly #common: ReadonlySet<string>;

  constructor({ language, languageWords }: TopicText) {
    this.#stop = languageWords.stop;
    this.#common = commonStemsOf(language);
  }

  get size(): number {
    return this.#weights.size;
  }

  isTelling(word: string): boolean {
    return word.length >= shortest && /\p{L}/u.test(word) && !this.#stop.has(word.toLowerCase());
  }

  add(word: string, weight: number): void {
    const stem = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, stemLength);
    const hash = wordHash(stem);
    const told = this.#common.has(stem) ? weight * commonShare : weight;
    this.#weights.set(hash, Math.max(told, this.#weights.get(hash) ?? 0));
  }

  addLine(line: string, weight: number): void {
    for (const [word] of line.matchAll(/[\p{L}\p{N}]+/gu)) if (this.isTelling(word)) this.add(word, weight);
  }

  build(): Topic {
    const stems = Uint32Array.from(this.#weights.keys()).sort();
    const weights = Float32Array.from(stems, stem => this.#weights.get(stem) ?? 0);
    return { stems, weights, told: weights.reduce((sum, weight) => sum + weight, 0) };
  }
}

/** Where a value stands: its sentence, the titles over it, outermost first. */
export interface TopicPlace {
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
  readonly title: string;
  readonly heading: string | undefined;
}

/**
 * What a value is about: by the words around it, and by those together with what stands over it. Within one article
 * only the first tells values apart.
 */
export function topicsOf(
  text: TopicText,
  place: TopicPlace,
): { readonly topic: Topic; readonly context: Topic } {
  const builder = new TopicBuilder(text);
  addSentence(builder, text, place);
  addLine(builder, text, place);
  const topic = builder.build();
  if (place.heading !== undefined) builder.addLine(place.heading, weights.heading);
  builder.addLine(place.title, weights.title);
  return { topic, context: builder.build() };
}

function addSentence(builder: TopicBuilder, { prose, words }: TopicText, place: TopicPlace): void {
  const { first, last } = place.sentence;
  let value = first;
  while (value < last && (words.ends[value] ?? 0) <= place.start) value++;
  let behind = value;
  while (behind < last && (words.starts[behind] ?? 0) < place.end) behind++;
  /** Takes telling words in, going away from the value. */
  const add = (from: number, step: 1 | -1, most: number) => {
    let taken = 0;
    for (let i = from; i >= first && i < last && taken < most; i += step) {
      const [start = 0, end = 0] = [words.starts[i], words.ends[i]];
      if (end - start < shortest) continue;
      const word = prose.slice(start, end);
      if (builder.isTelling(word)) builder.add(word, taken++ < nearest ? weights.near : weights.far);
    }
  };
  add(value - 1, -1, wordsBefore);
  add(behind, 1, wordsBehind);
}

/** What else stands on the line: the other cells of a table's row, the label of a list item, the sentence before. */
function addLine(builder: TopicBuilder, { text, lineAt, prose, words }: TopicText, place: TopicPlace): void {
  const { start, end: lineEnd } = lineAt(place.start);
  const end = Math.min(lineEnd, start + longestRow);
  const add = (sentence: Sentence, weight: number) =>
    builder.addLine(prose.slice(sentence.start, Math.min(sentence.end, sentence.start + longestRow)), weight);
  if (builder.size < 2 || /^[ \t]*\|/.test(text.slice(start, place.start))) {
    for (const cell of sentencesBetween(words, start, end)) {
      if (cell.start !== place.sentence.start) add(cell, weights.line);
    }
    return;
  }
  const before = sentenceBefore(words, place.sentence.start);
  if (before && before.start >= start) add(before, weights.sentenceBefore);
}

/** The words that two topics have in common: how many, and how much they tell. */
export function commonOf(a: Topic, b: Topic): { readonly words: number; readonly told: number } {
  let words = 0;
  let told = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const [one, two] = [a.stems[i] ?? 0, b.stems[j] ?? 0];
    if (one === two) {
      words++;
      told += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0);
    } else if (one < two) i++;
    else j++;
  }
  return { words, told };
}

/** Share of what two topics tell that they tell both (Ružička, the weighted Jaccard), 0 to 1. */
export function likenessOf(a: Topic, b: Topic): number {
  const { told } = commonOf(a, b);
  return told === 0 ? 0 : told / (a.told + b.told - told);
}
