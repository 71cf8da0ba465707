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

/** A process with what belongs to it; without `process` what belongs to none. */
export interface ProcessBranch {
  readonly process?: Leaf & { readonly owner?: string };
  /** Answers, with the translations of the process itself before them. */
  readonly answers: readonly Leaf[];
  readonly stories: readonly Leaf[];
}

/**
 * Processes by title, each with its answers and stories; what names no process that exists comes last.
 * @param keep articles to show; a process stays where one of its articles does
 */
export function treeOf(base: KnowledgeBase, keep: (article: Article) => boolean): ProcessBranch[] {
  // A translation stands with what it translates.
  const isTranslation = (a: Article) =>
    a.translationOf !== undefined && base.process(a.translationOf) !== undefined;
  const all = base.ofType('process');
  const processes = all.filter(process => !isTranslation(process));
  const branches: ProcessBranch[] = [];
  for (const process of processes) {
    const translations = all.filter(a => isTranslation(a) && a.translationOf === process.id);
    const branch = branchOf([...translations, ...base.ofProcess(process.id)].filter(keep));
    if (!keep(process) && branch.answers.length + branch.stories.length === 0) continue;
    const owner = process.owner;
    branches.push({ process: { ...leafOf(process), ...(owner !== undefined && { owner }) }, ...branch });
  }
  const ids = new Set(processes.map(process => process.id));
  const homeless = [...base.articles()].filter(
    a => a.type !== 'process' && (a.process === undefined || !ids.has(a.process)) && keep(a),
  );
  const rest = branchOf(homeless.sort((a, b) => a.title.localeCompare(b.title)));
  if (rest.answers.length + rest.stories.length > 0) branches.push(rest);
  return branches;
}

function branchOf(articles: readonly Article[]): { answers: Leaf[]; stories: Leaf[] } {
  return {
    answers: articles.filter(a => a.type !== 'story').map(leafOf),
    stories: articles.filter(a => a.type === 'story').map(leafOf),
  };
}

function leafOf({ path, id, title, type, status, language }: Article): Leaf {
  return { path, id, title, type, status, language };
}
