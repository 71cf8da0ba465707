import { withinOneEdit } from '../language/edits.ts';
import type { Texts } from '../texts.ts';
import { type FilterKey, isWordField, keyNames, keyOf, type WordField } from './filterKeys.ts';

export interface Note {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type Presence = 'optional' | 'required' | 'prohibited';

/** A word or exact phrase to look for. Places are those in the query. */
export interface TextClause {
  readonly kind: 'words' | 'phrase';
  /** As typed, less the marks around it. */
  readonly text: string;
  readonly presence: Presence;
  readonly field?: WordField;
  /** 1 where not given. */
  readonly boost: number;
  /** Letters that may differ; undefined where not given. */
  readonly edits?: number;
  /** True where a star stands in the text. */
  readonly wildcard: boolean;
  readonly start: number;
  readonly end: number;
}

export interface FilterClause {
  readonly kind: 'filter';
  readonly key: FilterKey;
  readonly value: string;
  readonly prohibited: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Query {
  readonly clauses: readonly (TextClause | FilterClause)[];
  readonly notes: readonly Note[];
}

const longestQuery = 10_000;
const mostEdits = 2;
const space = /\s/u;
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '”', '«': '»' };

/**
 * Reads what a person typed, in the spirit of lunr's syntax: `word`, `+must`, `-without`, `"exact phrase"`,
 * `filter:value`, `filter:"value with spaces"`, `title:word`, `wor*`, `word~1`, `word^2`. Whatever is not
 * understood is text to search for.
 */
export function parseQuery(typed: string, texts: Texts): Query {
  const reader = new QueryReader(typed.slice(0, longestQuery), texts);
  if (typed.length > longestQuery) {
    reader.notes.push({ message: texts.tooLong(longestQuery), start: longestQuery, end: typed.length });
  }
  reader.read();
  return reader;
}

class QueryReader implements Query {
  readonly clauses: (TextClause | FilterClause)[] = [];
  readonly notes: Note[] = [];
  readonly #typed: string;
  readonly #texts: Texts;
  #at = 0;

  constructor(typed: string, texts: Texts) {
    this.#typed = typed;
    this.#texts = texts;
  }

  read(): void {
    for (;;) {
      while (space.test(this.#typed[this.#at] ?? '')) this.#at++;
      if (this.#at >= this.#typed.length) return;
      this.#clause();
    }
  }

  #clause(): void {
    const start = this.#at;
    const presence = this.#presence();
    const key = this.#key();
    const field = key !== undefined && isWordField(key) ? key : undefined;
    const body = this.#body();
    if (key !== undefined && field === undefined) {
      if (body.text === '') this.#emptyFilter(key, presence, start);
      else {
        const prohibited = presence === 'prohibited';
        this.clauses.push({
          kind: 'filter',
          key: key as FilterKey,
          value: body.text,
          prohibited,
          start,
          end: this.#at,
        });
      }
      return;
    }
    if (field !== undefined && body.text === '') {
      this.#emptyFilter(field, presence, start);
      return;
    }
    const { text, boost, edits } = body.quoted
      ? { ...body, ...this.#suffix('', this.#at) }
      : this.#split(body.text, start);
    const whole = body.quoted ? body.text : text;
    if (whole === '') return;
    this.clauses.push({
      kind: body.quoted ? 'phrase' : 'words',
      text: whole,
      presence,
      ...(field !== undefined && { field }),
      boost,
      ...(edits !== undefined && { edits }),
      wildcard: !body.quoted && whole.includes('*'),
      start,
      end: this.#at,
    });
  }

  /** The name of a filter before a space is a word, as in a sentence. */
  #emptyFilter(key: FilterKey | WordField, presence: Presence, start: number): void {
    this.#note(this.#texts.emptyFilter(key), start);
    const text = this.#typed.slice(start, this.#at).replace(/^[+-]|:["”“»]*$/gu, '');
    this.clauses.push({ kind: 'words', text, presence, boost: 1, wildcard: false, start, end: this.#at });
  }

  /** A plus or minus right before a word. */
  #presence(): Presence {
    const mark = this.#typed[this.#at];
    const next = this.#typed[this.#at + 1] ?? ' ';
    if ((mark !== '+' && mark !== '-') || space.test(next) || next === mark) return 'optional';
    this.#at++;
    return mark === '+' ? 'required' : 'prohibited';
  }

  /** A known name with a colon. */
  #key(): FilterKey | WordField | undefined {
    const match = /^([\p{L}]{2,20}):(?!\/\/)/u.exec(this.#typed.slice(this.#at, this.#at + 24));
    const name = match?.[1];
    if (match === null || name === undefined) return undefined;
    const key = keyOf(name);
    if (key !== undefined) {
      this.#at += match[0].length;
      return key;
    }
    const meant = keyNames.find(known => known.length > 3 && withinOneEdit(known, name.toLowerCase()));
    if (meant !== undefined) {
      const end = this.#at + match[0].length;
      this.notes.push({ message: this.#texts.unknownKey(name, meant), start: this.#at, end });
    }
    return undefined;
  }

  /** What stands between quotes, or up to the next space. */
  #body(): { text: string; quoted: boolean } {
    const close = quotes[this.#typed[this.#at] ?? ''];
    if (close === undefined) {
      const start = this.#at;
      while (this.#at < this.#typed.length && !space.test(this.#typed[this.#at] ?? '')) this.#at++;
      return { text: this.#typed.slice(start, this.#at), quoted: false };
    }
    const start = this.#at + 1;
    // Many keyboards and programs close with another mark than they open with.
    const found = /["”“»]/.exec(this.#typed.slice(start));
    if (found === null) {
      this.#at = this.#typed.length;
      if (start < this.#typed.length) this.#note(this.#texts.openQuote, start - 1);
      return { text: this.#typed.slice(start), quoted: true };
    }
    this.#at = start + found.index + 1;
    return { text: this.#typed.slice(start, start + found.index), quoted: true };
  }

  /** Takes `~1` and `^2` off the end of a word. */
  #split(body: string, start: number): { text: string; boost: number; edits?: number } {
    const match = /^(.+?)((?:[~^]\d*\.?\d*)+)$/u.exec(body);
    if (match === null) return { text: body, boost: 1 };
    return { text: match[1] ?? body, ...this.#suffix(match[2] ?? '', start) };
  }

  #suffix(marks: string, start: number): { boost: number; edits?: number } {
    let boost = 1;
    let edits: number | undefined;
    for (const [, mark, number] of marks.matchAll(/([~^])(\d*\.?\d*)/gu)) {
      const value = Number.parseFloat(number ?? '');
      if (mark === '^') {
        if (Number.isNaN(value)) this.#note(this.#texts.badNumber('^'), start);
        else boost = Math.min(value, 1000);
      } else if (Number.isNaN(value)) edits = 1;
      else {
        edits = Math.min(Math.floor(value), mostEdits);
        if (value > mostEdits) this.#note(this.#texts.tooManyEdits(mostEdits), start);
      }
    }
    return edits === undefined ? { boost } : { boost, edits };
  }

  #note(message: string, start: number): void {
    this.notes.push({ message, start, end: this.#at });
  }
}
