import type { Combiner } from './combine.ts';
import { findRepeats, type PlacedLeaf } from './eventOrder.ts';
import { IdSet } from './idSet.ts';
import type { Leaf, LeafEvents, LeafIds, WholeLeaf } from './leaf.ts';
import type { LeafStore } from './leafStore.ts';
import { type FileRejections, mostRejectedRows, type Whole } from './whole.ts';

/** Events held in memory, 24 bytes each; beyond them those of finished leaves stay in the cache until they are needed. */
const heldEvents = 500_000;

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
  /** Of all contacts so far; let go before repeats are looked for, because both take much room. */
  #ids: IdSet | undefined = new IdSet();
  readonly #combiner: Combiner;
  readonly #store: LeafStore;
  readonly #placed: PlacedLeaf[] = [];
  readonly #rejections: FileRejections[];
  #listed = 0;
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

  get ids(): IdSet {
    this.#ids ??= new IdSet();
    return this.#ids;
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
        this.#place(path, whole.leaf, this.#stored(file, number));
        return;
      }
    }
    this.#place(path, whole.leaf, held(events));
  }

  /**
   * Adds the leaves of a file that the cache has.
   *
   * @throws {LostLeaves} where they can't be read, or would be others now that other files come before this one
   */
  async addKept(path: string, file: string, leaves: number): Promise<void> {
    const known = this.ids;
    const refused: LeafIds[] = [];
    for (let number = 0; number < leaves; number++) {
      const ids = await this.#store.readIds(file, number);
      const leaf = await this.#store.read(file, number);
      if (!ids || !leaf) throw new LostLeaves(file);
      for (let i = 0; i < ids.low.length; i++) {
        if (!known.add(ids.low[i] ?? 0, ids.high[i] ?? 0)) throw new LostLeaves(file);
      }
      if (ids.refusedLow.length > 0) refused.push(ids);
      this.#place(path, leaf, this.#stored(file, number));
    }
    for (const { refusedLow, refusedHigh } of refused) {
      for (let i = 0; i < refusedLow.length; i++) {
        if (!known.has(refusedLow[i] ?? 0, refusedHigh[i] ?? 0)) throw new LostLeaves(file);
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
    this.#ids = undefined;
    await findRepeats(this.#placed, this.#combiner, window);
    return this.#combiner.finish(this.#rejections);
  }

  #place(path: string, leaf: Leaf, loadEvents: () => Promise<LeafEvents>): void {
    const places = this.#combiner.add(leaf);
    const rejections = leaf.rejections.slice(0, mostRejectedRows - this.#listed);
    if (rejections.length > 0) this.#rejections.push({ path, rejections });
    this.#listed += rejections.length;
    if (leaf.firstEvent !== undefined) this.#placed.push({ firstEvent: leaf.firstEvent, places, loadEvents });
  }

  #stored(file: string, number: number): () => Promise<LeafEvents> {
    return async () => {
      const events = await this.#store.readEvents(file, number);
      if (!events) throw new LostLeaves(file);
      return events;
    };
  }
}

/** A function of its own, so that nothing but the events lives on in it. */
function held(events: LeafEvents): () => Promise<LeafEvents> {
  return async () => events;
}
