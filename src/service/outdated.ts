import { parseDay } from '../insight/period.ts';
import type { Article } from '../knowledge/article.ts';

/**
 * Whether an article that was used on a day (since 1970-01-01) was archived or past its review date. When it was
 * archived isn't known: an archived article counts as outdated on every day.
 */
export function wasOutdated(article: Article | undefined, day: number): boolean {
  if (!article) return false;
  if (article.status === 'archived') return true;
  const reviewBy = article.reviewBy === undefined ? undefined : parseDay(article.reviewBy);
  return reviewBy !== undefined && reviewBy < day;
}
