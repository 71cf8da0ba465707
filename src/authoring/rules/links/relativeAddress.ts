/** The address of a file as a link in the file at `from` writes it; spaces and brackets are encoded. */
export function relativeAddress(path: string, from: string): string {
  const target = path.split('/');
  const source = from.split('/').slice(0, -1);
  let common = 0;
  while (common < source.length && common < target.length - 1 && source[common] === target[common]) common++;
  const parts = [...source.slice(common).map(() => '..'), ...target.slice(common)];
  return parts.map(part => encodeURI(part).replace(/[()#?]/g, encodeURIComponent)).join('/');
}
