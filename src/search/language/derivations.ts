/*
 * Nouns and verbs of the same thing that stemmers leave apart: Dutch makes `migratie` of `migreren`.
 */

/** Letters before the ending: shorter ones begin too many words. */
const shortestRoot = 4;

/** Other words of the same root, for a language that has them. @param code first part of a BCP 47 tag */
export function derivationsOf(word: string, code: string): string[] {
  if (code !== 'nl') return [];
  const noun = /^(\p{L}+)aties?$/u.exec(word)?.[1];
  const verb = /^(\p{L}+)(?:eren|eert|eerde|eerden)$/u.exec(word)?.[1];
  if (noun !== undefined && noun.length >= shortestRoot) return [`${noun}eren`];
  return verb !== undefined && verb.length >= shortestRoot ? [`${verb}atie`] : [];
}
