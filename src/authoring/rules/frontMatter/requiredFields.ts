import type { Article } from '../../../knowledge/article.ts';
import { requiredKeys } from '../../frontMatterSchema.ts';
import { keyEdit } from '../articleEdit.ts';
import type { Fix, Found } from '../finding.ts';
import { hasOwnType, isManaged } from '../managed.ts';
import type { Rule } from '../rule.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { requiredField as documentation, texts } from './texts.ts';

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
      const known = key === 'id' ? article.id : key === 'title' ? article.title : undefined;
      const fixes: Fix[] = [];
      if (known !== undefined) {
        const title = texts[language].addKey(key);
        fixes.push({ title, edits: keyEdit(view, key, known), preferred: true });
      }
      const range = places.values[key] ?? titleRange;
      const message = texts[language].requiredField(key, article.type, article.status === 'validated');
      yield { path: article.path, range, message, fixes };
    }
  },
};

function hasValue(article: Article, key: string): boolean {
  const value = article.frontMatter[key];
  return value !== undefined && value !== null && String(value).trim() !== '';
}
