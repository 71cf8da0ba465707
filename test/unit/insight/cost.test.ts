import assert from 'node:assert/strict';
import { costOf } from '../../../src/insight/contactCost.ts';
import { costs, pareto } from '../../../src/insight/cost.ts';
import { valueOfLeaving } from '../../../src/insight/customerValue.ts';
import { difference, sumOf } from '../../../src/insight/estimate.ts';
import { excessContacts } from '../../../src/insight/excess.ts';
import { flags } from '../../../src/insight/flags.ts';
import { wilson } from '../../../src/insight/interval.ts';
import { whatIf } from '../../../src/insight/whatIf.ts';
import { defaultSettings, type Settings, settingsSchema } from '../../../src/knowledge/settings.ts';
import { cell, contactsOf, type Row } from './contactsOf.ts';
import { near } from './knownAnswers.ts';

const priced: Settings = settingsSchema.parse({
  channels: { phone: { cost: 8, 'cost-per-minute': 1.2 }, chat: { cost: 5 }, letter: {} },
});

const names = new Map([
  ['refunds', { title: 'Refunds', owner: 'finance' }],
  ['billing', { title: 'Billing', owner: 'finance' }],
  ['delivery', { title: 'Delivery', owner: 'logistics' }],
]);

/** The days of the contacts fill the period. */
const firstDay: Row = { day: '2026-04-02', process: 'delivery', sums: {} };

const rows: Row[] = [
  firstDay,
  {
    day: '2026-06-30',
    process: 'refunds',
    channel: 'phone',
    reason: 'LATE',
    sums: { contacts: 300, blameworthy: 150, handleSeconds: 90_000, handleKnown: 300 },
  },
  {
    day: '2026-06-30',
    process: 'refunds',
    channel: 'chat',
    reason: 'HOW',
    sums: { contacts: 100, unnecessary: 20 },
  },
  {
    day: '2026-06-29',
    process: 'billing',
    channel: 'chat',
    reason: 'BILL',
    sums: { contacts: 400, blameworthy: 20, unnecessary: 20 },
  },
  {
    day: '2026-06-28',
    process: 'delivery',
    channel: 'phone',
    reason: 'WHEN',
    sums: { contacts: 400, unnecessary: 72 },
  },
];

