import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Checker } from '../../src/authoring/rules/checker.ts';
import { KnowledgeBase } from '../../src/knowledge/base.ts';
import { ArticleReader } from '../../src/knowledge/reader.ts';
import { readReasons } from '../../src/knowledge/reasons.ts';
import { readSettings } from '../../src/knowledge/settings.ts';

const hash = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('base64');

/** A folder of articles in memory, with a checker that hasn't checked yet. */
export interface CheckedFolder {
  readonly folder: string;
  readonly base: KnowledgeBase;
  readonly reader: ArticleReader;
  readonly checker: Checker;
  /** Bytes of all articles. */
  readonly bytes: number;
  /** Milliseconds that reading them took. */
  readonly ms: number;
  /** Text of an article as it is checked; rejects where there is none. */
  text(path: string): Promise<string>;
}

export interface FolderOptions {
  /**
   * True to check articles without front matter of Headwater as if each were an answer of the process that is its
   * folder, so that the rules for answers can be seen on them too.
   */
  readonly asAnswers?: boolean;
}

/** Reads the articles, settings and reasons of a folder. */
export async function checkedFolder(folder: string, options: FolderOptions = {}): Promise<CheckedFolder> {
  const started = performance.now();
  const base = new KnowledgeBase();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(e => e.isFile()).map(e => relative(folder, join(e.parentPath, e.name)));
  const textOf = (name: string) => (paths.includes(name) ? readFile(join(folder, name), 'utf8') : '');
  base.settings = readSettings('headwater.yaml', await textOf('headwater.yaml')).settings;
  base.reasons = readReasons('reasons.yaml', await textOf('reasons.yaml'), 'en').reasons;
  const reader = new ArticleReader(base.settings, hash, 'en');
  const text = async (path: string) => {
    const written = await readFile(join(folder, path), 'utf8');
    return options.asAnswers ? asAnswer(path, written) : written;
  };
  let bytes = 0;
  for (const path of paths.sort()) {
    if (!/\.(?:md|markdown)$/i.test(path) || path.startsWith('templates/')) {
      base.setFile(path);
      continue;
    }
    const content = await readFile(join(folder, path));
    bytes += content.length;
    const { article } = options.asAnswers
      ? reader.readText(path, asAnswer(path, content.toString('utf8')))
      : reader.read(path, content);
    base.set(article);
  }
  const checker = new Checker({
    base,
    text,
    language: 'en',
    today: () => new Date().toISOString().slice(0, 10),
  });
  return { folder, base, reader, checker, bytes, ms: performance.now() - started, text };
}

/** The text with the front matter of an answer, where it has no type. */
function asAnswer(path: string, text: string): string {
  const front = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(text);
  if (/^type:/m.test(front?.[1] ?? '')) return text;
  const keys = `type: answer\nprocess: ${JSON.stringify(dirname(path))}\n`;
  const opening = front ? text.indexOf('\n') + 1 : 0;
  return front ? text.slice(0, opening) + keys + text.slice(opening) : `---\n${keys}---\n${text}`;
}
