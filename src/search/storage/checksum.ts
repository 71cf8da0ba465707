const prime = 0x01000193;

/**
 * A number that is another one when any of the numbers changed: a multiplicative hash (FNV-1a, over four bytes at a
 * time). Four lanes, because one would wait for each multiplication.
 *
 * @param from index of the first number that counts
 */
export function checksum(numbers: Uint32Array, from: number): number {
  const { length } = numbers;
  let a = length;
  let b = 1;
  let c = 2;
  let d = 3;
  let i = from;
  for (; i + 3 < length; i += 4) {
    a = Math.imul(a ^ (numbers[i] ?? 0), prime);
    b = Math.imul(b ^ (numbers[i + 1] ?? 0), prime);
    c = Math.imul(c ^ (numbers[i + 2] ?? 0), prime);
    d = Math.imul(d ^ (numbers[i + 3] ?? 0), prime);
  }
  for (; i < length; i++) a = Math.imul(a ^ (numbers[i] ?? 0), prime);
  return (a ^ turned(b, 7) ^ turned(c, 15) ^ turned(d, 23)) >>> 0;
}

function turned(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}
