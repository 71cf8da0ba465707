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
export const records = 9;
export const recordStarts = 10;
export const stringBytes = 11;
export const stringStarts = 12;
export const forward = 13;
export const forwardStarts = 14;
/** When texts were read: per word, bits of the languages of its articles. */
export const wordLanguages = 15;
/** When segments were merged: per word, a segment that has it, and its number there. */
export const firstSources = 16;
export const firstNumbers = 17;
/** Hashes of stems, language after language, as many each as there are words. */
export const stems = 18;
/** Per article, the number of the id that it is a translation of, plus 1. */
export const translations = 19;
/** The words of a text, as numbers of a `listSize` each, and their units. */
export const list = 20;
export const listUnits = 21;
/** The numbers read last of a segment that was kept, and where they are the starts of strings, their bytes. */
export const read = 22;
export const readBytes = 23;
export const resultCount = 24;

/** Numbers per word of a list: start and end in the text, 1 for a group as a whole, and its units. */
export const listSize = 4;

/** Numbers that are known of a segment that is merged. The first are the addresses of its arrays, as above, */
export const sourceSize = 20;
/** then how many words it has, */
export const sourceWords = 13;
/** strings, */
export const sourceStrings = 14;
/** and articles; */
export const sourceArticles = 15;
/** the new number of the first of these where none is gone, */
export const sourceBase = 16;
/** else per article the new number, or -1 where it is gone; 0 where none is, */
export const sourceNumbers = 17;
/** and per article the number of its words. */
export const sourceLengths = 18;
