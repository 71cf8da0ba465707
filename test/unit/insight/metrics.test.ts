import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bucketOf, spans } from '../../../src/insight/buckets.ts';
import { correlation } from '../../../src/insight/correlation.ts';
import { employeeCustomer } from '../../../src/insight/employeeCustomer.ts';
import { isMetricName, metricNames } from '../../../src/insight/metricDefinitions.ts';
import { type MetricOptions, metrics } from '../../../src/insight/metrics.ts';
import { formatDay, parseDay, parsePeriod } from '../../../src/insight/period.ts';
import { eventsPerUnit, meanScore, netScore } from '../../../src/insight/scores.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';
import { contactsOf, type Row } from './contactsOf.ts';
import { near } from './knownAnswers.ts';

const names = new Map([
  ['refunds', { title: 'Refunds', owner: 'finance' }],
  ['billing', { title: 'Billing', owner: 'finance' }],
  ['delivery', { title: 'Delivery', owner: 'logistics' }],
]);

const rows: Row[] = [
  {
    day: '2026-01-31',
    process: 'refunds',
    channel: 'phone',
    sums: {
      contacts: 60,
      interactions: 50,
      blameworthy: 20,
      npsKnown: 40,
      npsPromoters: 20,
      npsDetractors: 10,
      npsTens: 8,
      repeatEligible: 30,
      firstContactResolved: 24,
      repeats: 6,
    },
  },
  {
    day: '2026-02-01',
    process: 'billing',
    channel: 'e-mail',
    sums: {
      contacts: 40,
      interactions: 40,
      unnecessary: 10,
      csatKnown: 4,
      csatSum: 14,
      csatSquares: 54,
      answeredKnown: 40,
      answeredInTime: 30,
      promises: 5,
      promisesKept: 4,
    },
  },
  {
    day: '2026-02-02',
    process: 'delivery',
    channel: 'phone',
    sums: { contacts: 20, interactions: 20, withArticle: 8, articleKnown: 20, withOutdatedArticle: 2 },
  },
];

function measured(options: MetricOptions = {}) {
  return metrics({ rollUp: contactsOf(rows), settings: defaultSettings, processes: names }, options);
}

function only(metric: string, options: MetricOptions = {}) {
  const found = measured(options).find(one => one.metric === metric);
  assert.ok(found, metric);
  return found;
}

