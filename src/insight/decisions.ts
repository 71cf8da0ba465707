import { z } from 'zod';
import { processOfDecisions } from '../knowledge/decisionFile.ts';
import { schemaMessages } from '../knowledge/schemaMessages.ts';
import { parseYaml, schemaProblems } from '../knowledge/yamlFile.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Problem } from '../platform/problem.ts';
import { type DecisionKind, decisionKinds } from './decisionKinds.ts';
import { decisionTexts } from './decisionTexts.ts';
import { parseDay } from './period.ts';

/** An entry of decisions/PROCESS.yaml. */
export interface Decision {
  /** Id of the process: the name of the file. */
  readonly process: string;
  /** ISO date on which it was taken. */
  readonly date: string;
  readonly by?: string;
  readonly decision: DecisionKind;
  readonly note?: string;
  /** ISO date of the first day on which the process worked differently: where its effect is measured from. */
  readonly changedOn?: string;
  /** Zero-based line of the entry. */
  readonly line: number;
}

/** Code of the rule for a file of decisions that can't be read as one. */
const decisionRule = 'HW006';

/**
 * Reads a file of decisions: a list, oldest first as a rule. An entry that is wrong is reported, with its
 * place, and left out; nothing throws. The list comes back in order of date.
 */
export function readDecisions(
  path: string,
  text: string,
  language: InterfaceLanguage,
): { decisions: Decision[]; problems: Problem[] } {
  const file = parseYaml(path, text, decisionRule, language);
  const problems: Problem[] = [...file.problems];
  if (file.value === undefined || file.value === null) return { decisions: [], problems };
  const say = decisionTexts[language];
  if (!Array.isArray(file.value)) {
    problems.push({
      path,
      range: file.rangeOf([]),
      severity: 'error',
      message: say.notAList,
      rule: decisionRule,
    });
    return { decisions: [], problems };
  }
  const schema = entrySchema(say.notADate);
  const process = processOfDecisions(path);
  const decisions = file.value.flatMap((item: unknown, index): Decision[] => {
    const parsed = schema.safeParse(item, schemaMessages[language]);
    if (!parsed.success) {
      problems.push(...schemaProblems(path, file, parsed.error, decisionRule, [index]));
      return [];
    }
    const { date, by, decision, note, 'changed-on': changedOn } = parsed.data;
    return [
      {
        process,
        date,
        decision,
        line: file.rangeOf([index]).start.line,
        ...(by !== undefined && { by }),
        ...(note !== undefined && { note }),
        ...(changedOn !== undefined && { changedOn }),
      },
    ];
  });
  return { decisions: decisions.sort((a, b) => a.date.localeCompare(b.date)), problems };
}

/** Unknown keys are kept in the file and passed over. */
function entrySchema(notADate: string) {
  const date = z.string().refine(text => parseDay(text) !== undefined, notADate);
  return z.looseObject({
    date,
    by: z.string().optional(),
    decision: z.enum(decisionKinds),
    note: z.string().optional(),
    'changed-on': date.optional(),
  });
}

/** The decision with the latest day since which the process works differently; undefined where none names one. */
export function lastChange(decisions: readonly Decision[]): (Decision & { changedOn: string }) | undefined {
  let last: (Decision & { changedOn: string }) | undefined;
  for (const decision of decisions) {
    const { changedOn } = decision;
    if (changedOn !== undefined && (!last || changedOn >= last.changedOn)) last = { ...decision, changedOn };
  }
  return last;
}
