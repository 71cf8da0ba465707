import { nearestOf } from '../../../knowledge/nearest.ts';
import { scalarText } from '../../frontMatter/scalar.ts';
import type { Fix, Found } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { unknownProcess as documentation, texts } from './texts.ts';

export const unknownProcess: Rule = {
  code: 'HW013',
  name: 'unknown-process',
  severity: 'warning',
  texts: documentation,
  *checkBeside(record: ArticleRecord, { base, language }: Surroundings): Generator<Found> {
    const { article, places } = record;
    const { process } = article;
    if (process === undefined || article.status === 'archived' || base.process(process)) return;
    const processes = new Set(base.ofType('process').map(other => other.id));
    // Where no process has an article yet, the name of each is all that there can be.
    if (processes.size === 0) return;
    const range = places.values.process ?? record.titleRange;
    const nearest = nearestOf(process, processes);
    const fixes: Fix[] = [];
    if (nearest !== undefined && places.values.process) {
      const edit = { path: article.path, range, text: scalarText(nearest, '') };
      fixes.push({ title: texts[language].replaceBy(nearest), edits: [edit], preferred: true });
    }
    fixes.push({
      title: texts[language].newProcess(process),
      edits: [],
      command: { name: 'new-article', type: 'process', id: process },
      preferred: false,
    });
    yield { path: article.path, range, message: texts[language].unknownProcess(process, nearest), fixes };
  },
};
