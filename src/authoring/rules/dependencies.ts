import type { Article } from '../../knowledge/article.ts';
import { type KnowledgeBase, linkPath } from '../../knowledge/base.ts';
import type { ArticleRecord } from './record.ts';

/*
 * Which findings an article's change can touch. A key stands for something that an article says of itself, or
 * that another one looks at: `id:refunds`, `path:answers/late.md`. Whoever looks at a key is checked again when
 * an article that has it changes.
 */

/** Key that every article looks at which names an id that isn't there: a new id may be the one that was meant. */
export const anyId = 'any id';

/** Key that every article looks at with an address from the root that leads to no file: is there such a folder? */
export const anyFolder = 'any folder';

function idKey(id: string): string {
  return `id:${id}`;
}

/** The versions of one article in several languages. */
export function versionKey(article: Article): string {
  return `version:${article.translationOf ?? article.id}`;
}

/** The answers and stories of a process. */
function answersKey(process: string): string {
  return `answers:${process}`;
}

/** Files with one name in several folders; upper and lower case are one. */
export function nameKey(path: string): string {
  return `name:${fileName(path).toLowerCase()}`;
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What an article looks at. */
export function keysLookedAt(article: Article, base: KnowledgeBase): Set<string> {
  const keys = new Set([idKey(article.id), versionKey(article)]);
  if (article.process !== undefined) {
    keys.add(idKey(article.process));
    if (!base.process(article.process)) keys.add(anyId);
  }
  if (article.type === 'process') keys.add(answersKey(article.translationOf ?? article.id));
  const replacement = article.frontMatter['replaced-by'];
  if (typeof replacement === 'string') keys.add(base.article(replacement) ? idKey(replacement) : anyId);
  for (const id of translationChain(article, base)) {
    keys.add(idKey(id));
    if (!base.article(id)) keys.add(anyId);
  }
  for (const link of article.links) {
    if (link.kind === 'wiki') {
      if (link.target === '') continue;
      keys.add(idKey(link.target));
      const target = base.article(link.target);
      if (!target) keys.add(anyId);
      else lookAtReplacement(target, keys);
    } else {
      const path = linkPath(link.target, article.path);
      if (path === undefined || path === article.path) continue;
      keys.add(`path:${path}`);
      const target = base.articleAt(path);
      if (target) lookAtReplacement(target, keys);
      if (base.hasFile(path)) continue;
      keys.add(nameKey(path));
      if (link.target.startsWith('/')) keys.add(anyFolder);
    }
  }
  return keys;
}

/** Who links to an archived article is told what has taken its place. */
function lookAtReplacement(target: Article, keys: Set<string>): void {
  const replacement = target.frontMatter['replaced-by'];
  if (target.status === 'archived' && typeof replacement === 'string') keys.add(idKey(replacement));
}

/** The ids that follow from `translation-of`, up to the first that has none or that was met before. */
export function translationChain(article: Article, base: KnowledgeBase): string[] {
  const chain: string[] = [];
  let next = article.translationOf;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = base.article(next)?.translationOf;
  }
  return chain;
}

/** What others see of an article, as one string: while it stays the same, they need not be checked again. */
export function faceOf({ article, anchors }: Pick<ArticleRecord, 'article' | 'anchors'>): string {
  const { id, type, title, status, language, process, owner, translationOf, hasOwnId, bodyLine } = article;
  const headings = article.headings.map(heading => `${heading.anchor} ${heading.text}`);
  const replacedBy = article.frontMatter['replaced-by'];
  const face = [
    replacedBy,
    id,
    type,
    title,
    status,
    language,
    process,
    owner,
    translationOf,
    hasOwnId,
    bodyLine,
  ];
  return JSON.stringify([face, headings, [...anchors]]);
}

/** What an article says of itself: those who look at one of these keys see it change. */
export function keysShown(article: Article): string[] {
  const keys = [idKey(article.id), `path:${article.path}`];
  if (article.process !== undefined) keys.push(answersKey(article.process));
  return keys;
}

/** Who looks at what. */
export class Dependents {
  readonly #lookers = new Map<string, Set<string>>();
  readonly #keys = new Map<string, ReadonlySet<string>>();

  /** Paths that look at a key. */
  of(key: string): ReadonlySet<string> {
    return this.#lookers.get(key) ?? new Set();
  }

  set(path: string, keys: ReadonlySet<string>): void {
    this.delete(path);
    this.#keys.set(path, keys);
    for (const key of keys) {
      const lookers = this.#lookers.get(key);
      if (lookers) lookers.add(path);
      else this.#lookers.set(key, new Set([path]));
    }
  }

  delete(path: string): void {
    for (const key of this.#keys.get(path) ?? []) {
      const lookers = this.#lookers.get(key);
      lookers?.delete(path);
      if (lookers?.size === 0) this.#lookers.delete(key);
    }
    this.#keys.delete(path);
  }
}
