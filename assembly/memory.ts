/*
 * Everything lies in one memory that only grows and is begun anew for every piece of work, so that next to nothing
 * is given back. Arrays are the address of their first byte.
 */

/** What was given back: from its address on up to another. */
let spare: usize = 0;
let spareEnd: usize = 0;

/** @returns address of room for so many bytes, which hold anything. It is a multiple of 16. */
export function allocate(bytes: usize): usize {
  const end = spare + ((bytes + 15) & ~15);
  if (end > spareEnd) return heap.alloc(bytes);
  const at = spare;
  spare = end;
  return at;
}

/** As `allocate`, of bytes that are 0. */
export function allocateZeros(bytes: usize): usize {
  const at = allocate(bytes);
  memory.fill(at, 0, bytes);
  return at;
}

/** Gives a large array back, so that what follows need not touch other memory, which costs time. */
export function giveBack(array: Bytes): void {
  spare = (array.data + 15) & ~15;
  spareEnd = array.data + array.capacity;
}

/** Gives all memory back, at the beginning of a piece of work. */
export function begin(): void {
  heap.reset();
  spare = 0;
  spareEnd = 0;
}

/** The number of 32 bits at an index of an array. */
export function numberAt(array: usize, index: u32): u32 {
  return load<u32>(array + ((<usize>index) << 2));
}

export function setNumber(array: usize, index: u32, value: u32): void {
  store<u32>(array + ((<usize>index) << 2), value);
}

/** Bytes that grow; where they lie changes when they do. */
@unmanaged
export class Bytes {
  data: usize = 0;
  /** Bytes written. */
  length: u32 = 0;
  capacity: u32 = 0;

  /** Makes room for so many bytes more. */
  reserve(more: u32): void {
    if (this.length + more <= this.capacity) return;
    const capacity = max(this.length + more, this.capacity * 2);
    const data = allocate(capacity);
    memory.copy(data, this.data, this.length);
    this.data = data;
    this.capacity = capacity;
  }

  /** Writes a number of 32 bits; there has to be room for it. */
  number(value: u32): void {
    store<u32>(this.data + this.length, value);
    this.length += 4;
  }

  byte(value: u32): void {
    store<u8>(this.data + this.length, value);
    this.length++;
  }

  /** Seven bits a byte, lowest first, the high bit on all but the last; there has to be room for 5 bytes. */
  varint(value: u32): void {
    let at = this.data + this.length;
    let rest = value;
    while (rest > 0x7f) {
      store<u8>(at++, rest | 0x80);
      rest >>= 7;
    }
    store<u8>(at++, rest);
    this.length = <u32>(at - this.data);
  }

  /** Writes zeros until there are so many bytes. */
  zerosUpTo(length: u32): void {
    if (length <= this.length) return;
    this.reserve(length - this.length);
    memory.fill(this.data + this.length, 0, length - this.length);
    this.length = length;
  }

  copy(from: usize, size: u32): void {
    this.reserve(size);
    memory.copy(this.data + this.length, from, size);
    this.length += size;
  }
}

export function makeBytes(capacity: u32): Bytes {
  const bytes = new Bytes();
  bytes.data = allocate(capacity);
  bytes.capacity = capacity;
  return bytes;
}
