import type { Article, ArticleText } from '../knowledge/article.ts';
import { type ArticleReader, largestArticle } from '../knowledge/reader.ts';
import type { FileEntry, Files } from '../platform/files.ts';
import { messageOf } from '../platform/messageOf.ts';
import { buildSegment, type Segment } from '../search/segments.ts';

/** Articles and the index over them: plain data and buffers, so that another thread can hand it over. */
export interface ReadBatch {
  readonly articles: readonly Article[];
  readonly segment: Segment;
  /** Milliseconds. */
  readonly times: LoadTimes;
}

export interface LoadTimes {
  readonly read: number;
  readonly parse: number;
  readonly index: number;
}

/** Reads files into articles and an index of their own. A file that can't be read is an article that says so. */
export async function readBatch(
  files: Files,
  reader: ArticleReader,
  entries: readonly FileEntry[],
): Promise<ReadBatch> {
  const times = { read: 0, parse: 0, index: 0 };
  const texts: ArticleText[] = [];
  for (const entry of entries) texts.push(await readEntry(files, reader, entry, times));
  const start = performance.now();
  const segment = buildSegment(texts);
  times.index = performance.now() - start;
  return { articles: texts.map(({ article }) => article), segment, times };
}

async function readEntry(
  files: Files,
  reader: ArticleReader,
  entry: FileEntry,
  times: { read: number; parse: number },
): Promise<ArticleText> {
  if (entry.size > largestArticle) return reader.unread(entry.path, entry.size);
  try {
    const start = performance.now();
    const bytes = await files.read(entry.path);
    const read = performance.now();
    const found = reader.read(entry.path, bytes);
    times.read += read - start;
    times.parse += performance.now() - read;
    return found;
  } catch (error) {
    return reader.unreadable(entry.path, messageOf(error));
  }
}
