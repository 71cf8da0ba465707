import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { postgresReader } from '../contacts/postgres.node.ts';
import { NodeCache, NodeFiles } from '../platform/files.node.ts';
import { createHash } from '../platform/hash.ts';
import { type InterfaceLanguage, interfaceLanguage } from '../platform/language.ts';
import { Headwater } from '../service/headwater.ts';
import { settingsFile } from '../service/layout.ts';
import { otherThreads, type ThreadScripts } from '../service/otherThreads.node.ts';
import { texts } from './texts.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly kb?: string;
  readonly json?: boolean;
  readonly language?: string;
  /** False after `--no-cache`. */
  readonly cache?: boolean;
}

/** Wrong use or unreadable input: the message goes to the person, the exit status is 2. */
export class UsageError extends Error {}

/** Opens the knowledge base that a command works on, with progress on a terminal. */
export async function openKnowledgeBase(options: CommonOptions): Promise<Headwater> {
  const root = findRoot(options.kb);
  const language = languageOf(options);
  const showProgress = process.stderr.isTTY;
  const headwater = await Headwater.open({
    files: new NodeFiles(root),
    language,
    database: postgresReader(),
    otherThreads: otherThreads(threadScripts(), { root, language, inBackground: false }),
    hash: await createHash(),
    ...(options.cache !== false && { cache: new NodeCache(await cacheFolder(root)) }),
    ...(showProgress && {
      onProgress: (done, total) => showState(texts[language].readingArticles(done, total)),
      onContacts: ({ bytes, totalBytes, done }) => {
        if (done || totalBytes === 0) return showState('');
        const megabytes = (count: number) => Math.ceil(count / 1_000_000);
        showState(texts[language].readingContacts(megabytes(bytes), megabytes(totalBytes)));
      },
    }),
  });
  if (showProgress) showState('');
  return headwater;
}

/** Writes over the last line of a terminal. */
function showState(text: string): void {
  process.stderr.write(`\r\u001b[K${text}`);
}

/** The scripts of the threads: their source beside ours, or what the build made of it. */
function threadScripts(): ThreadScripts {
  const fromSource = import.meta.url.endsWith('.ts');
  const script = (name: string) =>
    new URL(fromSource ? `../service/${name}.worker.node.ts` : `./${name}.worker.cjs`, import.meta.url);
  return { reading: script('reading'), checking: script('checking') };
}

/** The folder of the knowledge base: `--kb`, else the nearest folder upward with headwater.yaml. */
export function findRoot(given: string | undefined): string {
  if (given !== undefined) {
    const stats = statSync(given, { throwIfNoEntry: false });
    if (!stats) throw new UsageError(`There is no folder ${given}.`);
    if (!stats.isDirectory()) throw new UsageError(`${given} is not a folder.`);
    return path.resolve(given);
  }
  let folder = process.cwd();
  while (!existsSync(path.join(folder, settingsFile))) {
    const parent = path.dirname(folder);
    if (parent === folder) {
      throw new UsageError(
        `No ${settingsFile} here or in a folder above. Name the knowledge base with --kb DIR, or make a ${settingsFile}.`,
      );
    }
    folder = parent;
  }
  return folder;
}

/** `--language`, else the language of the terminal, else English. */
export function languageOf(options: CommonOptions): InterfaceLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return interfaceLanguage(options.language ?? (LC_ALL || LC_MESSAGES || LANG || 'en'));
}

/** Caches stand outside the knowledge base: nothing is written into the folders of the user unasked. */
async function cacheFolder(root: string): Promise<string> {
  const { HEADWATER_CACHE, XDG_CACHE_HOME } = process.env;
  const folder = HEADWATER_CACHE || path.join(XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'headwater');
  const hash = await createHash();
  return path.join(folder, hash(new TextEncoder().encode(root)));
}
