import { decodeAddress, isAbsolute } from './address.ts';
import type { Article, ArticleType, Heading, Link } from './article.ts';
import type { Reason } from './reasons.ts';
import type { Settings } from './settings.ts';
import { defaultSettings } from './settings.ts';

/** Where a link leads. */
export interface LinkTarget {
  readonly kind: 'article' | 'file' | 'outside' | 'missing';
  /** For `article`. */
  readonly article?: Article;
  /** Path from the root, for `article`, `file` and `missing` relative links. */
  readonly path?: string;
  /** False where the article has no heading with the link's anchor. */
  readonly anchorFound: boolean;
}

export interface Backlink {
  readonly from: Article;
  readonly link: Link;
}

/**
 * The articles of one knowledge base, in memory, without their texts. It changes article by article; every
 * question is answered from what it holds at that moment.
 */
export class KnowledgeBase {
  settings: Settings = defaultSettings;
  reasons: readonly Reason[] = [];
  readonly #byPath = new Map<string, Article>();
  readonly #byId = new Map<string, Set<string>>();
  /** Article path to the paths of articles with a link to it (or to its id). Search does without: made when asked for. */
  #linkedFrom: Map<string, Set<string>> | undefined;
  readonly #byProcess = new Map<string, Set<string>>();
  /** Id to the paths of the articles that translate it. */
  readonly #translating = new Map<string, Set<string>>();
  /** Other files below the root (images, attachments), for telling a broken link from a good one. */
  readonly #files = new Set<string>();

  get size(): number {
    return this.#byPath.size;
  }

  articles(): IterableIterator<Article> {
    return this.#byPath.values();
  }