describe('metrics', () => {
  it('NPS is promoters less detractors, and strict where only a 10 counts', () => {
    const nps = only('nps');
    assert.deepEqual([nps.unit, nps.rows[0]?.value, nps.rows[0]?.n], ['points', 25, 40]);
    assert.equal(only('nps_strict').rows[0]?.value, -5);
    const { low, high } = nps.rows[0] ?? { low: 0, high: 0 };
    // By hand: (20.75 - 10.75) / 43 = 0.2326; variance (0.7326 - 0.0541) / 43.
    assert.ok(near(low, 100 * (10 / 43 - 1.959964 * Math.sqrt((31.5 / 43 - (10 / 43) ** 2) / 43)), 1e-4));
    assert.ok(near(high, 100 * (10 / 43 + 1.959964 * Math.sqrt((31.5 / 43 - (10 / 43) ** 2) / 43)), 1e-4));
  });

  it('satisfaction is a mean with its scale', () => {
    const csat = only('csat');
    assert.deepEqual([csat.scale, csat.rows[0]?.value, csat.rows[0]?.n], [[1, 5], 3.5, 4]);
    // Sum of squares 54, mean 3.5: variance (54 - 49) / 3; t(0.975, 3) = 3.182446.
    assert.ok(near(csat.rows[0]?.low ?? 0, 3.5 - 3.182446 * Math.sqrt(5 / 12), 1e-5));
    assert.equal(csat.rows[0]?.high, 5);
  });

  it('shares have their own base, and no row where there is none', () => {
    const value = (metric: string) => only(metric).rows[0]?.value;
    assert.equal(value('fcr'), 24 / 30);
    assert.equal(only('fcr').rows[0]?.left_out, 90);
    assert.equal(value('avoidable_rate'), 30 / 120);
    assert.equal(value('first_time_right'), 100 / 120);
    assert.equal(value('answered_in_time'), 30 / 40);
    assert.equal(value('promises_kept'), 4 / 5);
    assert.equal(value('link_rate'), 8 / 20);
    assert.equal(value('outdated_article_rate'), 2 / 8);
    assert.ok(near(value('contacts_per_interaction') ?? 0, 120 / 110, 1e-12));
    assert.deepEqual(only('effort').rows, []);
    assert.deepEqual(only('deviation_rate').rows, []);
  });

  it('gives questions per conversation for all and per channel, not per process: a conversation may be about two', () => {
    for (const per of [['process'], ['owner'], ['channel', 'process']] as const) {
      assert.deepEqual(only('contacts_per_interaction', { per }).rows, []);
      assert.notDeepEqual(only('repeat_rate', { per }).rows, []);
    }
    assert.notDeepEqual(only('contacts_per_interaction', { per: ['channel'], by: 'month' }).rows, []);
  });

  it('by span and per process, owner and channel', () => {
    assert.deepEqual(
      only('avoidable_rate', { by: 'month' }).rows.map(row => [row.period, row.n]),
      [
        ['2026-01', 60],
        ['2026-02', 60],
      ],
    );
    assert.deepEqual(
      only('avoidable_rate', { by: 'week', per: ['owner', 'channel'] }).rows.map(row => [
        row.period,
        row.owner,
        row.channel,
      ]),
      [
        ['2026-W05', 'finance', 'e-mail'],
        ['2026-W05', 'finance', 'phone'],
        ['2026-W06', 'logistics', 'phone'],
      ],
    );
    assert.deepEqual(
      only('avoidable_rate', { per: ['process'] }).rows.map(row => row.process),
      ['billing', 'delivery', 'refunds'],
    );
    const period = parsePeriod('2026-02-01..2026-02-28');
    assert.ok(period);
    assert.deepEqual(
      only('avoidable_rate', { period }).rows.map(row => [row.period, row.n]),
      [['2026-02-01..2026-02-28', 60]],
    );
    assert.deepEqual(
      measured({ metrics: ['nps', 'fcr'] }).map(one => one.metric),
      ['nps', 'fcr'],
    );
  });

  it('are empty without contacts', () => {
    const none = metrics({ rollUp: contactsOf([]), settings: defaultSettings, processes: names });
    assert.equal(none.length, metricNames.length);
    assert.ok(none.every(metric => metric.rows.length === 0));
  });

  it('have intervals around their value, for any sums', () => {
    const upTo = (n: number) => fc.nat(n);
    fc.assert(
      fc.property(upTo(50), upTo(50), upTo(50), upTo(50), (a, b, c, d) => {
        const total = a + b + c;
        const sums = {
          contacts: total,
          blameworthy: a,
          unnecessary: b,
          interactions: Math.ceil(total / 2),
          npsKnown: total,
          npsPromoters: a,
          npsDetractors: b,
          npsTens: Math.min(a, d),
          csatKnown: total,
          csatSum: a + 3 * b + 5 * c,
          csatSquares: a + 9 * b + 25 * c,
        };
        const result = metrics({
          rollUp: contactsOf([{ day: 10, process: 'refunds', sums }]),
          settings: defaultSettings,
          processes: names,
        });
        for (const { metric, rows: found } of result) {
          for (const row of found) {
            assert.ok(row.low <= row.high, metric);
            // The interval of a net score is drawn to zero, and may leave out a score of exactly -100 or 100.
            const slack = metric.startsWith('nps') ? 400 / (row.n + 3) : 1e-9;
            assert.ok(
              row.low - slack <= row.value && row.value <= row.high + slack,
              `${metric} ${JSON.stringify(row)}`,
            );
          }
        }
      }),
    );
  });

  it('know their names', () => {
    assert.ok(isMetricName('nps') && !isMetricName('toString'));
  });
});

