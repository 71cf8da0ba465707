import { createRandom } from '../../scripts/generate/random.ts';
import { anscombe, fromArcsine, toArcsine } from '../../src/insight/arcsine.ts';
import { assess } from '../../src/insight/assessment.ts';
import { type Expectation, findBaseline } from '../../src/insight/baseline.ts';
import { wilson } from '../../src/insight/interval.ts';
import { arcsineToLogitSpread } from '../../src/insight/logit.ts';
import { textbookOverdispersion } from '../../src/insight/overdispersion.ts';
import { pooledRate } from '../../src/insight/pPrimeChart.ts';
import { medianBulk } from '../../src/insight/robustSpread.ts';
import { defaultSettings } from '../../src/knowledge/settings.ts';
import { type LogShape, type PlantedCount, plantedLog } from './flagLogs.ts';

/*
 * How many of the alarms are false, and how many of the really elevated processes are found, on logs whose
 * truth is known because it was planted. The figures of docs/statistics.md come from here:
 *
 *   node test/bench/flags.ts [--logs 200] [--baseline 0.2] [--processes 200] [--elevated 0,5,20] [--json]
 */

const { limits } = defaultSettings;

type Method = (counts: readonly PlantedCount[], shape: LogShape) => readonly Expectation[];

function everywhere(counts: readonly PlantedCount[], centre: number, tau2: number): Expectation[] {
  const rate = fromArcsine(centre);
  const sigma = arcsineToLogitSpread(Math.sqrt(tau2), rate);
  return counts.map(() => ({ rate, sigma, method: 'all' }));
}

const methods: Readonly<Record<string, Method>> = {
  'no allowance for spread': counts => everywhere(counts, toArcsine(pooledRate(counts)), 0),
  'textbook (winsorised)': counts => {
    const rate = pooledRate(counts);
    return everywhere(counts, toArcsine(rate), textbookOverdispersion(counts, rate).tau2);
  },
  'median of |z|': counts => {
    const seen = counts.filter(count => count.n >= limits.minimum);
    const bulk = medianBulk(
      seen.map(({ k, n }) => ({ value: anscombe(k, n), reference: 0, variance: 1 / (4 * n + 2) })),
    );
    return everywhere(counts, bulk.shift, bulk.tau2);
  },
  // Nobody has this; it shows what could be found at all.
  'baseline and spread known': (counts, { baseline, spread }) =>
    counts.map(() => ({ rate: baseline, sigma: spread, method: 'all' })),
  // Nor this: baseline and spread have to be estimated, but it is known which processes are ordinary.
  'ordinary ones known': counts => {
    const ordinary = counts.filter(count => count.factor === 1);
    const options = { method: 'all', caseMix: false, minimum: limits.minimum } as const;
    const [first] = findBaseline(ordinary, options).expectations;
    return first ? counts.map(() => first) : [];
  },
  'two groups (used)': counts =>
    findBaseline(counts, { method: 'all', caseMix: false, minimum: limits.minimum }).expectations,
};

interface Score {
  readonly method: string;
  readonly logs: number;
  readonly alarms: number;
  readonly falseAlarms: number;
  /** Mean over the logs of false alarms / alarms, 0 for a log without alarms: the false discovery rate. */
  readonly falseShare: number;
  /** Logs with at least one false alarm. */
  readonly logsWithFalse: number;
  /** Elevated processes at twice the baseline or more with at least 300 contacts, and how many were found. */
  readonly large: number;
  readonly found: number;
  /** Of the large ones that raise no alarm: those that are to be watched. */
  readonly watched: number;
}

function score(method: string, logs: readonly (readonly PlantedCount[])[], shape: LogShape): Score {
  const total = {
    alarms: 0,
    falseAlarms: 0,
    falseShare: 0,
    logsWithFalse: 0,
    large: 0,
    found: 0,
    watched: 0,
  };
  for (const counts of logs) {
    const assessments = assess(counts, methods[method]?.(counts, shape) ?? [], limits);
    const alarmed = counts.filter((_, i) => assessments[i]?.level === 'alarm');
    const wrong = alarmed.filter(count => count.factor === 1).length;
    const large = counts.filter(
      count => count.factor >= 2 && count.rate >= 2 * shape.baseline && count.n >= 300,
    );
    total.alarms += alarmed.length;
    total.falseAlarms += wrong;
    total.falseShare += alarmed.length > 0 ? wrong / alarmed.length : 0;
    total.logsWithFalse += wrong > 0 ? 1 : 0;
    total.large += large.length;
    total.found += large.filter(count => alarmed.includes(count)).length;
    total.watched += counts.filter(
      (count, i) => large.includes(count) && assessments[i]?.level === 'watch',
    ).length;
  }
  return { method, logs: logs.length, ...total, falseShare: total.falseShare / logs.length };
}

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

const logCount = Number(option('logs', '200'));
const baseline = Number(option('baseline', '0.2'));
const shapes = option('elevated', '0,5,20')
  .split(',')
  .map(
    (elevated): LogShape => ({
      processes: Number(option('processes', '200')),
      elevated: Number(elevated),
      baseline,
      spread: Number(option('spread', '0.25')),
      fewest: 5,
      most: 5000,
    }),
  );

const percent = (value: number) => `${(value * 100).toFixed(1)}%`;

for (const shape of shapes) {
  const random = createRandom(20_261_122 + shape.elevated);
  const logs = Array.from({ length: logCount }, () => plantedLog(random, shape));
  const scores = Object.keys(methods).map(method => score(method, logs, shape));
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ shape, scores }));
    continue;
  }
  console.log(
    `\n${logCount} logs of ${shape.processes} processes, ${shape.elevated} elevated, baseline ${percent(baseline)}`,
  );
  for (const one of scores) {
    const power = one.large > 0 ? one.found / one.large : 0;
    const { low, high } = wilson(one.found, one.large);
    const found =
      one.large > 0
        ? `, found ${one.found} of ${one.large} large (${percent(power)}, ${percent(low)}–${percent(high)}), watched ${one.watched}`
        : '';
    console.log(
      `  ${one.method.padEnd(26)} ${one.falseAlarms} of ${one.alarms} alarms false` +
        `, false discovery rate ${percent(one.falseShare)}, logs with a false one ${percent(one.logsWithFalse / one.logs)}${found}`,
    );
  }
}
