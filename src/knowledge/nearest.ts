import { distance } from 'fastest-levenshtein';

/** Longer words aren't compared: nobody types them, and it takes long. */
const longest = 300;

/** The most letters that may differ between a word and what was probably meant: a third of them, and one at least. */
export function mostApart(word: string): number {
  return Math.max(1, Math.floor(word.toLowerCase().length / 3));
}

/**
 * The word that was probably meant: the nearest by edit distance, where that is at most a third of the word's
 * length, and where no other one is as near.
 */
export function nearestOf(word: string, candidates: Iterable<string>): string | undefined {
  return nearestWithin(word, candidates, mostApart(word))?.only;
}

/** The nearest candidate; `only` is absent where several are as near. Undefined where none is that near. */
export function nearestWithin(
  word: string,
  candidates: Iterable<string>,
  most: number,
): { readonly only?: string } | undefined {
  const wanted = word.toLowerCase();
  if (wanted.length > longest) return undefined;
  let nearest: { readonly only?: string } | undefined;
  let least = most;
  for (const candidate of candidates) {
    const letters = candidate.toLowerCase();
    if (candidate === word || Math.abs(letters.length - wanted.length) > least) continue;
    const apart = distance(wanted, letters);
    if (apart > least) continue;
    nearest = nearest && apart === least ? {} : { only: candidate };
    least = apart;
  }
  return nearest;
}
