import { sourceSize } from '../src/search/assembly/layout.ts';
import { numberAt } from './memory.ts';

/** What is known of the segments that are merged: `sourceSize` numbers each, as `layout.ts` names them. */
let sources: usize = 0;
export let sourceCount: u32 = 0;

export function setSources(address: usize, count: u32): void {
  sources = address;
  sourceCount = count;
}

/** A number that is known of a segment. */
export function ofSource(source: u32, index: u32): u32 {
  return numberAt(sources, source * sourceSize + index);
}

/** A number of an array of a segment. */
export function ofArray(source: u32, index: u32, element: u32): u32 {
  return numberAt(ofSource(source, index), element);
}
