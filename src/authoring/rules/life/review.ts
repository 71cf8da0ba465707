import { addMonths } from '../../dates.ts';
import { isDate } from '../../frontMatter/validate.ts';
import { keyEdit } from '../articleEdit.ts';
import type { Fix, Found } from '../finding.ts';
import { isManaged } from '../managed.ts';
import type { Rule } from '../rule.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { reviewMissing as missingTexts, reviewPast as pastTexts, texts } from './texts.ts';

/** Months until an article that was found right is looked at again. */
const monthsToReview = 12;

export const reviewPast: Rule = {
  code: 'HW020',
  name: 'review-past',
  severity: 'warning',
  texts: pastTexts,
  *checkArticle(view: ArticleView, { today, language }: ArticleSurroundings): Generator<Found> {
    const { article, places } = view;
    const { reviewBy } = article;
    if (reviewBy === undefined || article.status === 'archived') return;
    if (!isDate(reviewBy) || reviewBy >= today) return;
    const range = places.values['review-by'] ?? view.titleRange;
    const next = addMonths(today, monthsToReview);
    const title = texts[language].reviewed(next);
    const fix: Fix = { title, edits: keyEdit(view, 'review-by', next), preferred: false };
    yield { path: article.path, range, message: texts[language].reviewPast(reviewBy), fixes: [fix] };
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
    const next = addMonths(today, monthsToReview);
    const title = texts[language].setReview(next);
    const fix: Fix = { title, edits: keyEdit(view, 'review-by', next), preferred: true };
    const range = places.values.status ?? view.titleRange;
    yield { path: article.path, range, message: texts[language].reviewMissing, fixes: [fix] };
  },
};
