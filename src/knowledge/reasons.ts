import { z } from 'zod';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Problem } from '../platform/problem.ts';
import { schemaMessages } from './schemaMessages.ts';
import { texts } from './texts.ts';
import { parseYaml, schemaProblems } from './yamlFile.ts';
import { addYamlItem, type YamlEdit } from './yamlItem.ts';

/** What a contact with this reason is, apart from what its own `avoidable` column says. */
export type Avoidable = 'no' | 'unnecessary' | 'blameworthy';

/** A contact reason of reasons.yaml. */
export interface Reason {
  readonly code: string;
  /** Label per language (BCP 47). */
  readonly label: Readonly<Record<string, string>>;
  /** Id of the process that the reason belongs to. */
  readonly process?: string;
  readonly demand: 'value' | 'failure';
  readonly avoidable: Avoidable;
  /** progress-chasing, clarification, repeat, wrong-channel, error, … */
  readonly category?: string;
  /** Zero-based line in reasons.yaml. */
  readonly line: number;
}

const reasonSchema = z.looseObject({
  code: z.union([z.string(), z.number()]).transform(String),
  /** One label serves all languages. */
  label: z.union([z.string(), z.record(z.string(), z.string())]).default({}),
  process: z.string().optional(),
  demand: z.enum(['value', 'failure']).default('value'),
  // YAML 1.1 writers turn a bare `no` into false.
  avoidable: z.preprocess(
    value => (value === false ? 'no' : value),
    z.enum(['no', 'unnecessary', 'blameworthy']).default('no'),
  ),
  category: z.string().optional(),
});

/** Reads reasons.yaml: a list, or a list under `reasons`. What is wrong is reported, and a wrong reason left out. */
export function readReasons(
  path: string,
  text: string,
  language: InterfaceLanguage,
): { reasons: Reason[]; problems: Problem[] } {
  const file = parseYaml(path, text, 'HW003', language);
  const problems = [...file.problems];
  const found = listOf(file.value);
  if (!found) {
    const message = texts[language].reasonsNotAList;
    problems.push({ path, range: file.rangeOf([]), severity: 'error', message, rule: 'HW003' });
    return { reasons: [], problems };
  }
  const [list, prefix] = found;
  const reasons = new Map<string, Reason>();
  list.forEach((item, index) => {
    const at = [...prefix, index];
    const parsed = reasonSchema.safeParse(item, schemaMessages[language]);
    if (!parsed.success) {
      problems.push(...schemaProblems(path, file, parsed.error, 'HW003', at));
      return;
    }
    const { code, label, process, demand, avoidable, category } = parsed.data;
    if (reasons.has(code)) {
      problems.push({
        path,
        range: file.rangeOf([...at, 'code']),
        severity: 'error',
        message: texts[language].codeTwice(code),
        rule: 'HW003',
      });
      return;
    }
    reasons.set(code, {
      code,
      label: typeof label === 'string' ? { en: label, nl: label } : label,
      demand,
      avoidable,
      line: file.rangeOf(at).start.line,
      ...(process !== undefined && { process }),
      ...(category !== undefined && { category }),
    });
  });
  return { reasons: [...reasons.values()], problems };
}

/** The edit that adds a reason with this code; undefined where the file is broken or holds no list. */
export function addReason(text: string, code: string): YamlEdit | undefined {
  const found = listOf(parseYaml('', text, 'HW003').value);
  return found && addYamlItem(text, found[1].map(String), { code, label: code });
}

/** The list and where it stands; undefined where something else stands there. A file without reasons has none. */
function listOf(value: unknown): [list: unknown[], prefix: PropertyKey[]] | undefined {
  if (value === undefined || Array.isArray(value)) return [value ?? [], []];
  const reasons =
    typeof value === 'object' && value !== null && 'reasons' in value ? value.reasons : undefined;
  if (reasons === undefined || (reasons !== null && !Array.isArray(reasons))) return undefined;
  return [reasons ?? [], ['reasons']];
}
