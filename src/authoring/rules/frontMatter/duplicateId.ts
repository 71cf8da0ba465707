import type { KnowledgeBase } from '../../../knowledge/base.ts';
import { scalarText } from '../../frontMatter/scalar.ts';
import type { Fix, Found, RelatedPlace } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { duplicateId as documentation, texts } from './texts.ts';

export const duplicateId: Rule = {
  code: 'HW011',
  name: 'duplicate-id',
  severity: 'error',
  texts: documentation,
  *checkBeside(record: ArticleRecord, { base, record: recordAt, language }: Surroundings): Generator<Found> {
    const { article } = record;
    if (!article.hasOwnId) return;
    const others = base.withId(article.id).filter(other => other.path !== article.path && other.hasOwnId);
    const [first] = others;
    if (!first) return;
    const related = others.slice(0, 5).flatMap((other): RelatedPlace[] => {
      const there = recordAt(other.path);
      return there ? [{ path: other.path, range: idRange(there), message: other.title }] : [];
    });
    const fixes: Fix[] = [];
    if (record.places.values.id) {
      const id = freeId(article.id, base);
      const edits = [{ path: article.path, range: record.places.values.id, text: scalarText(id, '') }];
      fixes.push({ title: texts[language].otherId(id), edits, preferred: false });
    }
    yield {
      path: article.path,
      range: idRange(record),
      message: texts[language].duplicateId(article.id, first.path, others.length - 1),
      related,
      fixes,
    };
  },
};

function idRange(record: ArticleRecord) {
  return record.places.values.id ?? record.titleRange;
}

/** The id with the first number behind it that no article has. */
function freeId(id: string, base: KnowledgeBase): string {
  let number = 2;
  while (base.withId(`${id}-${number}`).length > 0) number++;
  return `${id}-${number}`;
}
