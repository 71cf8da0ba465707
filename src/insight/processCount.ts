import type { Cell } from '../contacts/rollup.ts';
import type { Count } from './overdispersion.ts';
import { avoidable, measure, tally } from './tally.ts';

/** Contacts (n) and avoidable contacts (k) of a process, also per channel. */
export interface ProcessCount extends Count {
  readonly process: string;
  readonly channels: ReadonlyMap<string, Count>;
}

/** What a process has in the given cells. */
export function processCount(process: string, cells: readonly Cell[]): ProcessCount {
  const channels = new Map<string, Count>();
  let [k, n] = [0, 0];
  for (const [channel, sums] of tally(cells, cell => cell.channel)) {
    const count = { k: avoidable(sums), n: measure(sums, 'contacts') };
    channels.set(channel, count);
    k += count.k;
    n += count.n;
  }
  return { process, k, n, channels };
}
