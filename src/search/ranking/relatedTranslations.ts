import type { ArticleStore } from '../storage/articleStore.ts';
import type { Scorer } from './scorer.ts';

/** So many of the best articles bring their translations along. */
const bringing = 10;
/** What a translation gets of the score of the article that was found. */
const share = 0.6;

/**
 * Gives the translations of the best articles a score, so that an answer is found in the other languages too:
 * below the article itself, and above what only shares a word with the query. New articles are added to `best`.
 *
 * @param best best first
 */
export function relatedTranslations(
  store: ArticleStore,
  best: number[],
  { scores, touched }: Scorer,
  passes: (article: number) => boolean,
): void {
  if (!store.hasTranslations) return;
  const gains = new Map<number, number>();
  for (const article of best.slice(0, bringing)) {
    const score = share * (scores[article] ?? 0);
    for (const other of store.translationsOf(article)) {
      if (other !== article && passes(other)) gains.set(other, Math.max(gains.get(other) ?? 0, score));
    }
  }
  const known = new Set(best);
  for (const [article, score] of gains) {
    if (known.has(article)) scores[article] = Math.max(scores[article] ?? 0, score);
    else {
      // Else the next query would find the score of this one.
      touched.add(article);
      scores[article] = score;
      best.push(article);
    }
  }
}
