import type { Article } from '../knowledge/article.ts';
import type { Cache } from '../platform/files.ts';
import type { Hash } from '../platform/hash.ts';
import { inSlices } from '../platform/inSlices.ts';

/** An article as it was when its file had this size (negative: never) and time. */
export interface KeptArticle {
  readonly size: number;
  readonly modified: number;
  readonly article: Article;
}

/** Articles and the index over exactly these articles. */
export interface KeptArticles {
  readonly articles: readonly KeptArticle[];
  readonly index: Uint8Array<ArrayBuffer>;
}

const key = 'articles';
/** "HWA2": another layout needs another number. */
const magic = 0x48574132;
/** Magic, length of the index, length and hash of the JSON: the index, which has a checksum of its own, starts on a multiple of 16. */
const headerBytes = 16;
const hashedAtOnce = 2 ** 16;
/** Articles that are made into JSON at once: a few milliseconds. */
const perPiece = 100;

/**
 * Reads what was kept by the last session. Articles and index stand in one entry, so that they can't disagree.
 * @param fingerprint of everything but the files that articles depend on; other articles are not these
 * @returns undefined where nothing is kept, or it is old or broken
 */
export async function readKept(
  cache: Cache,
  fingerprint: string,
  hash: Hash,
): Promise<KeptArticles | undefined> {
  const bytes = await cache.read(key);
  if (!bytes || bytes.length < headerBytes) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  const indexLength = header.getUint32(4);
  const jsonLength = header.getUint32(8);
  if (header.getUint32(0) !== magic || bytes.length !== headerBytes + indexLength + jsonLength)
    return undefined;
  const written = bytes.subarray(headerBytes + indexLength);
  if (header.getUint32(12) !== shortHash(hash, written)) return undefined;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(written));
    if (!isKept(json) || json.fingerprint !== fingerprint) return undefined;
    // A copy with a buffer of its own: a slice of Node's buffers is a view.
    const index = new Uint8Array(bytes.subarray(headerBytes, headerBytes + indexLength));
    return { articles: json.articles, index };
  } catch {
    return undefined;
  }
}

/** Keeps articles and index for the next session; other work is let in meanwhile. */
export async function writeKept(
  cache: Cache,
  fingerprint: string,
  hash: Hash,
  { articles, index }: KeptArticles,
): Promise<void> {
  const json = await jsonOf(fingerprint, articles);
  const jsonLength = json.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(headerBytes + index.length + jsonLength);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, magic);
  header.setUint32(4, index.length);
  header.setUint32(8, jsonLength);
  let end = headerBytes;
  for (const part of [index, ...json]) {
    bytes.set(part, end);
    end += part.length;
  }
  header.setUint32(12, shortHash(hash, bytes.subarray(headerBytes + index.length)));
  await cache.write(key, bytes);
}

/** 32 bits. Of pieces that stay near the processor: the hash makes room for what it is given at once. */
function shortHash(hash: Hash, bytes: Uint8Array): number {
  let sums = '';
  for (let start = 0; start < bytes.length; start += hashedAtOnce)
    sums += hash(bytes.subarray(start, start + hashedAtOnce));
  return Number.parseInt(hash(new TextEncoder().encode(sums)).slice(0, 8), 16);
}

/** `{"fingerprint": …, "articles": […]}` in pieces. */
async function jsonOf(fingerprint: string, articles: readonly KeptArticle[]): Promise<Uint8Array[]> {
  const encoder = new TextEncoder();
  const starts = Array.from({ length: Math.ceil(articles.length / perPiece) }, (_, i) => i * perPiece);
  const pieces = [encoder.encode(`{"fingerprint":${JSON.stringify(fingerprint)},"articles":[`)];
  await inSlices(starts, start => {
    const list = JSON.stringify(articles.slice(start, start + perPiece));
    pieces.push(encoder.encode(`${start > 0 ? ',' : ''}${list.slice(1, -1)}`));
  });
  pieces.push(encoder.encode(']}'));
  return pieces;
}

function isKept(json: unknown): json is { fingerprint: string; articles: KeptArticle[] } {
  return (
    typeof json === 'object' &&
    json !== null &&
    'fingerprint' in json &&
    'articles' in json &&
    Array.isArray(json.articles)
  );
}
