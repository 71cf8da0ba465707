import type { Article } from '../../../knowledge/article.ts';
import type { KnowledgeBase } from '../../../knowledge/base.ts';
import { relativeAddress } from '../../relativePath.ts';
import type { Fix, Found } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { linkPlace } from '../text/linkPlaces.ts';
import { archivedTarget as documentation, texts } from './texts.ts';

export const archivedTarget: Rule = {
  code: 'HW032',
  name: 'link-to-archived',
  severity: 'warning',
  texts: documentation,
  *checkBeside(record: ArticleRecord, { base, language }: Surroundings): Generator<Found> {
    const { article } = record;
    if (article.status === 'archived') return;
    for (const [index, link] of article.links.entries()) {
      const target = base.resolve(link, article.path).article;
      if (!target || target.path === article.path || target.status !== 'archived') continue;
      const { range, exact } = linkPlace(record.links, index);
      const next = replacement(target, base);
      const fixes: Fix[] = [];
      if (next && exact) {
        const text = link.kind === 'wiki' ? next.id : relativeAddress(article.path, next.path);
        const edit = { path: article.path, range, text };
        fixes.push({ title: texts[language].linkTo(next.title), edits: [edit], preferred: true });
      }
      yield {
        path: article.path,
        range,
        message: texts[language].archivedTarget(target.title, next?.title),
        fixes,
      };
    }
  },
};

/** The article that an archived one says has taken its place. */
function replacement(article: Article, base: KnowledgeBase): Article | undefined {
  const id = article.frontMatter['replaced-by'];
  const next = typeof id === 'string' ? base.article(id) : undefined;
  return next?.status === 'archived' ? undefined : next;
}