  /** Sorted by title. */
  ofType(type: ArticleType): Article[] {
    return [...this.#byPath.values()].filter(a => a.type === type).sort(byTitle);
  }

  articleAt(path: string): Article | undefined {
    return this.#byPath.get(path);
  }

  /** The article with this id; of several with the same id, the one whose path comes first. */
  article(id: string): Article | undefined {
    return this.withId(id)[0];
  }

  /** All articles with this id, sorted by path: more than one is a mistake. */
  withId(id: string): Article[] {
    const paths = this.#byId.get(id);
    if (!paths) return [];
    return [...paths].sort().flatMap(path => this.#byPath.get(path) ?? []);
  }

  process(id: string): Article | undefined {
    return this.withId(id).find(a => a.type === 'process');
  }

  /** The owner of an article: its own, or that of its process. */
  ownerOf(article: Article): string | undefined {
    return (
      article.owner ?? (article.process === undefined ? undefined : this.process(article.process)?.owner)
    );
  }

  /** Answers and stories that name this process, sorted by title. */
  ofProcess(id: string): Article[] {
    return this.inProcess(id).sort(byTitle);
  }

  /** The same in no particular order: for counting, since sorting by title is slow. */
  inProcess(id: string): Article[] {
    const paths = this.#byProcess.get(id) ?? [];
    return [...paths].flatMap(path => this.#byPath.get(path) ?? []);
  }

  /** All versions of an article in other languages, by way of `translation-of`. */
  translationsOf(article: Article): Article[] {
    const source = article.translationOf ?? article.id;
    const paths = new Set([...(this.#byId.get(source) ?? []), ...(this.#translating.get(source) ?? [])]);
    paths.delete(article.path);
    return [...paths].flatMap(path => this.#byPath.get(path) ?? []).sort(byTitle);
  }

  /** Puts an article in the place of what was at its path. */
  set(article: Article): void {
    this.delete(article.path);
    this.#byPath.set(article.path, article);
    add(this.#byId, article.id, article.path);
    if (article.process !== undefined) add(this.#byProcess, article.process, article.path);
    if (article.translationOf !== undefined) add(this.#translating, article.translationOf, article.path);
    if (this.#linkedFrom) addLinks(this.#linkedFrom, article);
  }

  delete(path: string): void {
    const article = this.#byPath.get(path);
    if (!article) return;
    this.#byPath.delete(path);
    drop(this.#byId, article.id, path);
    if (article.process !== undefined) drop(this.#byProcess, article.process, path);
    if (article.translationOf !== undefined) drop(this.#translating, article.translationOf, path);
    if (!this.#linkedFrom) return;
    for (const link of article.links) {
      const key = linkKey(link, path);
      if (key !== undefined) drop(this.#linkedFrom, key, path);
    }
  }

  setFile(path: string): void {
    this.#files.add(path);
  }

  deleteFile(path: string): void {
    this.#files.delete(path);
  }

  files(): IterableIterator<string> {
    return this.#files.values();
  }

  hasFile(path: string): boolean {
    return this.#files.has(path) || this.#byPath.has(path);
  }

  /** Where a link in the article at `from` leads. */
  resolve(link: Pick<Link, 'kind' | 'target' | 'fragment'>, from: string): LinkTarget {
    if (link.kind === 'wiki') {
      const article = link.target === '' ? this.#byPath.get(from) : this.article(link.target);
      if (!article) return { kind: 'missing', anchorFound: false };
      return { kind: 'article', article, path: article.path, anchorFound: hasAnchor(article, link.fragment) };
    }
    const path = linkPath(link.target, from);
    if (path === undefined) return { kind: 'outside', anchorFound: true };
    const article = this.#byPath.get(path);
    if (article) return { kind: 'article', article, path, anchorFound: hasAnchor(article, link.fragment) };
    return { kind: this.#files.has(path) ? 'file' : 'missing', path, anchorFound: true };
  }

  /**
   * Paths of the articles with a relative link to this path, whatever is there: an article, an image, nothing. An
   * article's links to itself are not among them.
   */
  linkingTo(path: string): string[] {
    return [...(this.#links().get(`path:${path}`) ?? [])].sort();
  }

  /** The links that lead to an article from other articles and from itself. */
  backlinks(article: Article): Backlink[] {
    const links = this.#links();
    const from = new Set([
      ...(links.get(`path:${article.path}`) ?? []),
      ...(links.get(`id:${article.id}`) ?? []),
    ]);
    const found: Backlink[] = [];
    for (const path of [...from].sort()) {
      const source = this.#byPath.get(path);
      if (!source) continue;
      for (const link of source.links) {
        if (this.resolve(link, path).article === article) found.push({ from: source, link });
      }
    }
    return found;
  }

  #links(): ReadonlyMap<string, ReadonlySet<string>> {
    if (!this.#linkedFrom) {
      this.#linkedFrom = new Map();
      for (const article of this.#byPath.values()) addLinks(this.#linkedFrom, article);
    }
    return this.#linkedFrom;
  }
}

function byTitle(a: Article, b: Article): number {
  return a.title.localeCompare(b.title) || (a.path < b.path ? -1 : 1);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function drop(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
}

function addLinks(linkedFrom: Map<string, Set<string>>, { links, path }: Article): void {
  for (const link of links) {
    const key = linkKey(link, path);
    if (key !== undefined) add(linkedFrom, key, path);
  }
}

function linkKey(link: Link, from: string): string | undefined {
  if (link.kind === 'wiki') return link.target === '' ? undefined : `id:${link.target}`;
  const path = linkPath(link.target, from);
  return path === undefined || path === from ? undefined : `path:${path}`;
}

/**
 * The heading that a link's fragment names: by its anchor, else by its text, as `[[id#Heading text]]` does.
 * Undefined where there is none, and for a link without a fragment.
 */
export function headingOf(article: Article, fragment: string | undefined): Heading | undefined {
  if (fragment === undefined || fragment === '') return undefined;
  const wanted = fragment.toLowerCase();
  return (
    article.headings.find(h => h.anchor === wanted) ??
    article.headings.find(h => h.text.toLowerCase() === wanted)
  );
}

function hasAnchor(article: Article, fragment: string | undefined): boolean {
  return fragment === undefined || fragment === '' || headingOf(article, fragment) !== undefined;
}

/**
 * The path from the root that a relative link leads to; a link that starts with `/` counts from the root.
 * Undefined for addresses with a scheme and for links that lead out of the knowledge base.
 */
export function linkPath(target: string, from: string): string | undefined {
  if (isAbsolute(target)) return undefined;
  const bare = decodeAddress(target.replace(/[?].*$/, ''));
  if (bare === '') return from;
  const parts = bare.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of bare.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
