import { resultCount } from '../src/search/assembly/layout.ts';

/** Two numbers per array that comes out: its address, and how many elements it has. */
const results: usize = memory.data(resultCount * 8, 16);

export function resultTable(): usize {
  return results;
}

export function setResult(index: u32, address: usize, length: u32): void {
  store<u32>(results + ((<usize>index) << 3), <u32>address);
  store<u32>(results + ((<usize>index) << 3), length, 4);
}

export function forgetResults(): void {
  memory.fill(results, 0, (<usize>resultCount) << 3);
}
