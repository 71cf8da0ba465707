import { nearestOf } from '../../../knowledge/nearest.ts';
import { atLine } from '../../../platform/problem.ts';
import type { Fix, Found } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import {
  processWithoutAnswer as answerTexts,
  numberOfReasons as numberTexts,
  reasonWithoutProcess as processTexts,
  texts,
  unknownContacts as unknownTexts,
} from './texts.ts';

/** Fewer reasons say too little, more of them nobody can choose from while the customer waits. */
const fewestReasons = 10;
const mostReasons = 60;

export const reasonWithoutProcess: Rule = {
  code: 'HW070',
  name: 'reason-without-process',
  severity: 'warning',
  texts: processTexts,
  *checkBase({ base, language, reasonsPath }: Surroundings): Generator<Found> {
    const processes = base.ofType('process').map(process => process.id);
    for (const { code, process, line } of base.reasons) {
      if (process !== undefined && (processes.includes(process) || processes.length === 0)) continue;
      const nearest = process === undefined ? undefined : nearestOf(process, processes);
      const message =
        process === undefined
          ? texts[language].noProcess(code)
          : texts[language].unknownProcess(code, process, nearest);
      const fixes: Fix[] = [];
      if (process !== undefined) {
        const command = { name: 'new-article', type: 'process', id: process } as const;
        fixes.push({ title: texts[language].newProcess(process), edits: [], command, preferred: false });
      }
      yield { path: reasonsPath, range: atLine(line), message, fixes };
    }
  },
};

export const processWithoutAnswer: Rule = {
  code: 'HW071',
  name: 'process-without-answer',
  severity: 'information',
  texts: answerTexts,
  *checkBeside(record: ArticleRecord, { base, language }: Surroundings): Generator<Found> {
    const { article } = record;
    if (article.type !== 'process' || article.status === 'archived') return;
    const process = article.translationOf ?? article.id;
    if (base.inProcess(process).some(other => other.type === 'answer' && other.status !== 'archived')) return;
    const command = { name: 'new-article', type: 'answer', process } as const;
    const fix: Fix = { title: texts[language].newAnswer, edits: [], command, preferred: false };
    yield { path: article.path, range: record.titleRange, message: texts[language].noAnswer, fixes: [fix] };
  },
};

export const numberOfReasons: Rule = {
  code: 'HW072',
  name: 'number-of-reasons',
  severity: 'information',
  texts: numberTexts,
  *checkBase({ base, language, reasonsPath }: Surroundings): Generator<Found> {
    const count = base.reasons.length;
    if (count === 0 || (count >= fewestReasons && count <= mostReasons)) return;
    const message = count < fewestReasons ? texts[language].tooFew(count) : texts[language].tooMany(count);
    yield { path: reasonsPath, range: atLine(0), message };
  },
};

export const unknownContacts: Rule = {
  code: 'HW073',
  name: 'contacts-without-reason',
  severity: 'warning',
  texts: unknownTexts,
  *checkBase({ contacts, base, language, reasonsPath }: Surroundings): Generator<Found> {
    const known = new Set(base.reasons.map(reason => reason.code));
    const unknown = [...(contacts?.unknownReasons ?? [])].filter(([code]) => !known.has(code));
    unknown.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const [code, count] of unknown) {
      const command = { name: 'add-reason', code } as const;
      const fix: Fix = { title: texts[language].addReason(code), edits: [], command, preferred: false };
      const nearest = nearestOf(code, known);
      yield {
        path: reasonsPath,
        range: atLine(0),
        message: texts[language].unknownContacts(code, count, nearest),
        fixes: [fix],
      };
    }
  },
};
