import type { Reason } from '../knowledge/reasons.ts';
import type { FieldMapping, Settings } from '../knowledge/settings.ts';
import type { Cache, FileEntry, Files } from '../platform/files.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { checksumOfValue, createChecksums, type NewChecksum } from './checksum.ts';
import { Combiner } from './combine.ts';
import { ContentHashes } from './contentHash.ts';
import type { DatabaseReader } from './database.ts';
import { Gathering, LostLeaves } from './gathering.ts';
import { hashKey } from './hashKey.ts';
import { LeafStore } from './leafStore.ts';
import { mergeRollUps } from './merge.ts';
import { readFile } from './readFile.ts';
import { ReadingSetup } from './readingSetup.ts';
import { rollUpDatabases } from './rollUpDatabases.ts';
import type { RollUp } from './rollup.ts';
import { ownPositions, recordReader } from './rowMapping.ts';
import { type ContactFile, contactFiles } from './sources.ts';
import { finish, type Whole } from './whole.ts';
import { readWhole, writeWhole } from './wholeStore.ts';

/** A contact that comes from elsewhere than a file of contacts: the journal. */
export interface LoggedContact {
  readonly path: string;
  /** One-based line in the file. */
  readonly line: number;
  /** Our fields, as in a JSON line of contacts. */
  readonly record: Readonly<Record<string, unknown>>;
}

