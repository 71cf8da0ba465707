/**
 * A path from the root of the knowledge base, in parts. It may start with `..` where a link leads out of it: such
 * a link must follow too when its article moves to another depth.
 */
export type PathParts = readonly string[];

/** The path that a relative address leads to from the file at `from`; one that starts with `/` counts from the root. */
export function resolvePath(address: string, from: string): PathParts {
  const parts = address.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of address.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts;
}

/** The shortest relative path from the folder of a file to another path. */
export function relativePath(from: string, to: PathParts): string {
  const folder = from.split('/').slice(0, -1);
  let shared = 0;
  while (shared < folder.length && shared < to.length - 1 && folder[shared] === to[shared]) shared++;
  return [...folder.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
