import type { Fix, Found } from '../finding.ts';
import { addKey } from '../frontMatter/newFrontMatter.ts';
import { isManaged } from '../managed.ts';
import type { Rule } from '../rule.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { reviewMissing as missingTexts, reviewPast as pastTexts, texts } from './texts.ts';

/** Today a year later, as an ISO date; 29 February becomes the 28th. */
export function inAYear(today: string): string {
  const year = Number(today.slice(0, 4)) + 1;
  const rest = today.slice(4);
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

export const reviewPast: Rule = {
  code: 'HW020',
  name: 'review-past',
  severity: 'warning',
  texts: pastTexts,
  *checkArticle(view: ArticleView, { today, language }: ArticleSurroundings): Generator<Found> {
    const { article, places } = view;
    const { reviewBy } = article;
    if (reviewBy === undefined || article.status === 'archived') return;
    if (!isoDate.test(reviewBy) || reviewBy >= today) return;
    const range = places.values['review-by'] ?? view.titleRange;
    const next = inAYear(today);
    const edits = places.values['review-by'] ? [{ path: article.path, range, text: next }] : [];
    const fix: Fix = { title: texts[language].reviewed(next), edits, preferred: false };
    yield {
      path: article.path,
      range,
      message: texts[language].reviewPast(reviewBy),
      fixes: edits.length > 0 ? [fix] : [],
    };
  },
};

export const reviewMissing: Rule = {
  code: 'HW021',
  name: 'review-missing',
  severity: 'hint',
  texts: missingTexts,
  *checkArticle(view: ArticleView, { today, language }: ArticleSurroundings): Generator<Found> {
    const { article, places } = view;
    if (!isManaged(article) || article.type === 'story') return;
    if (article.status !== 'validated' || article.reviewBy !== undefined || !places.exists) return;
    const next = inAYear(today);
    yield {
      path: article.path,
      range: places.values.status ?? view.titleRange,
      message: texts[language].reviewMissing,
      fixes: [
        { title: texts[language].setReview(next), edits: [addKey(view, 'review-by', next)], preferred: true },
      ],
    };
  },
};
