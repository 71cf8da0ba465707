import type { Cell } from '../contacts/rollup.ts';
import { bucketOf, type Span } from './buckets.ts';
import type { InsightInput } from './input.ts';
import {
  type MetricDefinition,
  type MetricName,
  type MetricUnit,
  metricDefinitions,
  metricNames,
} from './metricDefinitions.ts';
import { formatDay, type Period, type PeriodRequest, reportedPeriod } from './period.ts';
import { type Sums, tally, within } from './tally.ts';

/** What a figure can be given per. */
export type Dimension = 'process' | 'owner' | 'channel';

export interface MetricOptions {
  /** All metrics where absent. */
  readonly metrics?: readonly MetricName[];
  /** One figure for the whole period where absent. */
  readonly by?: Span;
  readonly per?: readonly Dimension[];
  /** All days with contacts where absent. */
  readonly period?: PeriodRequest;
  /** Last day of a period given in days, in days since 1970-01-01. */
  readonly asOf?: number;
}

/** A metric with its figures, as `headwater metrics --json` prints it. */
export interface Metric {
  readonly metric: MetricName;
  readonly unit: MetricUnit;
  /** Lowest and highest answer that a person could give, for a score. */
  readonly scale?: readonly [low: number, high: number];
  /** Days within which a second contact is a repeat, for the metrics that rest on it. */
  readonly repeat_window?: number;
  /** In order of time, then of the dimensions asked for. Without contacts to make it from there is no row. */
  readonly rows: readonly MetricRow[];
}

export interface MetricRow {
  /** `2026-11-22`, `2026-W47`, `2026-11`, `2026-Q4`, `2026`, or `FROM..TO` for the whole period. */
  readonly period: string;
  /** Empty where a contact belongs to none. */
  readonly process?: string;
  readonly owner?: string;
  readonly channel?: string;
  readonly value: number;
  /** Contacts, answers or conversations that the figure is made from. */
  readonly n: number;
  /** The 95% interval. */
  readonly low: number;
  readonly high: number;
  /** For `fcr`: contacts without a customer, or too near the end of the data to have had their chance. */
  readonly left_out?: number;
}

/** The figures that leads live by, per span of time, process, owner and channel. */
export function metrics(input: InsightInput, options: MetricOptions = {}): Metric[] {
  const period = reportedPeriod(options.period, input.rollUp.days, options.asOf);
  const cells = period ? within(input.rollUp.cells, period) : [];
  const groups = period ? grouped(cells, period, input, options) : [];
  const { scales, 'repeat-window': repeatWindow } = input.settings;
  return (options.metrics ?? metricNames).map(name => {
    const definition: MetricDefinition = metricDefinitions[name];
    const scale = definition.scale?.(scales);
    return {
      metric: name,
      unit: definition.unit,
      ...(scale && { scale }),
      ...(definition.countsRepeats && { repeat_window: repeatWindow }),
      rows: (isGivenPer(definition, options.per) ? groups : []).flatMap(({ key, sums }) => {
        const n = definition.n(sums);
        if (n <= 0) return [];
        const { value, interval } = definition.estimate(sums, scales);
        const leftOut = definition.leftOut?.(sums);
        const row = { ...key, value, n, low: interval.low, high: interval.high };
        return [leftOut === undefined ? row : { ...row, left_out: leftOut }];
      }),
    };
  });
}

/** A conversation that holds questions about two processes belongs to neither. */
function isGivenPer({ spansProcesses }: MetricDefinition, per: readonly Dimension[] = []): boolean {
  return !spansProcesses || !per.some(dimension => dimension !== 'channel');
}

type Key = Pick<MetricRow, 'period' | 'process' | 'owner' | 'channel'>;

function grouped(
  cells: readonly Cell[],
  period: Period,
  { processes }: InsightInput,
  { by, per = [] }: MetricOptions,
): { key: Key; sums: Sums }[] {
  const whole = `${formatDay(period.first)}..${formatDay(period.last)}`;
  const partOf: Record<Dimension, (cell: Cell) => string> = {
    process: cell => cell.process,
    owner: cell => processes.get(cell.process)?.owner ?? '',
    channel: cell => cell.channel,
  };
  // Few days, many cells.
  const bucketOfDay = new Map<number, string>();
  const spanOf = (day: number) => {
    const known = bucketOfDay.get(day) ?? (by ? bucketOf(day, by) : whole);
    bucketOfDay.set(day, known);
    return known;
  };
  const totals = tally(cells, cell => [spanOf(cell.day), ...per.map(part => partOf[part](cell))].join('\0'));
  return [...totals]
    .map(([name, sums]) => {
      const [span = whole, ...parts] = name.split('\0');
      const key: Key = { period: span, ...Object.fromEntries(per.map((part, i) => [part, parts[i] ?? ''])) };
      return { key, sums };
    })
    .sort((a, b) => compare(a.key, b.key));
}

function compare(a: Key, b: Key): number {
  for (const part of ['period', 'process', 'owner', 'channel'] as const) {
    const order = (a[part] ?? '').localeCompare(b[part] ?? '', 'en');
    if (order !== 0) return order;
  }
  return 0;
}
