import type { FileEntry } from '../platform/files.ts';

/** Name of the file that makes a folder a knowledge base. */
export const settingsFile = 'headwater.yaml';
export const reasonsFile = 'reasons.yaml';

/** The files of one knowledge base, by what they are. */
export interface Layout {
  readonly articles: readonly FileEntry[];
  readonly decisions: readonly FileEntry[];
  readonly journal: readonly FileEntry[];
  /** Everything that isn't an article: contacts, images, attachments and the rest. */
  readonly others: readonly FileEntry[];
  /** Links that lead out of the knowledge base. */
  readonly outside: readonly FileEntry[];
}

const article = /\.(?:md|markdown)$/i;

/** True for the paths that hold articles: Markdown anywhere but in the folder with the templates. */
export function isArticlePath(path: string): boolean {
  return article.test(path) && !path.startsWith('templates/');
}

export function isDecisionPath(path: string): boolean {
  return /^decisions\/[^/]+\.ya?ml$/i.test(path);
}

export function isJournalPath(path: string): boolean {
  return /^journal\/[^/]+\.jsonl$/i.test(path);
}

/** Sorts the files below a root; those of knowledge bases in folders below it are theirs, and left out. */
export function layoutOf(entries: readonly FileEntry[]): Layout {
  const inner = entries
    .filter(e => e.path.endsWith(`/${settingsFile}`))
    .map(e => e.path.slice(0, -settingsFile.length));
  const own =
    inner.length === 0 ? entries : entries.filter(e => !inner.some(folder => e.path.startsWith(folder)));
  const inside = own.filter(e => !e.outside);
  return {
    articles: inside.filter(e => isArticlePath(e.path)),
    decisions: inside.filter(e => isDecisionPath(e.path)),
    journal: inside.filter(e => isJournalPath(e.path)),
    others: inside.filter(e => !isArticlePath(e.path)),
    outside: own.filter(e => e.outside),
  };
}
