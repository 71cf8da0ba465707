import type { Article } from '../../knowledge/article.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';

/** What is compared, without case and accents; made once for each article. */
const folded = new WeakMap<Article, { title: string; id: string; all: string }>();

function foldedOf(article: Article): { title: string; id: string; all: string } {
  const known = folded.get(article);
  if (known) return known;
  const title = fold(article.title);
  const id = fold(article.id);
  const made = { title, id, all: `${title} ${id} ${article.keywords.map(fold).join(' ')}` };
  folded.set(article, made);
  return made;
}

/** Lower case, without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export interface ArticleSearch {
  /** Words of a title, a part of an id, a keyword; empty for all. */
  readonly query: string;
  /** The article that is written in: its language and process come first, and it is not offered itself. */
  readonly own: Article | undefined;
  readonly limit: number;
  readonly accept?: (article: Article) => boolean;
}

/**
 * Articles for a person who types a link: every word typed stands in the title, the id or a keyword. Best first: what
 * starts with the words, then the same language, the same process, what is in use.
 */
export function searchArticles(base: KnowledgeBase, search: ArticleSearch): Article[] {
  const query = fold(search.query.trim());
  const words = query.split(/\s+/).filter(Boolean);
  const found: { article: Article; score: number }[] = [];
  for (const article of base.articles()) {
    if (article === search.own || search.accept?.(article) === false) continue;
    const text = foldedOf(article);
    if (!words.every(word => text.all.includes(word))) continue;
    found.push({ article, score: scoreOf(article, search.own, query, text) });
  }
  found.sort((a, b) => b.score - a.score || (a.article.title < b.article.title ? -1 : 1));
  return found.slice(0, search.limit).map(({ article }) => article);
}

function scoreOf(
  article: Article,
  own: Article | undefined,
  query: string,
  text: { title: string; id: string },
): number {
  let score = 0;
  if (query !== '') {
    if (text.id === query) score += 64;
    if (text.id.startsWith(query)) score += 32;
    if (text.title.startsWith(query)) score += 32;
    else if (text.title.includes(` ${query}`)) score += 16;
  }
  if (article.language === own?.language) score += 8;
  if (article.process !== undefined && article.process === own?.process) score += 4;
  if (article.status === 'validated') score += 2;
  if (article.status === 'archived') score -= 64;
  return score;
}
