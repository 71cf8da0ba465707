import type { ProcessName } from '../insight/input.ts';
import type { Article } from '../knowledge/article.ts';
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
    const { owner } = process;
    const { title } = inLanguage(base, process, language);
    names.set(process.id, { title, ...(owner !== undefined && { owner }) });
  }
  return names;
}

/** What a process is called in the interface's language; its id where no process has it. */
export function processTitle(base: KnowledgeBase, id: string, language: InterfaceLanguage): string {
  const process = base.process(id);
  return process ? inLanguage(base, process, language).title : id;
}

/** The version of an article in the interface's language where there is one, else the article itself. */
export function inLanguage(base: KnowledgeBase, article: Article, language: InterfaceLanguage): Article {
  const speaks = (one: Article) => one.language.split('-')[0] === language;
  return speaks(article) ? article : (base.translationsOf(article).find(speaks) ?? article);
}
