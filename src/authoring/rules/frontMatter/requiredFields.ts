import type { Article, ArticleType, Status } from '../../../knowledge/article.ts';
import type { Found } from '../finding.ts';
import { hasOwnType, isManaged } from '../managed.ts';
import type { Rule } from '../rule.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { addKey } from './newFrontMatter.ts';
import { requiredField as documentation, texts } from './texts.ts';

/** Keys that an article of a type can't do without. */
const always: Readonly<Record<ArticleType, readonly string[]>> = {
  process: ['id', 'title'],
  answer: ['id', 'title', 'process'],
  story: ['title', 'process'],
};

/** What more a validated article needs, so that somebody answers for it. Reviews have a rule of their own. */
const whenValidated: Readonly<Record<ArticleType, readonly string[]>> = {
  process: ['owner'],
  answer: [],
  story: [],
};

/** Keys that must be there for a type and state. */
export function requiredKeys(type: ArticleType, status: Status): readonly string[] {
  return status === 'validated' ? [...always[type], ...whenValidated[type]] : always[type];
}

export const requiredField: Rule = {
  code: 'HW010',
  name: 'required-field',
  severity: 'warning',
  texts: documentation,
  *checkArticle(view: ArticleView, { language }: ArticleSurroundings): Generator<Found> {
    const { article, places, titleRange } = view;
    if (!isManaged(article) || article.status === 'archived' || !places.exists) return;
    for (const key of requiredKeys(article.type, article.status)) {
      if (hasValue(article, key)) continue;
      // An answer that doesn't say that it is one may be anything: a page about the team, a list of links.
      if (key === 'process' && !hasOwnType(article)) continue;
      const range = places.values[key] ?? titleRange;
      const value = key === 'id' ? article.id : key === 'title' ? JSON.stringify(article.title) : '';
      const fix = {
        title: texts[language].addKey(key),
        edits: [addKey(view, key, value)],
        preferred: value !== '',
      };
      yield {
        path: article.path,
        range,
        message: texts[language].requiredField(key, article.type, article.status === 'validated'),
        fixes: key in article.frontMatter ? [] : [fix],
      };
    }
  },
};

function hasValue(article: Article, key: string): boolean {
  const value = article.frontMatter[key];
  return value !== undefined && value !== null && String(value).trim() !== '';
}
