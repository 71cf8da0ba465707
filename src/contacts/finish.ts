import type { InterfaceLanguage } from '../platform/language.ts';
import type { Combiner } from './combine.ts';
import type { LeafRejection } from './leaf.ts';
import { rejectionText } from './rejection.ts';
import type { RejectedRow, RollUp } from './rollup.ts';
import { readArticles } from './values.ts';

const mostRejectedRows = 1000;

export interface FinishOptions {
  readonly language?: InterfaceLanguage;
  readonly outdated?: (articleId: string, day: number) => boolean;
}

/** What was noted about one file. */
export interface FileRejections {
  readonly path: string;
  readonly rejections: readonly LeafRejection[];
}

/** The roll-up of what was combined, with the messages in one language. */
export function finish(
  combiner: Combiner,
  rejections: readonly FileRejections[],
  options: FinishOptions,
): RollUp {
  combiner.closePromises();
  const articleUse = addArticles(combiner, options.outdated);
  const cells = combiner.table.toCells();
  const first = cells[0]?.day;
  const last = cells.at(-1)?.day;
  const { used, rejected, hours, unknownReasons } = combiner;
  return {
    cells,
    hours,
    read: used + rejected,
    used,
    rejected,
    rejectedRows: rejectedRows(rejections, options.language ?? 'en'),
    unknownReasons,
    articleUse,
    ...(first === undefined || last === undefined ? {} : { days: { first, last } }),
  };
}

function addArticles(combiner: Combiner, outdated: FinishOptions['outdated']): Map<string, number> {
  const { table, articleUses } = combiner;
  const total = new Map<string, number>();
  for (const [cell, uses] of articleUses) {
    const day = table.dayOf(cell);
    for (const [text, contacts] of uses) {
      const articles = readArticles(text);
      for (const id of articles) total.set(id, (total.get(id) ?? 0) + contacts);
      if (outdated && articles.some(id => outdated(id, day)))
        table.add(cell, 'withOutdatedArticle', contacts);
    }
  }
  return total;
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
