import type { Reason } from '../knowledge/reasons.ts';
import type { InterfaceLanguage } from '../platform/language.ts';

/** What reasons are called in the interface's language, by code. A reason without a label is called by its code. */
export function reasonNames(
  reasons: readonly Reason[],
  language: InterfaceLanguage,
): ReadonlyMap<string, string> {
  return new Map(reasons.map(({ code, label }) => [code, label[language] ?? label.en ?? code]));
}
