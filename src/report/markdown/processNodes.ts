import type { BlockContent } from 'mdast';
import type { ProcessData } from '../../service/reportData.ts';
import { reasonsFigure } from '../charts/reasons.ts';
import { decisionLine } from '../content/decisionLine.ts';
import { effectWords } from '../content/effectWords.ts';
import { processFacts, processLines, savingLine } from '../content/processFacts.ts';
import type { Voice } from '../voice.ts';
import { heading, list, paragraph, quote, strong, table } from './nodes.ts';

/** A process with all that the report has of it, but for its charts. */
export function processNodes(data: ProcessData, voice: Voice): BlockContent[] {
  const { row, decisions, stories, reasons } = data;
  const { say, format } = voice;
  const saving = savingLine(data, voice);
  const why = reasonsFigure(reasons, 'reasons', voice);
  return [
    heading(3, `${say.level[row.level]}: ${row.title}`),
    paragraph(`${say.flagged.owner}: ${row.owner ?? say.noOwner}`),
    paragraph(row.why),
    list([
      ...processFacts(data, voice).map(({ name, value, note }) =>
        paragraph(`${name}: `, strong(value), ` (${note})`),
      ),
      ...processLines(data, voice).map(({ name, text }) => `${name}: ${text}`),
    ]),
    ...(saving === undefined ? [] : [paragraph(saving)]),
    ...(decisions.length > 0
      ? [
          paragraph(`${say.decision.list}:`),
          list(
            decisions.map(one => [decisionLine(one, voice), one.note].filter(Boolean).join('. ')),
            true,
          ),
        ]
      : []),
    ...effectNodes(data, voice),
    ...(why ? [paragraph(why.title), table(why.table)] : []),
    ...stories.map(({ title, date, extract }) =>
      quote(
        paragraph(strong(title), ...(date === '' ? [] : [` (${format.date(date)})`])),
        paragraph(extract),
      ),
    ),
  ];
}

function effectNodes({ effect }: ProcessData, voice: Voice): BlockContent[] {
  if (!effect) return [];
  const { heading: title, value, summary, warnings } = effectWords(effect, voice);
  return [
    value
      ? paragraph(`${title}: `, strong(value.points), ` (${value.interval}). ${summary}`)
      : paragraph(`${title}. ${summary}`),
    ...(warnings.length > 0 ? [paragraph(`${voice.say.effect.warnings}:`), list(warnings)] : []),
  ];
}
