/*
 * The flags of a section in the record of an article. Numbers only: this file is also part of the WebAssembly module.
 */

export const hasHeading = 1;
/** The anchor isn't the one that follows from the heading. */
export const hasOwnAnchor = 2;
export const hasChannel = 4;
export const isInternal = 8;
