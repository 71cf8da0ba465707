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

/**
 * The version of an article in a language where there is one that isn't archived, else the article itself.
 * @param language BCP 47; the region makes no difference
 */
export function inLanguage(base: KnowledgeBase, article: Article, language: string): Article {
  const speaks = ({ language: own, status }: Article) =>
    status !== 'archived' && own.split('-')[0] === language.split('-')[0];
  return speaks(article) ? article : (base.translationsOf(article).find(speaks) ?? article);
}
