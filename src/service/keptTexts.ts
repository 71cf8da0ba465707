/** Together, in bytes. */
const mostBytes = 8_000_000;

/**
 * Texts that were asked for lately; those asked for longest ago go when they are too much together. Kept as bytes: a
 * string that was cut out of an article would keep all of that article.
 */
export class KeptTexts {
  readonly #texts = new Map<string, Uint8Array>();
  #bytes = 0;

  get(key: string): string | undefined {
    const text = this.#texts.get(key);
    if (!text) return undefined;
    this.#texts.delete(key);
    this.#texts.set(key, text);
    return decoder.decode(text);
  }

  /** @param text well-formed: of half a surrogate pair U+FFFD is kept */
  set(key: string, text: string): void {
    const bytes = encoder.encode(text);
    this.#bytes += bytes.length - (this.#texts.get(key)?.length ?? 0);
    this.#texts.set(key, bytes);
    for (const [oldest, { length }] of this.#texts) {
      if (this.#bytes <= mostBytes) return;
      this.#texts.delete(oldest);
      this.#bytes -= length;
    }
  }
}

const encoder = new TextEncoder();
// A mark of byte order is part of a text as any other character.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
