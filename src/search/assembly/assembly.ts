import { classOf, lowerOfWordUnit } from '../language/characters.ts';
import { code } from './code.ts';

/** What `assembly/index.ts` exports. Addresses and sizes are in bytes, from 2 GiB on with a sign. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  classTable(): number;
  lowerTable(): number;
  resultTable(): number;
  allocate(bytes: number): number;
  textInput(length: number): number;
  beginSegment(expectedWords: number): void;
  addField(bytes: number, composed: boolean, field: number, jump: number): number;
  endArticle(): void;
  buildWords(lengths: number, languages: number): void;
  beginWordList(): void;
  listWords(bytes: number, composed: boolean): number;
  beginSegments(): void;
  mergeSources(sources: number, count: number): void;
  copyRecords(articles: number): number;
  mergeWords(articles: number, lengths: number, languages: number, stems: number): void;
  /** 32 bits, with a sign. */
  checksum(at: number, size: number, before: number): number;
  readNumbers(at: number, count: number): void;
  readLengths(at: number, count: number): void;
  readStrings(at: number, count: number, size: number): void;
  readSkips(at: number, starts: number, words: number): void;
  readHashes(there: number, some: number, count: number): void;
}

type Numbers = Uint8Array | Uint32Array | Int32Array;

/** The module reads a little more than it uses, a vector at a time. */
const behind = 16;

const encoder = new TextEncoder();
let module: WebAssembly.Module | undefined;

/**
 * The part of searching that goes through every letter: a WebAssembly module, written in `assembly/`. What is handed
 * in and what comes out is copied. A piece of work begins with one of the `begin` functions, and ends before another
 * one begins.
 */
export class Assembly {
  readonly run: Exports;
  #bytes = new Uint8Array(0);
  #input = new Uint8Array(0);

  constructor() {
    module ??= new WebAssembly.Module(Uint8Array.from(atob(code), character => character.charCodeAt(0)));
    const instance = new WebAssembly.Instance(module, {
      env: {
        abort: () => {
          throw new RangeError('There is not enough memory to index this.');
        },
      },
    });
    this.run = instance.exports as unknown as Exports;
    this.#view().set(classOf, this.run.classTable());
    this.#view().set(new Uint8Array(lowerOfWordUnit.buffer), this.run.lowerTable());
  }

  /** Bytes that the memory takes; it never shrinks. */
  get size(): number {
    return this.run.memory.buffer.byteLength;
  }

  /**
   * Reads a text as a field of the article at hand. Returns how many places its words take.
   * @param jump places between the text before and this one
   */
  addField(text: string, field: number, jump: number): number {
    const places = this.run.addField(this.#putText(text), false, field, jump);
    return places < 0 ? this.run.addField(this.#putText(text.normalize('NFC')), true, field, jump) : places;
  }

  /** Lists the words of a text: `layout.list` and `layout.listUnits`. */
  listWords(text: string): void {
    const length = this.run.listWords(this.#putText(text), false);
    if (length < 0) this.run.listWords(this.#putText(text.normalize('NFC')), true);
  }

  /** Puts a text where the module reads it. Returns its bytes in UTF-8. */
  #putText(text: string): number {
    const at = this.run.textInput(text.length) >>> 0;
    if (this.#input.byteOffset !== at || this.#input.buffer !== this.run.memory.buffer)
      this.#input = this.#view().subarray(at);
    return encoder.encodeInto(text, this.#input).written;
  }

  /** Copies an array into the memory. Returns its address. */
  put(array: Numbers): number {
    const at = this.run.allocate(array.byteLength + behind) >>> 0;
    this.write(array, at);
    return at;
  }

  /** Copies an array to an address. */
  write(array: Numbers, at: number): void {
    this.#view().set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
  }

  /** A copy of an array of bytes that came out. @param index see `layout.ts` */
  bytes(index: number): Uint8Array<ArrayBuffer> {
    const [at, length] = this.#result(index);
    return new Uint8Array(this.run.memory.buffer, at, length).slice() as Uint8Array<ArrayBuffer>;
  }

  /** Likewise of numbers of 16 bits. */
  units(index: number): Uint16Array<ArrayBuffer> {
    const [at, length] = this.#result(index);
    return new Uint16Array(this.run.memory.buffer, at, length).slice() as Uint16Array<ArrayBuffer>;
  }

  /** Likewise of numbers of 32 bits. */
  numbers(index: number): Uint32Array<ArrayBuffer> {
    const [at, length] = this.#result(index);
    return new Uint32Array(this.run.memory.buffer, at, length).slice() as Uint32Array<ArrayBuffer>;
  }

  #result(index: number): [at: number, length: number] {
    const [at = 0, length = 0] = new Uint32Array(
      this.run.memory.buffer,
      this.run.resultTable() + index * 8,
      2,
    );
    return [at, length];
  }

  /** The memory as it is now: when it grows, what was seen of it before is gone. */
  #view(): Uint8Array<ArrayBuffer> {
    if (this.#bytes.buffer !== this.run.memory.buffer)
      this.#bytes = new Uint8Array(this.run.memory.buffer as ArrayBuffer);
    return this.#bytes;
  }
}

/** What takes more is kept only until memory is cleared up. */
const mostKept = 4 * 2 ** 20;
let kept: Assembly | undefined;
let large: WeakRef<Assembly> | undefined;

/** Does a piece of work with the module, which nothing else uses at the same time. */
export function withAssembly<T>(work: (assembly: Assembly) => T): T {
  // What begins within a piece of work, and what follows on one that failed, gets one of its own.
  const assembly = large?.deref() ?? kept ?? new Assembly();
  kept = undefined;
  large = undefined;
  const result = work(assembly);
  if (assembly.size <= mostKept) kept = assembly;
  else large = new WeakRef(assembly);
  return result;
}
