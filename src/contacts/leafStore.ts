import type { Cache } from '../platform/files.ts';
import { type BlobArray, decodeBlob, encodeBlob } from './blob.ts';
import type { NewChecksum } from './checksum.ts';
import type { Leaf, LeafEvents, LeafIds, WholeLeaf } from './leaf.ts';

/** All of a leaf that isn't a list of numbers. */
type LeafHeader = Pick<Leaf, 'used' | 'rejected' | 'rejections' | 'names' | 'firstEvent'>;

const none = new Uint32Array(0);

/**
 * The leaves of files in the cache. Three entries per leaf: what is always needed, the events for repeats, and the
 * ids; and one entry per file, written last, with the number of its leaves.
 */
export class LeafStore {
  readonly #cache: Cache;
  readonly #newChecksum: NewChecksum;

  constructor(cache: Cache, newChecksum: NewChecksum) {
    this.#cache = cache;
    this.#newChecksum = newChecksum;
  }

  async write(file: string, number: number, { leaf, events, ids }: WholeLeaf): Promise<void> {
    const { used, rejected, rejections, names, firstEvent } = leaf;
    const header: LeafHeader = {
      used,
      rejected,
      rejections,
      names,
      ...(firstEvent === undefined ? {} : { firstEvent }),
    };
    const uints = [
      leaf.origins,
      leaf.combinations,
      leaf.cells,
      leaf.lastAt,
      leaf.articleUses,
      leaf.articleCounts,
      leaf.openPromises,
      leaf.openCounts,
    ];
    await this.#put(leafName(file, number), header, [leaf.hours, leaf.sums, ...uints]);
    const { at, cell, customerLow, customerHigh, interactionLow, interactionHigh } = events;
    const eventArrays = [at, cell, customerLow, customerHigh, interactionLow, interactionHigh];
    await this.#put(eventsName(file, number), undefined, eventArrays);
    await this.#put(idsName(file, number), undefined, [ids.low, ids.high, ids.refusedLow, ids.refusedHigh]);
  }

  async read(file: string, number: number): Promise<Leaf | undefined> {
    const blob = decodeBlob<LeafHeader>(await this.#cache.read(leafName(file, number)), this.#newChecksum);
    const [hours, sums, ...uints] = blob?.arrays ?? [];
    if (!blob || !(hours instanceof Float64Array) || !(sums instanceof Float64Array)) return undefined;
    const [origins, combinations, cells, lastAt, articleUses, articleCounts, openPromises, openCounts] =
      uints.map(uint);
    return {
      ...blob.value,
      hours,
      sums,
      origins: origins ?? none,
      combinations: combinations ?? none,
      cells: cells ?? none,
      lastAt: lastAt ?? none,
      articleUses: articleUses ?? none,
      articleCounts: articleCounts ?? none,
      openPromises: openPromises ?? none,
      openCounts: openCounts ?? none,
    };
  }

  async readEvents(file: string, number: number): Promise<LeafEvents | undefined> {
    const blob = decodeBlob(await this.#cache.read(eventsName(file, number)), this.#newChecksum);
    if (!blob) return undefined;
    const [at, cell, customerLow, customerHigh, interactionLow, interactionHigh] = blob.arrays.map(uint);
    return {
      at: at ?? none,
      cell: cell ?? none,
      customerLow: customerLow ?? none,
      customerHigh: customerHigh ?? none,
      interactionLow: interactionLow ?? none,
      interactionHigh: interactionHigh ?? none,
    };
  }

  async readIds(file: string, number: number): Promise<LeafIds | undefined> {
    const blob = decodeBlob(await this.#cache.read(idsName(file, number)), this.#newChecksum);
    if (!blob) return undefined;
    const [low, high, refusedLow, refusedHigh] = blob.arrays.map(uint);
    return {
      low: low ?? none,
      high: high ?? none,
      refusedLow: refusedLow ?? none,
      refusedHigh: refusedHigh ?? none,
    };
  }

  /** Says that all leaves of a file are there. */
  async finish(file: string, leaves: number): Promise<void> {
    await this.#put(fileName(file), leaves, []);
  }

  /** Number of leaves of a file; undefined where they aren't all there. */
  async leavesOf(file: string): Promise<number | undefined> {
    return decodeBlob<number>(await this.#cache.read(fileName(file)), this.#newChecksum)?.value;
  }

  async #put(name: string, value: unknown, arrays: readonly BlobArray[]): Promise<void> {
    await this.#cache.write(name, encodeBlob({ value, arrays }, this.#newChecksum));
  }
}

function uint(array: BlobArray): Uint32Array<ArrayBuffer> {
  return array instanceof Uint32Array ? array : none;
}

function fileName(file: string): string {
  return `contacts-${file}`;
}

function leafName(file: string, number: number): string {
  return `contacts-${file}-${number}`;
}

function eventsName(file: string, number: number): string {
  return `contacts-${file}-${number}-events`;
}

function idsName(file: string, number: number): string {
  return `contacts-${file}-${number}-ids`;
}
