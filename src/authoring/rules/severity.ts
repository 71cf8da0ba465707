import type { Settings } from '../../knowledge/settings.ts';
import type { Severity } from '../../platform/problem.ts';
import type { Rule } from './rule.ts';

/** What headwater.yaml makes of a rule, by its code or its name; undefined where it says nothing. */
export function chosenSeverity(rule: Rule, settings: Settings): Severity | 'off' | undefined {
  return settings.rules[rule.code] ?? settings.rules[rule.name];
}

/** From the gravest to the slightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
