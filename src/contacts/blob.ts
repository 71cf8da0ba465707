import { checksumOf, type NewChecksum } from './checksum.ts';

/** The kinds of number lists that a blob holds. */
export type BlobArray = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A value for JSON and number lists beside it, as one cache entry. */
export interface Blob<T> {
  readonly value: T;
  readonly arrays: readonly BlobArray[];
}

interface Header {
  readonly value: unknown;
  /** Kind and length of each array. */
  readonly arrays: readonly (readonly ['u' | 'f', number])[];
}

const magic = 0x48574231;
/** Magic number, length of the header, 16 digits of the checksum of all that follows. */
const preamble = 24;

/** Layout: preamble, header as JSON, then the arrays, each at a multiple of 8 bytes, in the byte order of the machine. */
export function encodeBlob(blob: Blob<unknown>, newChecksum: NewChecksum): Uint8Array {
  const arrays = blob.arrays.map(array => [array instanceof Uint32Array ? 'u' : 'f', array.length] as const);
  const header = new TextEncoder().encode(JSON.stringify({ value: blob.value, arrays } satisfies Header));
  const start = preamble + padded(header.length);
  const bytes = new Uint8Array(start + blob.arrays.reduce((sum, array) => sum + padded(array.byteLength), 0));
  bytes.set(header, preamble);
  let at = start;
  for (const array of blob.arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  new Uint32Array(bytes.buffer, 0, 2).set([magic, header.length]);
  bytes.set(new TextEncoder().encode(checksumOf(bytes.subarray(preamble), newChecksum)), 8);
  return bytes;
}

/**
 * The value and arrays of a cache entry; undefined for one that is missing, cut off, changed or from elsewhere.
 * `T` is what was encoded under this key: the checksum and the version in the key vouch for it.
 */
export function decodeBlob<T>(bytes: Uint8Array | undefined, newChecksum: NewChecksum): Blob<T> | undefined {
  if (!bytes || bytes.length < preamble) return undefined;
  const own =
    bytes.byteOffset % 8 === 0 && bytes.buffer instanceof ArrayBuffer ? bytes : new Uint8Array(bytes);
  const buffer = own.buffer;
  if (!(buffer instanceof ArrayBuffer)) return undefined;
  const [found, headerLength] = new Uint32Array(buffer, own.byteOffset, 2);
  if (found !== magic || headerLength === undefined) return undefined;
  if (new TextDecoder().decode(own.subarray(8, preamble)) !== checksumOf(own.subarray(preamble), newChecksum))
    return undefined;
  const header: Header = JSON.parse(
    new TextDecoder().decode(own.subarray(preamble, preamble + headerLength)),
  );
  let at = own.byteOffset + preamble + padded(headerLength);
  const arrays = header.arrays.map(([kind, length]) => {
    const array = kind === 'u' ? new Uint32Array(buffer, at, length) : new Float64Array(buffer, at, length);
    at += padded(array.byteLength);
    return array;
  });
  return { value: header.value as T, arrays };
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
