/*
 * What a UTF-16 unit can be to the tokenizer. Numbers only: this file is also part of the WebAssembly module.
 */

/** Between words. */
export const separator = 0;
/** Letters, digits and the marks that belong to them. */
export const wordCharacter = 1;
/** Joins the parts of a code, address or hyphenated word, where it stands between two word characters. */
export const joiner = 2;
/** Apostrophes: `don't`, `foto's`, `l'article`. */
export const apostrophe = 3;
/** Scripts that don't put spaces between words; every two neighbours are a word. */
export const unspaced = 4;
/** Inside words but no part of them: the soft hyphen, joiners of zero width. */
export const ignored = 5;
/** A combining accent: the text is not in form NFC. */
export const combining = 6;
