import { nearestOf } from '../../../knowledge/nearest.ts';
import type { Range } from '../../../platform/problem.ts';
import { scalarText } from '../../frontMatter/scalar.ts';
import type { Fix, Found } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { unknownReason as documentation, texts } from './texts.ts';

export const unknownReason: Rule = {
  code: 'HW014',
  name: 'unknown-reason',
  severity: 'warning',
  texts: documentation,
  *checkBeside(record: ArticleRecord, { base, language }: Surroundings): Generator<Found> {
    const { article, places } = record;
    if (base.reasons.length === 0 || article.reasons.length === 0 || article.status === 'archived') return;
    const codes = base.reasons.map(reason => reason.code);
    const known = new Set(codes);
    for (const code of article.reasons) {
      if (known.has(code)) continue;
      const nearest = nearestOf(code, codes);
      const range: Range = places.items.reasons?.get(code) ?? places.values.reasons ?? record.titleRange;
      const fixes: Fix[] = [];
      if (nearest !== undefined && places.items.reasons?.has(code)) {
        const edit = { path: article.path, range, text: scalarText(nearest, '') };
        fixes.push({ title: texts[language].replaceBy(nearest), edits: [edit], preferred: true });
      }
      fixes.push({
        title: texts[language].addReason(code),
        edits: [],
        command: { name: 'add-reason', code },
        preferred: false,
      });
      yield { path: article.path, range, message: texts[language].unknownReason(code, nearest), fixes };
    }
  },
};
