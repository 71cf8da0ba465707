import { distance } from 'fastest-levenshtein';

/**
 * The word that was probably meant: the nearest by edit distance, where that is at most a third of the word's
 * length, and where no other one is as near.
 */
export function nearestOf(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = most + 1;
  let ties = 0;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > most) continue;
    const apart = distance(wanted, candidate.toLowerCase());
    if (apart < least) {
      best = candidate;
      least = apart;
      ties = 0;
    } else if (apart === least) ties++;
  }
  return ties === 0 ? best : undefined;
}
