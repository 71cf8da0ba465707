import type { Cache } from '../platform/files.ts';
import { decodeBlob, encodeBlob } from './blob.ts';
import type { NewChecksum } from './checksum.ts';
import { measures } from './rollup.ts';
import type { Whole } from './whole.ts';

type Numbers = 'cells' | 'sums' | 'hours' | 'articleUses' | 'articleCounts';

interface Header {
  /** What the whole was made of. */
  readonly key: string;
  /** Measures that aren't 0 everywhere: only these are kept. */
  readonly measures: readonly number[];
  readonly whole: Omit<Whole, Numbers>;
}

/** One entry, because an older whole is of no use to anyone. */
const entry = 'contacts-whole';

export async function writeWhole(
  cache: Cache,
  newChecksum: NewChecksum,
  key: string,
  whole: Whole,
): Promise<void> {
  const { cells, sums, hours, articleUses, articleCounts, ...rest } = whole;
  const kept = usedMeasures(sums);
  const header: Header = { key, measures: kept, whole: rest };
  const arrays = [cells, columns(sums, kept), hours, articleUses, articleCounts];
  await cache.write(entry, encodeBlob({ value: header, arrays }, newChecksum));
}

/** Undefined where the cache has another whole or none. */
export async function readWhole(
  cache: Cache,
  newChecksum: NewChecksum,
  key: string,
): Promise<Whole | undefined> {
  const blob = decodeBlob<Header>(await cache.read(entry), newChecksum);
  if (blob?.value.key !== key) return undefined;
  const [cells, kept, hours, articleUses, articleCounts] = blob.arrays;
  if (!(cells instanceof Uint32Array && articleUses instanceof Uint32Array)) return undefined;
  if (!(kept instanceof Float64Array && hours instanceof Float64Array)) return undefined;
  if (!(articleCounts instanceof Uint32Array)) return undefined;
  const sums = spread(kept, blob.value.measures, cells.length / 2);
  return { ...blob.value.whole, cells, sums, hours, articleUses, articleCounts };
}

function usedMeasures(sums: Float64Array): number[] {
  const used = new Set<number>();
  for (let i = 0; i < sums.length; i++) if (sums[i] !== 0) used.add(i % measures.length);
  return [...used].sort((a, b) => a - b);
}

/** The sums of some measures, measure by measure. */
function columns(sums: Float64Array, kept: readonly number[]): Float64Array<ArrayBuffer> {
  const cells = sums.length / measures.length;
  const taken = new Float64Array(kept.length * cells);
  for (const [k, measure] of kept.entries()) {
    for (let i = 0; i < cells; i++) taken[k * cells + i] = sums[i * measures.length + measure] ?? 0;
  }
  return taken;
}

function spread(taken: Float64Array, kept: readonly number[], cells: number): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(cells * measures.length);
  for (const [k, measure] of kept.entries()) {
    for (let i = 0; i < cells; i++) sums[i * measures.length + measure] = taken[k * cells + i] ?? 0;
  }
  return sums;
}
