import type { Count } from './overdispersion.ts';
import type { ProcessCount } from './processCount.ts';

/**
 * The rate that each process would have with the usual rate of each of its channels: what its mix of channels
 * alone explains. Indirect standardisation, all processes being the standard; Breslow and Day (1987),
 * Statistical Methods in Cancer Research II, chapter 2. A process without contacts gets the overall rate.
 */
export function channelMixRates(counts: readonly ProcessCount[]): number[] {
  const channels = new Map<string, { k: number; n: number }>();
  const all = { k: 0, n: 0 };
  for (const count of counts) {
    for (const [channel, { k, n }] of count.channels) {
      const total = channels.get(channel) ?? { k: 0, n: 0 };
      total.k += k;
      total.n += n;
      channels.set(channel, total);
      all.k += k;
      all.n += n;
    }
  }
  return counts.map(count => {
    let expected = 0;
    for (const [channel, { n }] of count.channels) expected += n * rate(channels.get(channel));
    return count.n > 0 ? expected / count.n : rate(all);
  });
}

function rate(count: Count | undefined): number {
  return count && count.n > 0 ? count.k / count.n : 0;
}
