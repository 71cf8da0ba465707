/**
 * A copy of a piece of a text. The engine keeps a slice as a window on the whole text, so that one kept word would
 * keep a whole article in memory.
 */
export function detached(piece: string): string {
  return ` ${piece}`.slice(1);
}
