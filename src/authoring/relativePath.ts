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

/**
 * The relative path from the folder of a file to another path: the shortest one.
 * @param detour folders to go up further than needed, as far as there are any
 */
export function relativePath(from: string, to: PathParts, detour = 0): string {
  const folder = from.split('/').slice(0, -1);
  let shared = 0;
  while (shared < folder.length && shared < to.length - 1 && folder[shared] === to[shared]) shared++;
  shared = Math.max(0, shared - detour);
  return [...folder.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** How many folders further up than needed a relative address goes: one for `../a/x.md` written in folder `a`. */
export function detourOf(address: string, from: string): number {
  const ups = (path: string) => path.split('/').filter(part => part === '..').length;
  return Math.max(0, ups(address) - ups(relativePath(from, resolvePath(address, from))));
}

/** The address to write in the file at `from` for a link to another path: relative, and encoded where it must be. */
export function relativeAddress(from: string, to: string): string {
  return encodePath(relativePath(from, to.split('/')), false);
}

/** Encodes what Markdown or the reading of an address would take for something else; letters stay readable. */
export function encodePath(path: string, inAngleBrackets: boolean): string {
  const special = inAngleBrackets ? /[%#?<>\\]/g : /[%#?<>\\()\s]/g;
  return path.replace(special, encodeCharacter);
}

function encodeCharacter(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  return character.charCodeAt(0) < 128 ? `%${code}` : encodeURIComponent(character);
}
