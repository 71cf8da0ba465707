import type { ArticleStore } from '../storage/articleStore.ts';
import { bare, joinedCodes, mayBeCode, otherWritings, partsOf } from './codes.ts';
import { datesIn } from './dates.ts';
import type { Speller } from './speller.ts';
import type { Resolved, TermResolver } from './termResolver.ts';

/** Words of the articles that are a code, number or date of the query in another writing. */
export interface CodeTerm {
  readonly words: readonly number[];
  /** Number of words of the query that it stands for. */
  readonly weight: number;
}

interface Sources {
  readonly store: ArticleStore;
  readonly resolver: TermResolver;
  readonly speller: Speller;
}

/** Other ways to write one code or number. @param isKnown whether articles have it as it was typed */
export function otherWritingsOf(
  text: string,
  isKnown: boolean,
  { store, resolver, speller }: Sources,
): CodeTerm {
  const words = otherWritings(text).flatMap(other => resolver.written(other));
  if (words.length === 0 && !isKnown && mayBeCode(text))
    words.push(...speller.withSeparators(store.lexicon, bare(text)));
  return { words, weight: text.match(/[\p{L}\p{N}]+/gu)?.length ?? 1 };
}

/** The parts of a code; none where articles don't have them all. */
export function codePartsOf(text: string, { resolver }: Sources): Resolved[] {
  const parts = partsOf(text).map(part => resolver.word(part));
  return parts.every(({ forms }) => forms.length > 0) ? parts : [];
}

/** Codes that the query has in several words, and other ways to write its dates. @param texts in lower case */
export function codesOf(texts: readonly string[], { store, resolver }: Sources): CodeTerm[] {
  const written = (writings: readonly string[], weight: number): CodeTerm => ({
    words: writings.flatMap(writing => resolver.written(writing)),
    weight,
  });
  const languages = store.languageList.map(({ code }) => code);
  return [
    ...joinedCodes(texts).map(({ code, words }) => written([code], words)),
    // Day, month and year are three words; the name of a month tells more than its number, which it stands for.
    ...datesIn(texts, languages).flatMap(({ digits, months, days }) => [
      written(digits, 3),
      written(months, 2),
      written(days, 1),
    ]),
  ];
}