export interface Progress {
  readonly path: string;
  /** Bytes read and to be read, of the files that have to be read. */
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface RollUpOptions {
  readonly files: Files;
  /** All files of the knowledge base; those with contacts are found by the globs of the settings. */
  readonly entries: readonly FileEntry[];
  readonly cache: Cache;
  readonly settings: Settings;
  readonly reasons: readonly Reason[];
  /** Of the messages of rejected rows; English where absent. */
  readonly language?: InterfaceLanguage;
  /** Whether an article was archived or past its review date on a day (since 1970-01-01). */
  readonly outdated?: (articleId: string, day: number) => boolean;
  readonly extra?: readonly LoggedContact[];
  /** Reads contacts from databases, in hosts that can: `postgresReader`. */
  readonly database?: DatabaseReader;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** A file and the name under which the cache has its leaves; undefined where it can't be read. */
interface KeyedFile {
  readonly file: ContactFile;
  readonly key: string | undefined;
}

/**
 * The roll-up of all contacts: of files, of databases and of the journal. Bad rows and bad files are counted, listed
 * and left out; they stop nothing. Repeats are found over all files and the journal, and within each database.
 *
 * @throws the reason of `signal` when it is aborted; {DatabaseError} where a database can't be read; nothing else
 */
export async function rollUp(options: RollUpOptions): Promise<RollUp> {
  const { language = 'en', database } = options;
  const ofDatabases = await rollUpDatabases({ ...options, language }, database);
  const ofFiles = await rollUpFiles(options);
  return ofDatabases.length > 0 ? mergeRollUps([ofFiles, ...ofDatabases]) : ofFiles;
}

/**
 * What was read before comes from the cache: the whole where nothing changed, else all files but the new and changed
 * ones.
 */
async function rollUpFiles(options: RollUpOptions): Promise<RollUp> {
  const { settings, cache } = options;
  const newChecksum = await createChecksums();
  const setup = new ReadingSetup(settings, await hashKey(cache));
  const files = await keyFiles(options, setup, newChecksum);
  const key = wholeKey(options, setup, files, newChecksum);
  const known = key && (await readWhole(cache, newChecksum, key));
  if (known) return finish(known, options);
  const whole = await gather(options, setup, files, newChecksum);
  if (key) await writeWhole(cache, newChecksum, key, whole);
  return finish(whole, options);
}

async function keyFiles(
  options: RollUpOptions,
  setup: ReadingSetup,
  newChecksum: NewChecksum,
): Promise<KeyedFile[]> {
  const hashes = await ContentHashes.open(options.files, options.cache, newChecksum);
  const files = contactFiles(options.settings, options.entries);
  const keyed: KeyedFile[] = [];
  const copies = new Map<string, number>();
  for (const file of files) {
    try {
      const content = await hashes.of(file.entry, options.signal);
      const format = checksumOfValue([setup.fingerprint(file.source), formatOf(file)], newChecksum);
      const key = `${content}-${format}`;
      // Of a copy of a file all ids are taken already: its leaves are other ones.
      const copy = copies.get(key) ?? 0;
      copies.set(key, copy + 1);
      keyed.push({ file, key: copy === 0 ? key : `${key}-copy${copy}` });
    } catch {
      options.signal?.throwIfAborted();
      // Reading it will say why.
      keyed.push({ file, key: undefined });
    }
  }
  await hashes.save(files.map(file => file.entry.path));
  return keyed;
}

/** The same bytes are something else under another ending. */
function formatOf({ entry }: ContactFile): string {
  return /\.\w+(?:\.gz)?$/.exec(entry.path)?.[0].toLowerCase() ?? '';
}

/** What the whole depends on; undefined where a file can't be read, because then it may be read the next time. */
function wholeKey(
  { settings, reasons, extra }: RollUpOptions,
  setup: ReadingSetup,
  files: readonly KeyedFile[],
  newChecksum: NewChecksum,
): string | undefined {
  if (files.some(({ key }) => key === undefined)) return undefined;
  const parts = {
    files: files.map(({ file, key }) => [file.entry.path, key]),
    setup: setup.fingerprint(plainMapping),
    window: settings['repeat-window'],
    channels: [...setup.channels.names],
    reasons: reasons.map(({ code, process, avoidable }) => [code, process, avoidable]),
    extra: extra ?? [],
  };
  return checksumOfValue(parts, newChecksum);
}

/** Reads or loads all files; once more, with less trust in the cache, for every file that the cache has lost. */
async function gather(
  options: RollUpOptions,
  setup: ReadingSetup,
  files: readonly KeyedFile[],
  newChecksum: NewChecksum,
): Promise<Whole> {
  const store = new LeafStore(options.cache, newChecksum);
  const distrusted = new Set<string>();
  for (;;) {
    const combiner = new Combiner(options.reasons, setup.channels);
    const notes = { path: 'headwater.yaml', rejections: setup.notes };
    const gathering = new Gathering(combiner, store, notes, distrusted.size === 0);
    try {
      await addFiles(options, setup, files, gathering, store, distrusted);
      await addLogged(options, setup, gathering);
      return await gathering.finish(options.settings['repeat-window']);
    } catch (error) {
      if (!(error instanceof LostLeaves) || distrusted.has(error.file)) throw error;
      distrusted.add(error.file);
    }
  }
}

async function addFiles(
  options: RollUpOptions,
  setup: ReadingSetup,
  files: readonly KeyedFile[],
  gathering: Gathering,
  store: LeafStore,
  distrusted: ReadonlySet<string>,
): Promise<void> {
  const kept = new Map<KeyedFile, number>();
  for (const file of files) {
    const leaves = file.key && !distrusted.has(file.key) ? await store.leavesOf(file.key) : undefined;
    if (leaves !== undefined) kept.set(file, leaves);
  }
  const totalBytes = files.reduce((sum, file) => sum + (kept.has(file) ? 0 : file.file.entry.size), 0);
  const allBytes = files.reduce((sum, { file }) => sum + file.entry.size, 0);
  let before = 0;
  let bytes = 0;
  for (const keyed of files) {
    const { file, key } = keyed;
    const { path } = file.entry;
    const leaves = kept.get(keyed);
    options.signal?.throwIfAborted();
    if (before > 0) gathering.ids.expect((gathering.ids.size / before) * allBytes);
    before += file.entry.size;
    if (key && leaves !== undefined) {
      await gathering.addKept(path, key, leaves);
      continue;
    }
    const onBytes = (count: number): void => {
      bytes += count;
      options.onProgress?.({ path, bytes, totalBytes });
    };
    const reading = readFile(file, setup.leafReader(file.source, gathering.ids), { ...options, onBytes });
    let number = 0;
    for (let next = await reading.next(); ; next = await reading.next()) {
      if (next.done) {
        if (key && next.value) await store.finish(key, number);
        break;
      }
      if (files.length === 1) gathering.ids.expect((gathering.ids.size / bytes) * totalBytes);
      if (key) await store.write(key, number, next.value);
      await gathering.add(path, next.value, key, number);
      number += 1;
    }
  }
}

const plainMapping: FieldMapping = { fields: {}, values: {}, dates: 'iso', decimal: '.' };

async function addLogged({ extra }: RollUpOptions, setup: ReadingSetup, gathering: Gathering): Promise<void> {
  const valuesOf = recordReader(plainMapping);
  const byPath = Map.groupBy(extra ?? [], ({ path }) => path);
  for (const [path, contacts] of byPath) {
    const reader = setup.leafReader(plainMapping, gathering.ids);
    for (const { line, record } of contacts) reader.row(valuesOf(record), ownPositions, line);
    await gathering.add(path, reader.takeLeaf());
  }
}
