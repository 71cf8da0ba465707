import type { FlagReport } from '../insight/flagReport.ts';
import type { Article } from '../knowledge/article.ts';
import { atLine, type Problem } from '../platform/problem.ts';

/** Code of an entry in the Problems view that states a flag. */
export const flagRule = 'flag';

/** The flag of a process at the title of its article, an alarm as warning, a watch as information; else nothing. */
export function flagProblem({ processes }: FlagReport, article: Article): Problem | undefined {
  if (article.type !== 'process') return undefined;
  const row = processes.find(({ process }) => process === article.id);
  if (!row || (row.level !== 'alarm' && row.level !== 'watch')) return undefined;
  return {
    path: article.path,
    range: atLine(titleLine(article)),
    severity: row.level === 'alarm' ? 'warning' : 'information',
    message: row.why,
    rule: flagRule,
  };
}

/** Zero-based line of the first heading, else the one behind the front matter. */
function titleLine({ headings, bodyLine }: Article): number {
  return headings[0]?.line ?? bodyLine;
}
