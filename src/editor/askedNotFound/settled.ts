/** A query that stands so long is one whose results were read. In milliseconds. */
export const settledAfterMs = 2_500;
