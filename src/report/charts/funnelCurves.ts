import type { FlagReport } from '../../insight/flagReport.ts';
import { funnelLimits } from '../../insight/spreadBinomial.ts';

/** Limits of ordinary processes over a range of numbers of contacts. */
export interface FunnelCurves {
  readonly watch: readonly FunnelPoint[];
  readonly alarm: readonly FunnelPoint[];
}

export interface FunnelPoint {
  readonly contacts: number;
  readonly low: number;
  readonly high: number;
}

/** Numbers of contacts for which limits are computed, evenly spread over a logarithmic axis. */
const steps = 28;

/**
 * The limits as functions of the number of contacts. Undefined where processes are held against rates of their
 * own (case mix, a year ago, leave one out): then each has its own limits, and a curve would be nobody's.
 */
export function funnelCurves(report: FlagReport, from: number, to: number): FunnelCurves | undefined {
  const { sigma } = report.overdispersion;
  if (sigma === null) return undefined;
  const numbers = Array.from({ length: steps + 1 }, (_, i) => Math.round(from * (to / from) ** (i / steps)));
  const distinct = [...new Set(numbers)].filter(contacts => contacts > 0);
  const limits = (level: number) =>
    distinct.map((contacts): FunnelPoint => {
      const [low, high] = funnelLimits(level, { n: contacts, baseline: report.baseline.rate, sigma });
      return { contacts, low, high };
    });
  return { watch: limits(report.limits.watch), alarm: limits(report.limits.alarm) };
}
