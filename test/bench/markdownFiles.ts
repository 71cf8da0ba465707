import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths of the Markdown files below a folder, sorted. */
export async function markdownFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}
