/** Texts that are being read while others are worked on. */
const ahead = 16;

/** The text of each path, in order; the next ones are asked for before they are needed. */
export async function* readAhead(
  paths: readonly string[],
  text: (path: string) => Promise<string>,
): AsyncGenerator<string, undefined> {
  const waiting: Promise<string>[] = [];
  for (let next = 0; next < paths.length || waiting.length > 0; ) {
    while (next < paths.length && waiting.length < ahead) waiting.push(text(paths[next++] ?? ''));
    yield (await waiting.shift()) ?? '';
  }
  return undefined;
}
