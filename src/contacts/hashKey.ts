import type { Cache } from '../platform/files.ts';
import type { HashKey } from './halfSipHash.ts';

const entry = 'contacts-key';

/**
 * The key under which customers and interactions are hashed: 64 random bits of this knowledge base on this machine,
 * kept in its cache. So hashes of two knowledge bases can't be compared, and none can be looked up without the cache;
 * without a cache the key lasts as long as one roll-up.
 */
export async function hashKey(cache: Cache): Promise<HashKey> {
  const kept = await cache.read(entry);
  if (kept?.length === 8) return fromBytes(kept);
  const made = crypto.getRandomValues(new Uint8Array(8));
  await cache.write(entry, made);
  return fromBytes(made);
}

function fromBytes(bytes: Uint8Array): HashKey {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 8);
  return { low: view.getUint32(0, true), high: view.getUint32(4, true) };
}
