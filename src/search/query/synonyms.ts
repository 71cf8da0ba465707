import type { Synonyms } from '../../knowledge/settings.ts';
import { everydayWords } from '../language/everydayWords.ts';
import { languageOf } from '../language/languages.ts';
import { wordsOf } from '../language/tokenizer.ts';

/** A word or words in a query, and what may stand in articles instead. */
export interface SynonymMatch {
  /** Index of the first word in the query, and number of words. */
  readonly at: number;
  readonly length: number;
  /** The words of each of the others. */
  readonly others: readonly (readonly string[])[];
}

interface Entry {
  readonly words: readonly string[];
  /** Per word: its stems in all languages. */
  readonly keys: readonly (readonly string[])[];
  readonly others: readonly (readonly string[])[];
}

/** Finds synonyms in queries, in any inflection. */
export class SynonymFinder {
  readonly #codes: readonly string[];
  /** By each stem of their first word. */
  readonly #entries = new Map<string, Entry[]>();

  /** @param languages BCP 47 tags of the languages that words are inflected in */
  constructor(synonyms: readonly Synonyms[], languages: readonly string[]) {
    this.#codes = [...new Set(languages.map(tag => languageOf(tag).code))];
    for (const group of synonyms) {
      const all = 'from' in group ? [group.from, ...group.to] : group;
      const sources = 'from' in group ? [group.from] : group;
      for (const source of sources) this.#add(source, all);
    }
  }

  find(words: readonly string[]): SynonymMatch[] {
    if (this.#entries.size === 0) return [];
    const matches: SynonymMatch[] = [];
    const keys = words.map(word => this.#keys(word));
    keys.forEach((own, at) => {
      const entries = new Set(own.flatMap(key => this.#entries.get(key) ?? []));
      for (const entry of entries) {
        const fits = entry.keys.every((wanted, i) => keys[at + i]?.some(key => wanted.includes(key)));
        if (fits) matches.push({ at, length: entry.keys.length, others: entry.others });
      }
    });
    return matches;
  }

  #add(source: string, all: readonly string[]): void {
    const words = plainWords(source);
    const others = all
      .map(plainWords)
      .filter(other => other.length > 0 && other.join(' ') !== words.join(' '));
    if (words.length === 0 || others.length === 0) return;
    const entry: Entry = { words, keys: words.map(word => this.#keys(word)), others };
    for (const key of entry.keys[0] ?? []) {
      this.#entries.set(key, [...(this.#entries.get(key) ?? []), entry]);
    }
  }

  #keys(word: string): string[] {
    return [...new Set(this.#codes.map(code => `${code} ${languageOf(code).stem(word)}`))];
  }
}

const everyday = new Map<string, SynonymFinder>();

/** Finds words that mean the same in any knowledge base. @param code first part of a BCP 47 tag */
export function everydaySynonyms(code: string): SynonymFinder {
  let finder = everyday.get(code);
  if (finder === undefined) {
    finder = new SynonymFinder(everydayWords(code), [code]);
    everyday.set(code, finder);
  }
  return finder;
}

function plainWords(text: string): string[] {
  return wordsOf(text)
    .filter(word => !word.whole)
    .map(word => word.text);
}
