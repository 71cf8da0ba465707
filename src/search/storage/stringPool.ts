import { startsOf } from './bytes.ts';
import type { Strings } from './segment.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Keeps each string once, other than those that are added. */
export class StringPool {
  readonly #numbers = new Map<string, number>();
  readonly #all: string[] = [];

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.add(text);
      this.#numbers.set(text, number);
    }
    return number;
  }

  /** Number of a string that nobody else asks for, which isn't looked up. */
  add(text: string): number {
    return this.#all.push(text) - 1;
  }

  /** All strings, in the order of their numbers. */
  all(): readonly string[] {
    return this.#all;
  }
}

export function packStrings(texts: readonly string[]): Strings {
  const bytes = encoder.encode(texts.join(''));
  const ends = new Uint32Array(texts.length);
  texts.forEach((text, i) => {
    ends[i] = utf8Length(text);
  });
  return { bytes, starts: startsOf(ends) };
}

/** One of the strings. Empty where there is none of that number. */
export function stringAt(strings: Strings, number: number): string {
  const start = strings.starts[number] ?? 0;
  const end = strings.starts[number + 1] ?? start;
  const { bytes } = strings;
  if (end - start > 32) return decoder.decode(bytes.subarray(start, end));
  // Faster than the decoder for what most strings are: short, and of ASCII only.
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x7f) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Bytes that a string takes in UTF-8; a half surrogate pair takes three, as U+FFFD does. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    length += unit < 0x800 ? 1 : 2;
    const next = unit >= 0xd800 && unit < 0xdc00 ? text.charCodeAt(i + 1) : 0;
    if (next < 0xdc00 || next > 0xdfff) continue;
    // A pair: two units, four bytes.
    i++;
  }
  return length;
}
