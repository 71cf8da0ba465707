/*
 * The numbers that postings, positions and the words of articles are written and read by. Numbers only: this file is
 * also part of the WebAssembly module.
 */

/** Where a word can stand in an article. */
export const textField = 0;
export const headingField = 1;
export const titleField = 2;
export const keywordField = 3;
/** The bits of an occurrence that are its field; those above are its position. */
export const fieldMask = 3;

/** In a posting: which fields have the word. */
export const textFlag = 1;
export const headingFlag = 2;
export const titleFlag = 4;
export const keywordFlag = 8;

/**
 * For about every so many postings of a word, `skips` holds where the next ones begin, so that a few can be found
 * among many.
 */
export const skipEvery = 16;
/** Numbers per skip: the article before, place in the postings in bytes, place in the positions in bits. */
export const skipSize = 3;

/** A gap between positions with more ones is so many ones, and then the gap in `rawBits` bits. */
export const mostOnes = 24;
export const rawBits = 30;

/** Per article, words are kept that stand in at most one in so many articles. */
export const forwardShare = 16;
/** In a small knowledge base all are. */
export const forwardAlways = 64;
/** How often a word stands in an article is counted up to here. */
export const mostTimes = 4;
