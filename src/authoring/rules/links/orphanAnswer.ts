import type { Found } from '../finding.ts';
import { hasOwnType } from '../managed.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { orphanAnswer as documentation, texts } from './texts.ts';

export const orphanAnswer: Rule = {
  code: 'HW035',
  name: 'orphan-answer',
  severity: 'information',
  texts: documentation,
  *checkBeside(record: ArticleRecord, { base, language }: Surroundings): Generator<Found> {
    const { article } = record;
    if (article.type !== 'answer' || !hasOwnType(article) || article.status === 'archived') return;
    if (article.process !== undefined || article.translationOf !== undefined) return;
    if (base.backlinks(article).some(({ from }) => from.path !== article.path)) return;
    yield { path: article.path, range: record.titleRange, message: texts[language].orphanAnswer };
  },
};
