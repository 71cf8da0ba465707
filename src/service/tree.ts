import type { Article } from '../knowledge/article.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';

/** An article as a leaf of the tree. */
export interface Leaf {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly status: string;
  readonly language: string;
}

export interface ProcessLeaf extends Leaf {
  readonly owner?: string;
  /** Articles below it. */
  readonly articles: number;
}

/** A folder with articles that name no process that exists. */
export interface FolderLeaf {
  /** From the root. Folders that hold nothing but one other folder are left out. */
  readonly path: string;
  /** Articles below it, in all folders. */
  readonly articles: number;
}

/** What stands below a row of the tree. */
export interface TreeBranch {
  readonly folders: readonly FolderLeaf[];
  readonly articles: readonly Leaf[];
  /** Articles of this row that are not listed, because there are too many to look through. */
  readonly more: number;
}

/** Which articles are shown. */
export type Keep = (article: Article) => boolean;

/** Articles that are listed below one row; nobody looks through more. */
const listed = 500;

/** Processes by title; one stays where one of its articles does. A translation stands with what it translates. */
export function processLeaves(base: KnowledgeBase, keep: Keep): ProcessLeaf[] {
  return base.ofType('process').flatMap((process): ProcessLeaf[] => {
    if (isTranslation(base, process)) return [];
    const articles = [...translationsOf(base, process.id), ...base.inProcess(process.id)].filter(keep).length;
    if (articles === 0 && !keep(process)) return [];
    return [{ ...leafOf(process), articles, ...(process.owner !== undefined && { owner: process.owner }) }];
  });
}

/** The translations of a process, then its answers, then its stories. */
export function branchOfProcess(base: KnowledgeBase, id: string, keep: Keep): TreeBranch {
  return branch([], articlesOf(base, id, keep));
}

/** Number of articles that name no process that exists. */
export function homelessCount(base: KnowledgeBase, keep: Keep): number {
  return homeless(base, '', keep).length;
}

/** What a folder holds of the articles that name no process that exists. @param folder path; empty for the root */
export function branchOfFolder(base: KnowledgeBase, folder: string, keep: Keep): TreeBranch {
  const start = folder === '' ? '' : `${folder}/`;
  const direct: Article[] = [];
  const below = new Map<string, Article[]>();
  for (const article of homeless(base, start, keep)) {
    const slash = article.path.indexOf('/', start.length);
    if (slash < 0) direct.push(article);
    else {
      const path = article.path.slice(0, slash);
      const inside = below.get(path);
      if (inside) inside.push(article);
      else below.set(path, [article]);
    }
  }
  const folders = [...below].map(([path, inside]) => ({
    path: commonFolder(path, inside),
    articles: inside.length,
  }));
  return branch(
    folders.sort((a, b) => a.path.localeCompare(b.path)),
    direct.sort(byTitle),
  );
}

function articlesOf(base: KnowledgeBase, id: string, keep: Keep): Article[] {
  const own = base.ofProcess(id);
  const answers = own.filter(a => a.type !== 'story');
  const stories = own.filter(a => a.type === 'story');
  return [...translationsOf(base, id), ...answers, ...stories].filter(keep);
}

function translationsOf(base: KnowledgeBase, id: string): Article[] {
  const process = base.process(id);
  if (!process) return [];
  return base.translationsOf(process).filter(a => a.type === 'process' && isTranslation(base, a));
}

function homeless(base: KnowledgeBase, start: string, keep: Keep): Article[] {
  return [...base.articles()].filter(
    a =>
      a.type !== 'process' &&
      a.path.startsWith(start) &&
      (a.process === undefined || base.process(a.process) === undefined) &&
      keep(a),
  );
}

function isTranslation(base: KnowledgeBase, { translationOf }: Article): boolean {
  return translationOf !== undefined && base.process(translationOf) !== undefined;
}

/** The deepest folder that holds all of the articles. */
function commonFolder(path: string, [first, ...others]: readonly Article[]): string {
  const parts = first?.path.split('/').slice(0, -1) ?? [];
  let length = parts.length;
  for (const { path: other } of others) {
    while (length > 0 && !other.startsWith(`${parts.slice(0, length).join('/')}/`)) length--;
  }
  return parts.slice(0, Math.max(length, path.split('/').length)).join('/');
}

function branch(folders: readonly FolderLeaf[], articles: readonly Article[]): TreeBranch {
  return {
    folders,
    articles: articles.slice(0, listed).map(leafOf),
    more: Math.max(0, articles.length - listed),
  };
}

function byTitle(a: Article, b: Article): number {
  return a.title.localeCompare(b.title) || (a.path < b.path ? -1 : 1);
}

function leafOf({ path, id, title, type, status, language }: Article): Leaf {
  return { path, id, title, type, status, language };
}
