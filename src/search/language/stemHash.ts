import type { Language } from './languages.ts';

/**
 * A number for the stem of a word, from 1 to 2^32 - 1 (FNV-1a over UTF-16 units): what the index keeps instead of
 * stems. Two stems may share a number; who looks words up by it compares the stems themselves.
 */
export function stemHash(language: Language, word: string): number {
  return hashOfText(language.stem(word));
}

export function hashOfText(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0 || 1;
}
