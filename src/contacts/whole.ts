import type { InterfaceLanguage } from '../platform/language.ts';
import type { CellGroup } from './cellTable.ts';
import type { LeafRejection } from './leaf.ts';
import { logDays } from './logDays.ts';
import { rejectionText } from './rejection.ts';
import { type Cell, column, measures, type RejectedRow, type RollUp } from './rollup.ts';
import { readArticles } from './values.ts';

/** Rejected rows that are listed; all are counted. */
export const mostRejectedRows = 1000;

/** What was noted about one file. */
export interface FileRejections {
  readonly path: string;
  readonly rejections: readonly LeafRejection[];
}

/**
 * All contacts put together, before articles and language come in: what the cache keeps of the whole. Apart from the
 * lists of numbers everything can be written as JSON.
 */
export interface Whole {
  readonly used: number;
  readonly rejected: number;
  readonly rejections: readonly FileRejections[];
  /** Pairs of code and contacts. */
  readonly unknownReasons: readonly (readonly [string, number])[];
  readonly groups: readonly CellGroup[];
  /** Pairs per cell, in the order of cells: day and number of the group. */
  readonly cells: Uint32Array<ArrayBuffer>;
  /** Per cell one sum for each of `measures`. */
  readonly sums: Float64Array<ArrayBuffer>;
  readonly hourProcesses: readonly string[];
  /** Contacts per process and hour of the week, 168 each. */
  readonly hours: Float64Array<ArrayBuffer>;
  /** The `articles` fields as written. */
  readonly articleTexts: readonly string[];
  /** Pairs: number of the cell and of the text. */
  readonly articleUses: Uint32Array<ArrayBuffer>;
  /** Contacts per use. */
  readonly articleCounts: Uint32Array<ArrayBuffer>;
}

export interface FinishOptions {
  readonly language?: InterfaceLanguage;
  readonly outdated?: (articleId: string, day: number) => boolean;
}

/** The roll-up of a whole, with what the articles of the knowledge base say, and the messages in one language. */
export function finish(whole: Whole, options: FinishOptions): RollUp {
  const cells = cellsOf(whole);
  const articleUse = addArticles(whole, cells, options.outdated);
  return {
    cells,
    hours: new Map(
      whole.hourProcesses.map((process, i) => [process, whole.hours.subarray(i * 168, (i + 1) * 168)]),
    ),
    read: whole.used + whole.rejected,
    used: whole.used,
    rejected: whole.rejected,
    rejectedRows: rejectedRows(whole.rejections, options.language ?? 'en'),
    unknownReasons: new Map(whole.unknownReasons),
    articleUse,
    ...logDays(cells),
  };
}

function cellsOf({ cells, groups, sums }: Whole): Cell[] {
  const width = measures.length;
  const made: Cell[] = [];
  for (let i = 0; 2 * i < cells.length; i++) {
    const { process, channel, reason } = groups[cells[2 * i + 1] ?? 0] ?? {
      process: '',
      channel: '',
      reason: '',
    };
    made.push({
      day: cells[2 * i] ?? 0,
      process,
      channel,
      reason,
      sums: sums.subarray(i * width, (i + 1) * width),
    });
  }
  return made;
}

/** Fills `withOutdatedArticle` and counts the uses of every article. */
function addArticles(
  whole: Whole,
  cells: readonly Cell[],
  outdated: FinishOptions['outdated'],
): Map<string, number> {
  const lists = whole.articleTexts.map(readArticles);
  const contactsOfText = new Float64Array(lists.length);
  const { articleUses, articleCounts } = whole;
  for (const { sums } of cells) sums[column.withOutdatedArticle] = 0;
  for (let i = 0; i < articleCounts.length; i++) {
    const cell = cells[articleUses[2 * i] ?? 0];
    const text = articleUses[2 * i + 1] ?? 0;
    const contacts = articleCounts[i] ?? 0;
    contactsOfText[text] = (contactsOfText[text] ?? 0) + contacts;
    if (!outdated || !cell || !lists[text]?.some(id => outdated(id, cell.day))) continue;
    cell.sums[column.withOutdatedArticle] = (cell.sums[column.withOutdatedArticle] ?? 0) + contacts;
  }
  const uses = new Map<string, number>();
  for (const [text, ids] of lists.entries()) {
    for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + (contactsOfText[text] ?? 0));
  }
  return uses;
}

function rejectedRows(files: readonly FileRejections[], language: InterfaceLanguage): RejectedRow[] {
  const rows: RejectedRow[] = [];
  for (const { path, rejections } of files) {
    for (const { line, rejection } of rejections) {
      if (rows.length === mostRejectedRows) return rows;
      rows.push({ path, line, message: rejectionText(rejection, language) });
    }
  }
  return rows;
}
