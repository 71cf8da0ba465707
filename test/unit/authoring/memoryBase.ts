import { createHash } from 'node:crypto';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type AuthoringContext, createContext } from '../../../src/authoring/context.ts';
import { KnowledgeBase } from '../../../src/knowledge/base.ts';
import type { ParsedArticle } from '../../../src/knowledge/parsedArticle.ts';
import { ArticleReader } from '../../../src/knowledge/reader.ts';
import { readReasons } from '../../../src/knowledge/reasons.ts';
import { defaultSettings, readSettings } from '../../../src/knowledge/settings.ts';
import type { InterfaceLanguage } from '../../../src/platform/language.ts';

export type Texts = Readonly<Record<string, string>>;

export const root = 'memory:/kb/';

/** A knowledge base in memory that counts what is read, and carries out edits as an editor does. */
export class MemoryBase {
  readonly base = new KnowledgeBase();
  readonly context: AuthoringContext;
  readonly texts: Texts;
  /** Paths of the files that were read, in order. */
  reads: string[] = [];

  constructor(texts: Texts, language: InterfaceLanguage = 'en') {
    this.texts = texts;
    const settings = texts['headwater.yaml'];
    this.base.settings =
      settings === undefined ? defaultSettings : readSettings('headwater.yaml', settings).settings;
    this.base.reasons = readReasons('reasons.yaml', texts['reasons.yaml'] ?? '', language).reasons;
    const hash = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex');
    const reader = new ArticleReader(this.base.settings, hash, language);
    for (const [path, text] of Object.entries(texts)) {
      if (path.endsWith('.md') && !path.startsWith('templates/')) {
        this.base.set(reader.readText(path, text).article);
      } else this.base.setFile(path);
    }
    this.context = createContext({
      base: this.base,
      language,
      hash,
      text: async path => {
        this.reads.push(path);
        const text = this.texts[path];
        if (text === undefined) throw new Error(`There is no file ${path}.`);
        return text;
      },
      uri: path => root + path,
      today: () => '2026-11-22',
    });
  }

  /** The article at a path, parsed; it must be there. */
  async parsed(path: string): Promise<ParsedArticle> {
    const parsed = await this.context.parsed(path);
    if (!parsed) throw new Error(`There is no article ${path}.`);
    return parsed;
  }

  article(id: string) {
    const article = this.base.article(id);
    if (!article) throw new Error(`There is no article with the id ${id}.`);
    return article;
  }

  /** Position of the first character of `needle` in the file, `offset` characters further. */
  at(path: string, needle: string, offset = 0): Position {
    const text = this.texts[path] ?? '';
    const index = text.indexOf(needle);
    if (index < 0) throw new Error(`${needle} doesn't stand in ${path}.`);
    return TextDocument.create(path, 'markdown', 0, text).positionAt(index + offset);
  }

  /** The texts after an edit, files that it moves included; `moves` are moves of the editor around it. */
  after(edit: WorkspaceEdit, moves: readonly { from: string; to: string }[] = []): Texts {
    const texts: Record<string, string> = { ...this.texts };
    const moved = [...moves];
    for (const change of edit.documentChanges ?? []) {
      if ('edits' in change) {
        const path = pathOf(change.textDocument.uri);
        texts[path] = applied(path, texts[path] ?? '', change);
      } else if (change.kind === 'rename') {
        moved.push({ from: pathOf(change.oldUri), to: pathOf(change.newUri) });
      }
    }
    const newPath = (path: string) => {
      for (const { from, to } of moved) {
        if (path === from) return to;
        if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
      }
      return path;
    };
    return Object.fromEntries(Object.entries(texts).map(([path, text]) => [newPath(path), text]));
  }
}

export function pathOf(uri: string): string {
  return uri.slice(root.length).replace(/#.*$/, '');
}

function applied(path: string, text: string, change: TextDocumentEdit): string {
  const edits: TextEdit[] = change.edits.map(edit => {
    if (!('newText' in edit)) throw new Error('not a plain edit');
    return edit;
  });
  return TextDocument.applyEdits(TextDocument.create(path, 'markdown', 0, text), edits);
}
