import xxhash from 'xxhash-wasm';

/** Takes bytes in pieces. */
export interface Checksum {
  update(bytes: Uint8Array): void;
  /** 16 hexadecimal digits. */
  digest(): string;
}

export type NewChecksum = () => Checksum;

/** Bytes handed to WebAssembly at once: its memory grows to the largest piece and never shrinks. */
const pieceSize = 1 << 18;

/** XXH64 of contents that are too large to hash as a whole. */
export async function createChecksums(): Promise<NewChecksum> {
  const { create64 } = await xxhash();
  return () => {
    const state = create64();
    return {
      update(bytes) {
        for (let at = 0; at < bytes.length; at += pieceSize) state.update(bytes.subarray(at, at + pieceSize));
      },
      digest: () => state.digest().toString(16).padStart(16, '0'),
    };
  };
}

export function checksumOf(bytes: Uint8Array, newChecksum: NewChecksum): string {
  const checksum = newChecksum();
  checksum.update(bytes);
  return checksum.digest();
}

/** The checksum of a value as JSON. */
export function checksumOfValue(value: unknown, newChecksum: NewChecksum): string {
  return checksumOf(new TextEncoder().encode(JSON.stringify(value)), newChecksum);
}
