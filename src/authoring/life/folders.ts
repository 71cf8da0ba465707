import type { Article, ArticleType } from '../../knowledge/article.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';

const conventional: Readonly<Record<ArticleType, string>> = {
  process: 'processes',
  answer: 'answers',
  story: 'stories',
};

/** The folder for a new article: where most of its kind are, those of the same process and language first. */
export function folderFor(
  base: KnowledgeBase,
  type: ArticleType,
  process: string | undefined,
  language: string,
): string {
  const alike = [...base.articles()].filter(
    a => a.type === type && a.language === language && !a.translationOf,
  );
  const siblings = process === undefined ? [] : alike.filter(a => a.process === process);
  if (siblings.length > 0) return mostCommon(siblings.map(a => folderOf(a.path)));
  const own = alike.some(a => a.path.startsWith(`${conventional[type]}/`));
  if (own || alike.length === 0) return conventional[type];
  return mostCommon(alike.map(a => folderOf(a.path)));
}

/**
 * The folder for a translation: where the translations of its neighbours are; else the folder of the source with the
 * language put in where other translations have it; else beside the source.
 */
export function folderForTranslation(base: KnowledgeBase, source: Article, language: string): string {
  const folder = folderOf(source.path);
  const pairs = [...base.articles()].flatMap(article => {
    const other = article.translationOf === undefined ? undefined : base.article(article.translationOf);
    return other && article.language === language
      ? [[folderOf(other.path), folderOf(article.path)] as const]
      : [];
  });
  const neighbours = pairs.filter(([from]) => from === folder);
  if (neighbours.length > 0) return mostCommon(neighbours.map(([, to]) => to));
  const depths = pairs.flatMap(([from, to]) => insertedAt(from, to, language));
  const parts = folder.split('/').filter(Boolean);
  const depth = depths.length > 0 ? Number(mostCommon(depths.map(String))) : undefined;
  if (depth === undefined || depth > parts.length) return folder;
  return [...parts.slice(0, depth), language, ...parts.slice(depth)].join('/');
}

/** Where the language stands in a path that is else the same. */
function insertedAt(from: string, to: string, language: string): number[] {
  const parts = to.split('/').filter(Boolean);
  const index = parts.indexOf(language);
  const rest = parts.filter((_, i) => i !== index).join('/');
  return index >= 0 && rest === from ? [index] : [];
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
