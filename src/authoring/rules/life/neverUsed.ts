import type { Fix, Found } from '../finding.ts';
import { isManaged } from '../managed.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { neverUsed as documentation, texts } from './texts.ts';

const daysInYear = 365;

export const neverUsed: Rule = {
  code: 'HW022',
  name: 'never-used',
  severity: 'information',
  texts: documentation,
  *checkBeside(record: ArticleRecord, { contacts, language }: Surroundings): Generator<Found> {
    const { article, places } = record;
    if (!contacts?.days || article.type !== 'answer' || article.status !== 'validated' || !isManaged(article))
      return;
    // Without a year of contacts that name their articles, nobody can say that this one was never used.
    const days = contacts.days.last - contacts.days.first + 1;
    if (days < daysInYear || contacts.articleUse.size === 0 || contacts.articleUse.has(article.id)) return;
    const range = places.values.status ?? record.titleRange;
    const fixes: Fix[] = [];
    if (places.values.status) {
      const edits = [{ path: article.path, range, text: 'archived' }];
      fixes.push({ title: texts[language].archive, edits, preferred: false });
    }
    yield { path: article.path, range, message: texts[language].neverUsed(days), fixes };
  },
};
