import { growingUints } from './growing.ts';
import type { HashValue } from './halfSipHash.ts';
import type { LeafEvents } from './leaf.ts';

/** Collects the events of a leaf. */
export class LeafEventList {
  readonly #at = growingUints();
  readonly #cell = growingUints();
  readonly #customerLow = growingUints();
  readonly #customerHigh = growingUints();
  readonly #interactionLow = growingUints();
  readonly #interactionHigh = growingUints();
  readonly #columns = [
    this.#at,
    this.#cell,
    this.#customerLow,
    this.#customerHigh,
    this.#interactionLow,
    this.#interactionHigh,
  ];
  #inOrder = true;
  #last = 0;
  #interactions = false;

  add(at: number, cell: number, customer: HashValue, interaction: HashValue): void {
    if (at < this.#last) this.#inOrder = false;
    this.#last = at;
    if (interaction.low !== 0 || interaction.high !== 0) this.#interactions = true;
    this.#at.push(at);
    this.#cell.push(cell);
    this.#customerLow.push(customer.low);
    this.#customerHigh.push(customer.high);
    this.#interactionLow.push(interaction.low);
    this.#interactionHigh.push(interaction.high);
  }

  /** Forgets all events and keeps the room. */
  clear(): void {
    for (const column of this.#columns) column.clear();
    this.#inOrder = true;
    this.#last = 0;
    this.#interactions = false;
  }

  /** By time; those of the same second stay in the order of the rows. */
  sorted(): LeafEvents {
    const none = new Uint32Array(0);
    const columns: LeafEvents = {
      at: this.#at.toArray(),
      cell: this.#cell.toArray(),
      customerLow: this.#customerLow.toArray(),
      customerHigh: this.#customerHigh.toArray(),
      interactionLow: this.#interactions ? this.#interactionLow.toArray() : none,
      interactionHigh: this.#interactions ? this.#interactionHigh.toArray() : none,
    };
    if (this.#inOrder) return columns;
    const order = orderOf(columns.at);
    return {
      at: inOrder(columns.at, order),
      cell: inOrder(columns.cell, order),
      customerLow: inOrder(columns.customerLow, order),
      customerHigh: inOrder(columns.customerHigh, order),
      interactionLow: inOrder(columns.interactionLow, order),
      interactionHigh: inOrder(columns.interactionHigh, order),
    };
  }
}

/** Positions by time. Time and position in one number sort natively, without a comparison function. */
function orderOf(at: Uint32Array): Float64Array {
  const size = 2 ** 21;
  const keys = Float64Array.from(at, (time, i) => time * size + i).sort();
  return keys.map(key => key % size);
}

function inOrder(values: Uint32Array<ArrayBuffer>, order: Float64Array): Uint32Array<ArrayBuffer> {
  if (values.length === 0) return values;
  const moved = new Uint32Array(values.length);
  for (let i = 0; i < moved.length; i++) moved[i] = values[order[i] ?? 0] ?? 0;
  return moved;
}
