import xxhash from 'xxhash-wasm';

/** Hash of a content: 16 hexadecimal digits. For telling contents apart, not for secrets. */
export type Hash = (bytes: Uint8Array) => string;

/** XXH64, from WebAssembly. */
export async function createHash(): Promise<Hash> {
  const { h64Raw } = await xxhash();
  return bytes => h64Raw(bytes).toString(16).padStart(16, '0');
}
