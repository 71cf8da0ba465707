import type { Assembly } from '../assembly/assembly.ts';

/** Bytes that are looked at at a time: few enough to stay near the processor. */
const pieceSize = 2 ** 16;

/** A number of 32 bits, with a sign, that is another one when any of the bytes changed; these are a multiple of 4. */
export function checksum(bytes: Uint8Array, assembly: Assembly): number {
  const at = assembly.run.allocate(pieceSize);
  let sum = 0;
  for (let start = 0; start < bytes.length; start += pieceSize) {
    const piece = bytes.subarray(start, start + pieceSize);
    assembly.write(piece, at);
    sum = assembly.run.checksum(at, piece.length, sum);
  }
  return sum;
}
