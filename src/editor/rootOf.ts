/**
 * The knowledge base that a file belongs to, the innermost where they are nested; undefined outside all of them.
 * @param roots URIs of the knowledge bases
 * @param uri of the file
 */
export function rootOf(roots: readonly string[], uri: string): string | undefined {
  const holding = roots.filter(root => uri.startsWith(`${root}/`));
  return holding.toSorted((a, b) => b.length - a.length)[0];
}

/** What a person calls a knowledge base that isn't open: its folder. */
export function nameOfRoot(root: string): string {
  return decodeURIComponent(root.split('/').at(-1) ?? root);
}
