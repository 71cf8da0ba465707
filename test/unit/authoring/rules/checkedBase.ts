import { createHash } from 'node:crypto';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Checker, type CheckerOptions } from '../../../../src/authoring/rules/checker.ts';
import type { Finding, TextEdit } from '../../../../src/authoring/rules/finding.ts';
import { KnowledgeBase } from '../../../../src/knowledge/base.ts';
import { channelNames } from '../../../../src/knowledge/channels.ts';
import { ArticleReader } from '../../../../src/knowledge/reader.ts';
import { readReasons } from '../../../../src/knowledge/reasons.ts';
import { defaultSettings, readSettings } from '../../../../src/knowledge/settings.ts';

export type Texts = Readonly<Record<string, string>>;

export const today = '2026-11-22';

/** What an article is read with where there is no `headwater.yaml`. */
export const usualSurroundings = {
  settings: defaultSettings,
  channelOf: channelNames(defaultSettings),
  language: 'en',
  today,
} as const;

const hash = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex');

/** A knowledge base in memory with its checker; counts what the checker reads. */
export class CheckedBase {
  readonly base = new KnowledgeBase();
  readonly checker: Checker;
  /** Paths of the files that the checker read, in order. */
  reads: string[] = [];
  readonly #texts = new Map<string, string>();
  readonly #reader: ArticleReader;

  constructor(texts: Texts, options: Partial<CheckerOptions> = {}) {
    const language = options.language ?? 'en';
    this.base.settings = readSettings('headwater.yaml', texts['headwater.yaml'] ?? '').settings;
    this.base.reasons = readReasons('reasons.yaml', texts['reasons.yaml'] ?? '', language).reasons;
    this.#reader = new ArticleReader(this.base.settings, hash, language);
    for (const [path, text] of Object.entries(texts)) this.#put(path, text);
    this.checker = new Checker({
      base: this.base,
      language,
      today: () => today,
      text: async path => {
        this.reads.push(path);
        const text = this.#texts.get(path);
        if (text === undefined) throw new Error(`There is no file ${path}.`);
        return text;
      },
      ...options,
    });
  }

  /** A checked knowledge base. */
  static async of(texts: Texts, options: Partial<CheckerOptions> = {}): Promise<CheckedBase> {
    const checked = new CheckedBase(texts, options);
    await checked.checker.checkAll();
    checked.reads = [];
    return checked;
  }

  /** Writes files, takes away those without a text, and lets the checker follow; returns what was touched. */
  async change(texts: Readonly<Record<string, string | undefined>>): Promise<ReadonlySet<string>> {
    const updated: string[] = [];
    const removed: string[] = [];
    const files: string[] = [];
    for (const [path, text] of Object.entries(texts)) {
      if (!path.endsWith('.md')) files.push(path);
      else if (text === undefined) removed.push(path);
      else updated.push(path);
      if (text !== undefined) this.#put(path, text);
      else this.#delete(path);
    }
    return this.checker.update({ updated, removed }, files);
  }

  get texts(): Texts {
    return Object.fromEntries(this.#texts);
  }

  /** Findings of a rule, by path and line. */
  found(code: string): readonly Finding[] {
    return this.checker.all().filter(finding => finding.rule === code);
  }

  /** What stands at a finding. */
  at({ path, range }: Finding): string {
    return this.#document(path).getText(range);
  }

  /** Messages of a rule's findings. */
  messages(code: string): string[] {
    return this.found(code).map(finding => finding.message);
  }

  /** The text of a file after edits. */
  after(path: string, edits: readonly TextEdit[]): string {
    const own = edits.filter(edit => edit.path === path);
    return TextDocument.applyEdits(
      this.#document(path),
      own.map(({ range, text }) => ({ range, newText: text })),
    );
  }

  #document(path: string): TextDocument {
    return TextDocument.create(path, 'markdown', 0, this.#texts.get(path) ?? '');
  }

  #put(path: string, text: string): void {
    this.#texts.set(path, text);
    if (path.endsWith('.md')) this.base.set(this.#reader.readText(path, text).article);
    else this.base.setFile(path);
  }

  #delete(path: string): void {
    this.#texts.delete(path);
    if (path.endsWith('.md')) this.base.delete(path);
    else this.base.deleteFile(path);
  }
}

/** An answer with this body; keys go before the defaults. */
export function answer(body: string, keys: Readonly<Record<string, string>> = {}): string {
  const all = {
    id: 'an-answer',
    type: 'answer',
    title: 'May I ask?',
    language: 'en',
    process: 'refunds',
    ...keys,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** A process with this id. */
export function process(id: string, keys: Readonly<Record<string, string>> = {}, body = ''): string {
  const all = { id, type: 'process', title: `About ${id}`, language: 'en', owner: 'finance', ...keys };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}
