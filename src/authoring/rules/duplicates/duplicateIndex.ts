import { bins, likeness, type Signature } from './signature.ts';

/** Two articles with at least this estimated share of common shingles are near duplicates. */
export const nearDuplicate = 0.8;

/**
 * A signature is cut into bands, and articles that agree in one whole band are compared: of two with a likeness
 * of 0.8 more than 9,999 in 10,000 are found, of two with 0.3 one in 16 is compared in vain.
 */
const rows = 5;
const bands = Math.floor(bins / rows);

/** Of articles that share a band only so many are compared, the first by path: more is one text a thousand times. */
const mostCompared = 200;

export interface Duplicate {
  readonly path: string;
  /** Estimated share of common shingles, 0 to 1. */
  readonly likeness: number;
}

interface Entry {
  readonly signature: Signature;
  /** Only articles of the same group are compared: those in one language. */
  readonly group: string;
}

/** Near duplicates by locality-sensitive hashing (J. Leskovec e.a., Mining of Massive Datasets, chapter 3). */
export class DuplicateIndex {
  readonly #entries = new Map<string, Entry>();
  /** Band to the paths that have it, sorted. Most bands have one article: a string is smaller than a list. */
  readonly #buckets = new Map<number, string | string[]>();

  /** Near duplicates of an article, the most alike first. */
  of(path: string): Duplicate[] {
    const entry = this.#entries.get(path);
    if (!entry) return [];
    const found: Duplicate[] = [];
    for (const other of this.#candidates(entry)) {
      const candidate = this.#entries.get(other);
      if (other === path || candidate?.group !== entry.group) continue;
      const share = likeness(entry.signature, candidate.signature);
      if (share >= nearDuplicate) found.push({ path: other, likeness: share });
    }
    return found.sort((a, b) => b.likeness - a.likeness || (a.path < b.path ? -1 : 1));
  }

  /** Adds an article in the place of what was there. */
  put(path: string, signature: Signature, group: string): void {
    this.remove(path);
    const entry = { signature, group };
    this.#entries.set(path, entry);
    for (const key of bandKeys(entry)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, path);
      else if (typeof bucket === 'string') this.#buckets.set(key, [bucket, path].sort());
      else bucket.splice(placeIn(bucket, path), 0, path);
    }
  }

  remove(path: string): void {
    const entry = this.#entries.get(path);
    if (!entry) return;
    this.#entries.delete(path);
    for (const key of bandKeys(entry)) {
      const bucket = this.#buckets.get(key);
      const left = typeof bucket === 'string' ? [] : (bucket ?? []).filter(other => other !== path);
      if (left.length > 1) this.#buckets.set(key, left);
      else if (left[0] !== undefined) this.#buckets.set(key, left[0]);
      else this.#buckets.delete(key);
    }
  }

  #candidates(entry: Entry): Set<string> {
    const found = new Set<string>();
    for (const key of bandKeys(entry)) {
      const bucket = this.#buckets.get(key) ?? [];
      if (typeof bucket === 'string') found.add(bucket);
      else for (let i = 0; i < bucket.length && i < mostCompared; i++) found.add(bucket[i] ?? '');
    }
    return found;
  }
}

/** Index at which a path goes into a sorted list. */
function placeIn(sorted: readonly string[], path: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bandKeys({ signature, group }: Entry): number[] {
  let seed = 0x811c9dc5;
  for (let i = 0; i < group.length; i++) seed = Math.imul(seed ^ group.charCodeAt(i), 0x01000193);
  const keys: number[] = [];
  for (let band = 0; band < bands; band++) {
    let key = seed ^ Math.imul(band + 1, 0x9e3779b9);
    for (let row = 0; row < rows; row++) {
      key = Math.imul(key ^ (signature[band * rows + row] ?? 0), 0x01000193);
      key ^= key >>> 15;
    }
    keys.push(key);
  }
  return keys;
}
