const group = /\(\?<([A-Za-z]+)>/g;

/**
 * One expression for any of several whose groups have the same names. Engines of some editors refuse a name that comes
 * twice, so each gets the number of its alternative: `groupsOf` takes it off again.
 */
export function alternatives(sources: readonly string[]): string {
  return sources.map((source, i) => source.replace(group, `(?<$1${i}>`)).join('|');
}

/** The groups that matched, by their names in the alternatives. */
export function groupsOf(match: RegExpExecArray): Readonly<Record<string, string | undefined>> {
  const found: Record<string, string> = {};
  for (const [name, text] of Object.entries(match.groups ?? {})) {
    if (text !== undefined) found[name.replace(/\d+$/, '')] = text;
  }
  return found;
}
