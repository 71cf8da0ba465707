/*
 * What goes into the WebAssembly module and what comes out of it, by number. Numbers only: this file is part of it.
 */

/** Arrays that come out: two numbers each, the address and how many elements. */
export const wordBytes = 0;
export const wordStarts = 1;
export const counts = 2;
export const postings = 3;
export const postingStarts = 4;
export const positions = 5;
export const positionStarts = 6;
export const skips = 7;
export const skipStarts = 8;
export const forward = 9;
export const forwardStarts = 10;
/** When texts were read: per word, bits of the languages of its articles. */
export const wordLanguages = 11;
/** When segments were merged: per word, a segment that has it, and its number there. */
export const firstSources = 12;
export const firstNumbers = 13;
/** Hashes of stems, language after language, as many each as there are words. */
export const stems = 14;
/** The words of a text, as numbers of a `listSize` each, and their units. */
export const list = 15;
export const listUnits = 16;
/** The numbers read last of a segment that was kept, and where they are the starts of strings, their bytes. */
export const read = 17;
export const readBytes = 18;
export const resultCount = 19;

/** Numbers per word of a list: start and end in the text, 1 for a group as a whole, and its units. */
export const listSize = 4;

/** What is known of a segment that is merged, by index of a number: addresses of its arrays, as above, */
export const sourceSize = 16;
/** number of its words, */
export const sourceWords = 11;
/** per article the new number, or -1 where it is gone; 0 where none is, */
export const sourceNumbers = 12;
/** then the new number of its first article, */
export const sourceBase = 13;
/** and per article the number of its words. */
export const sourceLengths = 14;
