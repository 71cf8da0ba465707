import type { ProcessName } from '../insight/flags.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { InterfaceLanguage } from '../platform/language.ts';

/** All processes by id, titled in the interface's language where there is a translation; a translation is no process. */
export function processNames(
  base: KnowledgeBase,
  language: InterfaceLanguage,
): ReadonlyMap<string, ProcessName> {
  const names = new Map<string, ProcessName>();
  for (const process of base.ofType('process')) {
    if (process.translationOf !== undefined) continue;
    const inLanguage = (a: { language: string }) => a.language.split('-')[0] === language;
    const titled = inLanguage(process) ? process : (base.translationsOf(process).find(inLanguage) ?? process);
    const owner = process.owner;
    names.set(process.id, { title: titled.title, ...(owner !== undefined && { owner }) });
  }
  return names;
}