describe('cost', () => {
  it('is by the minute where the time is known, else by the contact', () => {
    const cost = costOf(
      [
        cell({
          day: 1,
          channel: 'phone',
          sums: { contacts: 10, blameworthy: 5, unnecessary: 1, handleSeconds: 2400, handleKnown: 8 },
        }),
      ],
      priced.channels,
    );
    assert.ok(near(cost.all, 40 * 1.2 + 2 * 8, 1e-12));
    assert.ok(near(cost.blameworthy, cost.all / 2, 1e-12) && near(cost.unnecessary, cost.all / 10, 1e-12));
    assert.equal(cost.withoutCost, 0);
    assert.ok(near(cost.hours, (10 * 300) / 3600, 1e-12));
  });

  it('says how many contacts have no price', () => {
    const cells = [
      cell({ day: 1, channel: 'letter', sums: { contacts: 3 } }),
      cell({ day: 1, channel: '', sums: { contacts: 2 } }),
    ];
    assert.equal(costOf(cells, priced.channels).withoutCost, 5);
    assert.equal(costOf(cells, priced.channels).all, 0);
  });

  it('above the baseline has the interval of the rate, and is never below zero', () => {
    const excess = excessContacts({ k: 160, n: 400 }, 0.2);
    const { low, high } = wilson(160, 400);
    assert.ok(near(excess.value, 80, 1e-12));
    assert.ok(
      near(excess.interval.low, (low - 0.2) * 400, 1e-9) &&
        near(excess.interval.high, (high - 0.2) * 400, 1e-9),
    );
    assert.equal(excessContacts({ k: 10, n: 400 }, 0.2).interval.high, 0);
    assert.equal(excessContacts({ k: 0, n: 0 }, 0.2).interval.high, 0);
  });

  it('adds up alike by process, owner, reason and channel', () => {
    const input = { rollUp: contactsOf(rows), settings: priced, processes: names };
    const report = costs(input, flags(input, { baseline: 'target', target: 0.2 }));
    const sum = (lines: readonly { avoidable: number; excess: number; contacts: number }[]) =>
      lines.reduce(
        (a, b) => [(a[0] ?? 0) + b.avoidable, (a[1] ?? 0) + b.excess, (a[2] ?? 0) + b.contacts],
        [0, 0, 0],
      );
    const { total } = report;
    for (const lines of [report.processes, report.owners, report.reasons, report.channels]) {
      for (const [i, value] of sum(lines).entries()) {
        assert.ok(near(value, [total.avoidable, total.excess, total.contacts][i] ?? Number.NaN, 1e-9));
      }
    }
    assert.deepEqual(
      report.owners.map(line => line.key),
      ['finance', 'logistics'],
    );
    assert.ok(total.excess > 0 && near(total.projected_per_year.excess, (total.excess * 365) / 90, 1e-9));
    const refunds = report.processes[0];
    // 170 avoidable of 400 where 80 were to be expected: 90 of 170 is excess.
    assert.ok(refunds && near(refunds.excess, (refunds.avoidable * 90) / 170, 1e-9));
    assert.equal(refunds.blameworthy + refunds.unnecessary, refunds.avoidable);
  });

  it('is projected to a year from the days that have contacts', () => {
    const short = contactsOf(rows.filter(row => row !== firstDay));
    const input = { rollUp: short, settings: priced, processes: names };
    const report = flags(input, { baseline: 'target', target: 0.2 });
    assert.deepEqual([report.period, report.contacts.days], [{ from: '2026-04-02', to: '2026-06-30' }, 3]);
    const { total } = costs(input, report);
    assert.ok(near(total.projected_per_year.avoidable, (total.avoidable * 365) / 3, 1e-9));
    const refunds = report.processes.find(row => row.process === 'refunds');
    assert.ok(refunds && near(refunds.cost.excess_per_year, (refunds.cost.excess * 365) / 3, 1e-9));
    const half = whatIf(input, report, 'refunds', { factor: 0.5 });
    assert.ok(half && near(half.projected_per_year.money.value, (half.money.value * 365) / 3, 1e-9));
    const none = flags({ ...input, rollUp: contactsOf([]) });
    assert.deepEqual(
      none.processes.map(row => row.cost.excess_per_year),
      [0, 0, 0],
    );
  });

  it('Pareto: contacts of no process are no process', () => {
    const rollUp = contactsOf([...rows, { day: '2026-06-30', sums: { contacts: 900, blameworthy: 900 } }]);
    const input = { rollUp, settings: priced, processes: names };
    assert.deepEqual(
      costs(input, flags(input)).pareto,
      costs({ ...input, rollUp: contactsOf(rows) }, flags(input)).pareto,
    );
  });

  it('Pareto: the few processes that make four fifths', () => {
    const input = { rollUp: contactsOf(rows), settings: priced, processes: names };
    const report = costs(input, flags(input));
    assert.deepEqual(
      report.pareto.few.map(one => one.process),
      ['refunds', 'delivery'],
    );
    assert.equal(report.pareto.of, 3);
    assert.ok(
      (report.pareto.few.at(-1)?.cumulative ?? 0) >= 0.8 && (report.pareto.few[0]?.cumulative ?? 1) < 0.8,
    );
    assert.deepEqual(pareto([]).few, []);
  });

  it('what if: half of it, or the rate of the others', () => {
    const input = { rollUp: contactsOf(rows), settings: priced, processes: names };
    const report = flags(input);
    const half = whatIf(input, report, 'refunds', { factor: 0.5 });
    assert.ok(half && near(half.contacts.value, 85, 1e-9));
    assert.ok(half.contacts.interval.low < 85 && half.contacts.interval.high > 85);
    assert.ok(near(half.money.value, (150 * 1.2 * 5 + 20 * 5) / 2, 1e-9));
    assert.ok(near(half.projected_per_year.contacts.value, (85 * 365) / 90, 1e-9));
    const other = whatIf(input, report, 'refunds', { rate: 0.2 });
    assert.ok(other && near(other.contacts.value, 90, 1e-9));
    assert.equal(whatIf(input, report, 'refunds', { rate: 0.9 })?.contacts.value, 0);
    assert.equal(whatIf(input, report, 'nothing', { factor: 0.5 }), undefined);
  });

  it('without contacts is nothing', () => {
    const input = { rollUp: contactsOf([]), settings: defaultSettings, processes: names };
    const report = costs(input, flags(input));
    assert.deepEqual([report.total.all, report.processes.length, report.period], [0, 0, null]);
  });

  it('intervals add up as independent figures do', () => {
    const one = { value: 10, interval: { level: 0.95, low: 7, high: 14 } };
    const sum = sumOf([one, { value: 20, interval: { level: 0.95, low: 16, high: 23 } }]);
    assert.deepEqual([sum.value, sum.interval.low, sum.interval.high], [30, 25, 35]);
    const apart = difference({ value: 20, interval: { level: 0.95, low: 16, high: 23 } }, one);
    assert.deepEqual(
      [apart.value, apart.interval.low, apart.interval.high],
      [10, 10 - Math.hypot(4, 4), 10 + Math.hypot(3, 3)],
    );
  });

  it('of customers who leave has the interval of Newcombe (1998), example 56/70 and 48/80', () => {
    const value = valueOfLeaving({ afterAvoidable: { k: 56, n: 70 }, afterOther: { k: 48, n: 80 } }, 1 / 70);
    assert.ok(value && near(value.value, 0.2, 1e-12));
    assert.ok(near(value.interval.low, 0.0524, 5e-5) && near(value.interval.high, 0.3339, 5e-5));
    assert.equal(
      valueOfLeaving({ afterAvoidable: { k: 0, n: 0 }, afterOther: { k: 4, n: 8 } }, 100),
      undefined,
    );
  });
});
