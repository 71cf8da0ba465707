import type { Metric } from '../insight/metrics.ts';
import type { Format } from './format.ts';

/**
 * How the values of a metric are written, everywhere: shares as per cents, points whole, and scores and ratios with the
 * two decimals without which most intervals would close.
 */
export function metricFormat(unit: Metric['unit'], format: Format): (value: number) => string {
  switch (unit) {
    case 'fraction':
      return format.percent;
    case 'points':
      return format.count;
    case 'score':
    case 'ratio':
      return value => format.fixed(value, 2);
  }
}
