import type { FieldMapping } from '../knowledge/settings.ts';
import { ContactReader, type ReadingRules } from './contactReader.ts';
import type { ValuesSink } from './fileRows.ts';
import type { HashKey, HashValue } from './halfSipHash.ts';
import { type IdSet, idHash } from './idSet.ts';
import type { WholeLeaf } from './leaf.ts';
import { LeafBuilder } from './leafBuilder.ts';
import type { Rejection } from './rejection.ts';
import type { Values } from './rowMapping.ts';
import type { TimeZone } from './timeZone.ts';

/** Turns the rows of one file into leaves. */
export class LeafReader implements ValuesSink {
  readonly #reader: ContactReader;
  readonly #ids: IdSet;
  readonly #hash: HashValue = { low: 0, high: 0 };
  readonly #builder: LeafBuilder;

  /**
   * @param ids of all contacts so far; those of this file are added
   * @param key of customers and interactions
   */
  constructor(mapping: FieldMapping, zone: TimeZone, rules: ReadingRules, ids: IdSet, key: HashKey) {
    this.#reader = new ContactReader(mapping, zone, rules);
    this.#ids = ids;
    this.#builder = new LeafBuilder(key);
  }

  /** Rows in the leaf that is being built. */
  get rows(): number {
    return this.#builder.read;
  }

  row(values: Values, positions: readonly number[], line: number): void {
    const contact = this.#reader.read(values, positions);
    if (contact === undefined) {
      if (this.#reader.rejection) this.#builder.reject(line, this.#reader.rejection);
      return;
    }
    idHash(contact.id, this.#hash);
    if (this.#ids.add(this.#hash.low, this.#hash.high)) this.#builder.add(contact, this.#hash);
    else this.#builder.refuse(contact, this.#hash, line);
  }

  reject(line: number, rejection: Rejection): void {
    this.#builder.reject(line, rejection);
  }

  note(line: number, rejection: Rejection): void {
    this.#builder.note(line, rejection);
  }

  /** The leaf of the rows so far; the next rows go into another one. */
  takeLeaf(): WholeLeaf {
    return this.#builder.take();
  }
}
