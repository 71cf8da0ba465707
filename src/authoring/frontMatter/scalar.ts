import { parse, stringify } from 'yaml';

/** Quotes around a value in a file; `''` for none. */
export type Quote = '"' | "'" | '';

/** The quote around a span of a text, where there is one. */
export function quoteAround(text: string, start: number): Quote {
  const before = text[start - 1];
  return before === '"' || before === "'" ? before : '';
}

/**
 * What to write between the quotes that are there, so that YAML reads this value. Without quotes around it, a value
 * that would be read as something else comes with quotes of its own.
 */
export function scalarText(value: string, quote: Quote): string {
  if (quote === "'") return value.replaceAll("'", "''");
  const escaped = JSON.stringify(value);
  if (quote === '"') return escaped.slice(1, -1);
  return isPlain(value) ? value : escaped;
}

/** True where YAML reads the bare value as this very text. */
function isPlain(value: string): boolean {
  if (value === '' || value !== value.trim() || /[\n\r]/.test(value)) return false;
  try {
    // Of a tag that nobody knows (`!div`) YAML would warn on the console.
    const read: unknown = parse(value, { logLevel: 'error' });
    // In a list in brackets, commas and brackets end a value: what is written must be right there too.
    return read === value && !/[,[\]{}]/.test(value) && stringify(value).trim() === value;
  } catch {
    return false;
  }
}
