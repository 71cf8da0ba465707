import { unpacked } from './gzip.ts';

/** Bytes. What becomes of a chunk should die young: larger ones double the memory and gain nothing. */
const chunkSize = 64 * 1024;

/**
 * The text of a file that comes in pieces, unpacked where it is gzip. A byte-order mark is taken away and decides
 * between UTF-8 and UTF-16. Bytes that aren't UTF-8 are taken for Windows-1252, which older exports write, from
 * the piece on in which they stand.
 */
export async function* textOf(pieces: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decode: ((bytes: Uint8Array) => string) | undefined;
  for await (const piece of unpacked(pieces)) {
    decode ??= decoderFor(piece);
    for (let at = 0; at < piece.length; at += chunkSize) yield decode(piece.subarray(at, at + chunkSize));
  }
  const end = decode?.(new Uint8Array(0));
  if (end) yield end;
}

/** A decoder that takes the pieces in turn and an empty one at the end. */
function decoderFor(start: Uint8Array): (bytes: Uint8Array) => string {
  if (start[0] === 0xff && start[1] === 0xfe) return stream(new TextDecoder('utf-16le'));
  if (start[0] === 0xfe && start[1] === 0xff) return stream(new TextDecoder('utf-16be'));
  return eightBit();
}

function stream(decoder: TextDecoder): (bytes: Uint8Array) => string {
  return bytes => decoder.decode(bytes, { stream: bytes.length > 0 });
}

/**
 * Cuts each piece after its last ASCII byte, so that no character is cut in half and every piece is decoded by
 * itself: that is faster than a streaming decoder, and nothing is lost when the encoding turns out to be the other.
 */
function eightBit(): (bytes: Uint8Array) => string {
  let decoder = new TextDecoder('utf-8', { fatal: true });
  let held = new Uint8Array(0);
  return bytes => {
    const joined = held.length === 0 ? bytes : join(held, bytes);
    const end = bytes.length === 0 ? joined.length : afterLastAscii(joined);
    held = joined.slice(end);
    const whole = joined.subarray(0, end);
    try {
      return decoder.decode(whole);
    } catch {
      decoder = new TextDecoder('windows-1252');
      return decoder.decode(whole);
    }
  };
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function afterLastAscii(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1;
  return end;
}
