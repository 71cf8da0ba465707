import type { Combiner } from './combine.ts';
import { findRepeats, type PlacedLeaf } from './eventOrder.ts';
import { IdSet } from './idSet.ts';
import type { Leaf, LeafEvents, LeafIds, WholeLeaf } from './leaf.ts';
import type { LeafStore } from './leafStore.ts';
import type { FileRejections, Whole } from './whole.ts';

/** Events held in memory, 24 bytes each; beyond them those of finished leaves stay in the cache until they are needed. */
const heldEvents = 1_000_000;

/** The cache doesn't have, or no longer has, good leaves of a file: it must be read again. */
export class LostLeaves extends Error {
  /** Key of the file in the cache. */
  readonly file: string;

  constructor(file: string) {
    super('A cache entry is missing or out of date.');
    this.file = file;
  }
}

/** Gathers the leaves of all files, from the files or from the cache, in the order in which the files are read. */
export class Gathering {
  /** Of all contacts so far. */
  readonly ids = new IdSet();
  readonly #combiner: Combiner;
  readonly #store: LeafStore;
  readonly #placed: PlacedLeaf[] = [];
  readonly #rejections: FileRejections[];
  #held = 0;
  /** Whether the cache gives back what is written; unknown until it matters. */
  #keeps: boolean | undefined;

  /** @param mayLetGo whether events may be left to the cache */
  constructor(combiner: Combiner, store: LeafStore, notes: FileRejections, mayLetGo: boolean) {
    this.#combiner = combiner;
    this.#store = store;
    this.#rejections = [notes];
    this.#keeps = mayLetGo ? undefined : false;
  }

  /**
   * Adds a leaf that was read from a file; its ids are in `ids` already.
   *
   * @param file key of the file in the cache, where it was stored under this number
   */
  async add(path: string, whole: WholeLeaf, file?: string, number = 0): Promise<void> {
    const { events } = whole;
    this.#held += events.at.length;
    if (file !== undefined && this.#held > heldEvents) {
      this.#keeps ??= (await this.#store.readEvents(file, number)) !== undefined;
      if (this.#keeps) {
        this.#held -= events.at.length;
        this.#place(path, whole.leaf, () => this.#load(file, number));
        return;
      }
    }
    this.#place(path, whole.leaf, async () => events);
  }

  /**
   * Adds the leaves of a file that the cache has.
   *
   * @throws {LostLeaves} where they can't be read, or would be others now that other files come before this one
   */
  async addKept(path: string, file: string, leaves: number): Promise<void> {
    const refused: LeafIds[] = [];
    for (let number = 0; number < leaves; number++) {
      const ids = await this.#store.readIds(file, number);
      const leaf = await this.#store.read(file, number);
      if (!ids || !leaf) throw new LostLeaves(file);
      for (let i = 0; i < ids.low.length; i++) {
        if (!this.ids.add(ids.low[i] ?? 0, ids.high[i] ?? 0)) throw new LostLeaves(file);
      }
      if (ids.refusedLow.length > 0) refused.push(ids);
      this.#place(path, leaf, () => this.#load(file, number));
    }
    for (const { refusedLow, refusedHigh } of refused) {
      for (let i = 0; i < refusedLow.length; i++) {
        if (!this.ids.has(refusedLow[i] ?? 0, refusedHigh[i] ?? 0)) throw new LostLeaves(file);
      }
    }
  }

  /**
   * The whole of all that was added.
   *
   * @param window days
   * @throws {LostLeaves} where events are needed that the cache has lost
   */
  async finish(window: number): Promise<Whole> {
    await findRepeats(this.#placed, this.#combiner, window);
    return this.#combiner.finish(this.#rejections);
  }

  #place(path: string, leaf: Leaf, loadEvents: () => Promise<LeafEvents>): void {
    const places = this.#combiner.add(leaf);
    if (leaf.rejections.length > 0) this.#rejections.push({ path, rejections: leaf.rejections });
    if (leaf.firstEvent !== undefined) this.#placed.push({ firstEvent: leaf.firstEvent, places, loadEvents });
  }

  async #load(file: string, number: number): Promise<LeafEvents> {
    const events = await this.#store.readEvents(file, number);
    if (!events) throw new LostLeaves(file);
    return events;
  }
}
