import type { Reason } from '../knowledge/reasons.ts';
import type { FieldMapping, Settings } from '../knowledge/settings.ts';
import type { Cache, FileEntry, Files } from '../platform/files.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { Channels } from './channels.ts';
import { Combiner, type LeafPlaces } from './combine.ts';
import type { ReadingRules } from './contactReader.ts';
import { findRepeats } from './eventOrder.ts';
import { rowReader } from './fileRows.ts';
import { type FileRejections, finish } from './finish.ts';
import { hashKey } from './hashKey.ts';
import { IdSet } from './idSet.ts';
import type { Leaf, LeafRejection } from './leaf.ts';
import { LeafReader } from './leafReader.ts';
import { openWeek } from './openingHours.ts';
import type { RollUp } from './rollup.ts';
import { ownPositions, recordReader } from './rowMapping.ts';
import { type ContactFile, contactFiles } from './sources.ts';
import { textOf } from './text.ts';
import { TimeZone } from './timeZone.ts';

/** Rows of a leaf; a larger file gives several, so that reading it needs no more memory than this many rows. */
const rowsPerLeaf = 250_000;

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
  /** Bytes read and to be read, of all files that have to be read. */
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
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * The roll-up of all files with contacts, and of the logged contacts. Bad rows and bad files are counted, listed and
 * left out; they stop nothing.
 *
 * @throws the reason of `signal` when it is aborted, nothing else
 */
export async function rollUp(options: RollUpOptions): Promise<RollUp> {
  const { settings } = options;
  const channels = new Channels(settings.channels);
  const zone = zoneOf(settings['time-zone']) ?? new TimeZone('UTC');
  const rejections: FileRejections[] = [{ path: 'headwater.yaml', rejections: unknownZones(settings) }];
  const rules: ReadingRules = {
    zone,
    week: openWeek(settings['opening-hours']),
    answerWithin: channel => channels.answerWithin(channel),
  };
  const ids = new IdSet();
  const key = await hashKey(options.cache);
  const combiner = new Combiner(options.reasons, channels);
  const leaves: { leaf: Leaf; places: LeafPlaces }[] = [];
  const take = (path: string, leaf: Leaf): void => {
    leaves.push({ leaf, places: combiner.add(leaf) });
    rejections.push({ path, rejections: leaf.rejections });
  };

  const files = contactFiles(settings, options.entries);
  const total = files.reduce((sum, file) => sum + file.entry.size, 0);
  let before = 0;
  for (const file of files) {
    const reader = leafReader(file.source, zone, rules, ids, key);
    for await (const leaf of readFile(options, file, reader, before, total)) take(file.entry.path, leaf);
    before += file.entry.size;
  }
  const valuesOf = recordReader(plainMapping);
  for (const { path, line, record } of options.extra ?? []) {
    const reader = leafReader(plainMapping, zone, rules, ids, key);
    reader.row(valuesOf(record), ownPositions, line);
    take(path, reader.takeLeaf());
  }
  findRepeats(leaves, combiner, settings['repeat-window']);
  return finish(combiner, rejections, options);
}

const plainMapping: FieldMapping = { fields: {}, values: {}, dates: 'iso', decimal: '.' };

function leafReader(
  mapping: FieldMapping,
  kb: TimeZone,
  rules: ReadingRules,
  ids: IdSet,
  key: { low: number; high: number },
): LeafReader {
  const name = mapping['time-zone'] ?? kb.name;
  const zone = name === kb.name ? kb : (zoneOf(name) ?? new TimeZone('UTC'));
  return new LeafReader(mapping, zone, rules, ids, key);
}

function unknownZones(settings: Settings): LeafRejection[] {
  const names = [settings['time-zone'], ...settings.contacts.map(source => source['time-zone'] ?? 'UTC')];
  const unknown = [...new Set(names)].filter(name => !zoneOf(name));
  return unknown.map(zone => ({ line: 1, rejection: { code: 'noZone', zone } }));
}

function zoneOf(name: string): TimeZone | undefined {
  try {
    return new TimeZone(name);
  } catch {
    return undefined;
  }
}

async function* readFile(
  options: RollUpOptions,
  { entry, source }: ContactFile,
  leaf: LeafReader,
  before: number,
  totalBytes: number,
): AsyncIterable<Leaf> {
  const rows = rowReader(entry.path, source, leaf);
  let bytes = before;
  async function* counted(): AsyncIterable<Uint8Array> {
    for await (const piece of options.files.stream(entry.path)) {
      options.signal?.throwIfAborted();
      bytes += piece.length;
      options.onProgress?.({ path: entry.path, bytes, totalBytes });
      yield piece;
    }
  }
  try {
    for await (const chunk of textOf(counted())) {
      rows.push(chunk);
      if (rows.stopped) break;
      if (leaf.rows >= rowsPerLeaf) yield leaf.takeLeaf();
    }
    rows.end();
  } catch (error) {
    options.signal?.throwIfAborted();
    leaf.reject(rows.line, {
      code: 'unreadable',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  yield leaf.takeLeaf();
}
