import { z } from 'zod';
import type { LoggedContact } from '../contacts/rollUpFiles.ts';
import type { Files } from '../platform/files.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { atLine, type Problem } from '../platform/problem.ts';
import { texts } from './texts.ts';

const time = z.iso.datetime({ offset: true });

const entrySchema = z.discriminatedUnion('kind', [
  /** Somebody asked, and nothing was there. Only the query. */
  z.object({
    time,
    kind: z.literal('search-without-result'),
    query: z.string().min(1),
    language: z.string().optional(),
    /** True where there were results, and none was opened. */
    passed_over: z.boolean().optional(),
  }),
  /** What an engineer thinks of an article. */
  z.object({
    time,
    kind: z.literal('vote'),
    article: z.string(),
    vote: z.enum(['helpful', 'not-helpful', 'flag']),
    remark: z.string().optional(),
    /** Hash of the article's file when it was voted on. */
    version: z.string().optional(),
  }),
  /** A contact, logged by hand: its fields as in contact records. */
  z.object({
    time,
    kind: z.literal('contact'),
    contact: z.looseObject({ id: z.string(), started: z.string() }),
  }),
]);

/** A line of the journal. */
export type JournalEntry = z.infer<typeof entrySchema>;

export interface PlacedEntry {
  readonly path: string;
  /** One-based. */
  readonly line: number;
  readonly entry: JournalEntry;
}

interface JournalFile {
  readonly entries: readonly PlacedEntry[];
  readonly problems: readonly Problem[];
  /** True where the last line doesn't end. */
  readonly isCutOff: boolean;
}

/**
 * What engineers record while they work: one file per person and month, to which lines are only ever added, so that
 * git never conflicts. A line that can't be read is reported and passed over.
 */
export class Journal {
  readonly #files: Files;
  readonly #language: InterfaceLanguage;
  readonly #byPath = new Map<string, JournalFile>();

  constructor(files: Files, language: InterfaceLanguage) {
    this.#files = files;
    this.#language = language;
  }

  /** Takes a file in as it is now. */
  async read(path: string): Promise<void> {
    try {
      const text = new TextDecoder().decode(await this.#files.read(path));
      this.#byPath.set(path, readEntries(path, text, texts[this.#language].journalLine));
    } catch {
      this.#byPath.delete(path);
    }
  }

  /** Adds a line to the person's file of the month. @param person any name; it becomes part of the file's */
  async add(entry: JournalEntry, person: string): Promise<void> {
    const path = `journal/${fileName(person)}-${entry.time.slice(0, 7)}.jsonl`;
    // A line that was cut off, by a full disk or a crash, must not take this one with it.
    const end = this.#byPath.get(path)?.isCutOff ? '\n' : '';
    await this.#files.append(path, `${end}${JSON.stringify(entry)}\n`);
    await this.read(path);
  }

  /** Everything that was recorded, oldest first. */
  entries(): PlacedEntry[] {
    const all = [...this.#byPath.values()].flatMap(({ entries }) => entries);
    return all.sort((a, b) => Date.parse(a.entry.time) - Date.parse(b.entry.time));
  }

  /** The contacts among them, for the roll-up. */
  contacts(): LoggedContact[] {
    return this.entries().flatMap(({ path, line, entry }) =>
      entry.kind === 'contact' ? [{ path, line, record: entry.contact }] : [],
    );
  }

  problems(): readonly Problem[] {
    return [...this.#byPath.values()].flatMap(({ problems }) => problems);
  }
}

function readEntries(path: string, text: string, message: string): JournalFile {
  const entries: PlacedEntry[] = [];
  const problems: Problem[] = [];
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const entry = readJournalLine(line);
    if (entry) entries.push({ path, line: i + 1, entry });
    else problems.push({ path, range: atLine(i), severity: 'warning', message, rule: 'journal' });
  }
  return { entries, problems, isCutOff: text !== '' && !text.endsWith('\n') };
}

/** An entry; undefined for a line that is none. */
export function readJournalLine(line: string): JournalEntry | undefined {
  return entrySchema.safeParse(parsed(line)).data;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function fileName(person: string): string {
  const name = person
    .normalize('NFD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return name || 'someone';
}
