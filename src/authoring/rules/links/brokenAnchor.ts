import { nearestOf } from '../../../knowledge/nearest.ts';
import type { Fix, Found } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { linkPlace } from '../text/linkPlaces.ts';
import { brokenAnchor as documentation, texts } from './texts.ts';

/** Anchors that every page has or that only a website makes: the top, tabs, lines, text fragments. */
const elsewhere = /^(?:top$|tab[=/]|tabpanel|L\d+$|:~:|!)/i;

export const brokenAnchor: Rule = {
  code: 'HW031',
  name: 'broken-anchor',
  severity: 'warning',
  texts: documentation,
  *checkBeside(record: ArticleRecord, surroundings: Surroundings): Generator<Found> {
    const { article } = record;
    const { base, language } = surroundings;
    for (const [index, link] of article.links.entries()) {
      if (link.fragment === undefined || elsewhere.test(link.fragment)) continue;
      const target = base.resolve(link, article.path);
      if (target.kind !== 'article' || target.anchorFound || !target.article) continue;
      if (surroundings.record(target.article.path)?.anchors.has(link.fragment.toLowerCase())) continue;
      const { range, exact } = linkPlace(record.links, index);
      const anchors = target.article.headings.map(heading => heading.anchor);
      const meant = nearestOf(link.fragment, anchors);
      const fixes: Fix[] = [];
      if (meant !== undefined && exact) {
        const edit = { path: article.path, range, text: `${link.target}#${meant}` };
        fixes.push({ title: texts[language].linkTo(`#${meant}`), edits: [edit], preferred: true });
      }
      const edit = { path: article.path, range, text: link.target };
      if (link.target !== '' && exact) {
        fixes.push({ title: texts[language].linkToWhole, edits: [edit], preferred: false });
      }
      yield {
        path: article.path,
        range,
        message: texts[language].brokenAnchor(target.article.title, link.fragment, meant),
        fixes,
      };
    }
  },
};