describe('scores', () => {
  it('of few people', () => {
    assert.deepEqual(meanScore({ n: 1, sum: 4, squares: 16 }, [1, 5]), {
      value: 4,
      interval: { level: 0.95, low: 1, high: 5 },
    });
    const same = (n: number) => meanScore({ n, sum: 5 * n, squares: 25 * n }, [1, 5]).interval;
    // 1 − 0.05^(1/n) of the others may be at the other end of the scale.
    assert.ok(near(same(2).low, 5 - 4 * (1 - Math.sqrt(0.05)), 1e-9));
    assert.equal(same(2).high, 5);
    assert.ok(near(same(300).low, 5 - (4 * 3) / 300, 1e-3));
    const nearly = meanScore({ n: 3, sum: 4.1 * 3, squares: 4.1 * 4.1 * 3 }, [1, 5]).interval;
    assert.ok(nearly.low < 3 && nearly.high > 4.5);
    for (const [up, down] of [
      [0, 1],
      [1, 0],
      [2, 0],
    ] as const) {
      const { value, interval } = netScore(up, down, up + down);
      assert.ok(interval.low <= value && value <= interval.high, `${up} and ${down}`);
    }
    assert.equal(netScore(0, 0, 0).value, 0);
    assert.ok(netScore(5, 0, 5).interval.high <= 1);
  });

  it('Byar is near the exact Poisson interval: 10 events give 4.795 to 18.390', () => {
    const { interval } = eventsPerUnit(10, 1);
    assert.ok(near(interval.low, 4.795, 0.01) && near(interval.high, 18.39, 0.01), JSON.stringify(interval));
    assert.equal(eventsPerUnit(0, 4).interval.low, 0);
  });
});

describe('spans of time', () => {
  it('ISO weeks around the turn of the year', () => {
    const week = (date: string) => bucketOf(parseDay(date) ?? 0, 'week');
    assert.equal(week('2021-01-03'), '2020-W53');
    assert.equal(week('2021-01-04'), '2021-W01');
    assert.equal(week('2024-12-30'), '2025-W01');
    assert.equal(week('2026-11-22'), '2026-W47');
    assert.equal(bucketOf(parseDay('2026-11-22') ?? 0, 'quarter'), '2026-Q4');
  });

  it('sort in order of time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 800 }), (day, later) => {
        for (const span of spans) assert.ok(bucketOf(day, span) <= bucketOf(day + later, span), span);
      }),
    );
  });

  it('dates there and back, and none that is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), day => parseDay(formatDay(day)) === day),
    );
    for (const wrong of ['2026-02-30', '2026-13-01', '26-01-01', 'yesterday', ''])
      assert.equal(parseDay(wrong), undefined);
    assert.deepEqual(parsePeriod('90'), { days: 90 });
    for (const wrong of ['0', '-3', '2026-02-01', '2026-02-02..2026-02-01', '1.5', 'a..b', '..']) {
      assert.equal(parsePeriod(wrong), undefined, wrong);
    }
  });
});

describe('correlation', () => {
  it("Anscombe's quartet, first set: 0.81642", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const found = correlation(x.map((value, i) => [value, y[i] ?? 0]));
    // The interval as R's cor.test prints it.
    assert.ok(found && near(found.r, 0.8164205, 1e-7));
    assert.ok(near(found.interval.low, 0.4243912, 1e-6) && near(found.interval.high, 0.950693, 1e-6));
  });

  it('says plainly that it is no cause, and when it can say nothing', () => {
    const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
    const scores = (values: readonly number[]) =>
      values.map((value, i) => ({ period: months[i] ?? '', value }));
    const together = employeeCustomer(scores([10, 12, 15, 20, 22, 30]), scores([30, 33, 34, 41, 40, 50]));
    assert.match(together.sentence, /customers are too .* no proof/);
    assert.equal(together.pairs.length, 6);
    const few = employeeCustomer(scores([10, 12]), scores([30, 33, 34]));
    assert.equal(few.correlation, undefined);
    assert.match(few.sentence, /too few/);
    assert.match(employeeCustomer([], [], 'nl').sentence, /te weinig/);
    assert.equal(
      correlation([
        [1, 2],
        [1, 3],
        [1, 4],
      ]),
      undefined,
    );
  });
});
