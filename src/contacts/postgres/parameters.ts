/** Values that stand outside the text of a statement, so that none is ever taken for SQL. */
export class Parameters {
  readonly values: (string | number)[] = [];
  readonly #known = new Map<string, string>();

  /** The place of a text in the statement. */
  text(value: string): string {
    return this.#add(value, 'text');
  }

  /** The place of a whole number. */
  int(value: number): string {
    return this.#add(value, 'bigint');
  }

  /** A list of texts, to stand between parentheses. */
  texts(values: Iterable<string>): string {
    return [...values].map(value => this.text(value)).join(', ');
  }

  #add(value: string | number, type: 'text' | 'bigint'): string {
    const key = `${type} ${value}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const place = `$${this.values.push(value)}::${type}`;
    this.#known.set(key, place);
    return place;
  }
}

/** A name between quotation marks. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** `contacts`, `crm.contacts`, `"My Schema"."my.table"`: each part quoted. */
export function tableName(name: string): string {
  const parts = name.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [];
  return parts.map(part => (part.startsWith('"') ? part : identifier(part.trim()))).join('.');
}
