/** Parts are joined into one of at most so many bytes, about 24 usual articles, which takes a few milliseconds. */
const largestJoin = 48_000;
/** So many parts of such a size at the end would slow down searching: then all of these are joined. */
const manyParts = 16;

/**
 * Which parts of an index are joined when one was added: the last ones while they are small and of a size, as digits
 * carry in counting.
 *
 * @param sizes bytes per part, the one with most articles first: it is never joined
 * @returns index of the first part that is joined with all behind it; that of the last where none is
 */
export function firstJoined(sizes: readonly number[]): number {
  const smallFrom = sizes.findLastIndex((size, i) => i === 0 || size > largestJoin) + 1;
  if (sizes.length - smallFrom >= manyParts) return smallFrom;
  let first = sizes.length - 1;
  let bytes = sizes[first] ?? 0;
  for (; first > 1; first--) {
    const before = sizes[first - 1] ?? 0;
    if (before + bytes > largestJoin || before > bytes * 2) break;
    bytes += before;
  }
  return first;
}
