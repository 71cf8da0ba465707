import assert from 'node:assert/strict';
import { createRandom, type Random } from '../../../scripts/generate/random.ts';
import { changePoint, cusum, kolmogorovTail } from '../../../src/insight/cusum.ts';
import { formatDay, mondayOf, parseDay } from '../../../src/insight/period.ts';
import { laneySigma, pPrimeChart } from '../../../src/insight/pPrimeChart.ts';
import { trendOf } from '../../../src/insight/trend.ts';
import { trendChart } from '../../../src/insight/trendChart.ts';
import { weekdayRates, weekSeason } from '../../../src/insight/weekSeason.ts';
import { cell, contactsOf } from './contactsOf.ts';
import { known, near } from './knownAnswers.ts';

/** Weekly counts: `n` contacts each at the rate of the week. */
function weeks(random: Random, rates: readonly number[], n: number, wobble = 0) {
  return rates.map(rate => {
    const own = Math.min(1, Math.max(0, rate + wobble * random.normal()));
    let k = 0;
    for (let i = 0; i < n; i++) if (random.chance(own)) k++;
    return { k, n };
  });
}

const constant = (rate: number, length: number) => new Array<number>(length).fill(rate);

describe('trend', () => {
  it('p-chart of Montgomery, table 7.1, with and without samples 15 and 23', () => {
    const { size, nonconforming, centre, high, low, without15and23 } = known.pChart;
    const all = nonconforming.map(k => ({ k, n: size }));
    const chart = pPrimeChart(all, 1);
    assert.ok(near(chart.centre, centre, 1e-6));
    for (const point of chart.points) assert.ok(near(point.high, high, 1e-6) && near(point.low, low, 1e-6));
    assert.deepEqual(
      chart.points.flatMap((point, i) => (point.signal ? [i + 1] : [])),
      [15, 23],
    );
    const revised = pPrimeChart(
      all.filter((_, i) => i !== 14 && i !== 22),
      1,
    );
    assert.ok(near(revised.centre, without15and23.centre, 1e-6));
    assert.ok(near(revised.points[0]?.high ?? 0, without15and23.high, 1e-6));
    assert.ok(near(revised.points[0]?.low ?? 0, without15and23.low, 1e-6));
  });

  it("Laney's sigma by hand: rates of 0.4 and 0.6 by turns", () => {
    const counts = [40, 60, 40, 60].map(k => ({ k, n: 100 }));
    // z is -2, 2, -2, 2: ranges of 4, over 1.128.
    assert.ok(near(laneySigma(counts), 4 / 1.128379, 1e-5));
    assert.equal(laneySigma([{ k: 1, n: 10 }]), 1);
    assert.equal(
      laneySigma([
        { k: 0, n: 10 },
        { k: 0, n: 20 },
      ]),
      1,
    );
  });

  it("Kolmogorov's critical values", () => {
    assert.ok(near(kolmogorovTail(1.2238), 0.1, 1e-4));
    assert.ok(near(kolmogorovTail(1.3581), 0.05, 1e-4));
    assert.ok(near(kolmogorovTail(1.6276), 0.01, 1e-5));
    assert.equal(kolmogorovTail(0.1), 1);
  });

  it('finds a change and the week in which it began', () => {
    const random = createRandom(1);
    let right = 0;
    for (let run = 1; run <= 40; run++) {
      const change = changePoint(weeks(random, [...constant(0.2, 20), ...constant(0.35, 12)], 150));
      assert.ok(change && change.direction === 'up' && change.p < 0.01, `run ${run}`);
      if (Math.abs(change.index - 20) <= 1) right++;
    }
    assert.ok(right >= 36, `${right} of 40 within a week`);
  });

  it('seldom finds one where there is none, also where weeks vary beyond chance', () => {
    const random = createRandom(2);
    for (const wobble of [0, 0.06]) {
      const runs = 400;
      let found = 0;
      for (let run = 1; run <= runs; run++) {
        const change = changePoint(weeks(random, constant(0.25, 30), 200, wobble));
        if (change && change.p < 0.05) found++;
      }
      assert.ok(found <= 0.06 * runs, `wobble ${wobble}: ${found} of ${runs}`);
    }
  });

  it('cumulated deviations end where they began', () => {
    const path = cusum(weeks(createRandom(3), constant(0.3, 25), 80));
    assert.ok(near(path.at(-1) ?? 1, 0, 1e-9));
    assert.deepEqual(
      cusum([
        { k: 0, n: 5 },
        { k: 0, n: 5 },
      ]),
      [0, 0],
    );
    assert.equal(changePoint([{ k: 1, n: 2 }]), undefined);
  });

  it('of a process: direction, and the Monday since when', () => {
    const start = parseDay('2026-01-05') ?? 0;
    const counts = weeks(createRandom(5), [...constant(0.5, 15), ...constant(0.2, 10)], 120);
    const cells = counts.map(({ k, n }, i) =>
      cell({ day: start + 7 * i + 2, sums: { contacts: n, blameworthy: k } }),
    );
    const last = start + 7 * 25;
    assert.deepEqual(trendOf(cells, last, 30), { direction: 'down', since: formatDay(start + 7 * 15) });
    const chart = trendChart(cells, last, 30);
    assert.equal(chart.weeks.length, 25);
    assert.equal(chart.weeks[0]?.week, '2026-01-05');
    assert.equal(chart.change?.since, formatDay(start + 7 * 15));
    assert.deepEqual(trendOf([], last, 30), { direction: 'flat', since: null });
    assert.deepEqual(trendChart([], last, 30).weeks, []);
  });

  it('does not mark a week of few contacts as outside the limits for one of them', () => {
    const rare = [...constant(0, 10), 1].map(k => ({ k, n: 5 }));
    assert.deepEqual(
      pPrimeChart(rare).points.map(({ signal }) => signal),
      rare.map(() => false),
    );
    const mirrored = rare.map(({ k, n }) => ({ k: n - k, n }));
    assert.ok(pPrimeChart(mirrored).points.every(({ signal }) => !signal));
    assert.equal(pPrimeChart([...constant(0, 20), 4].map(k => ({ k, n: 5 }))).points.at(-1)?.signal, true);
    const random = createRandom(7);
    for (const [n, rate] of [
      [2, 0.1],
      [5, 0.02],
      [20, 0.02],
      [20, 0.2],
      [100, 0.2],
    ] as const) {
      const points = Array.from({ length: 100 }, () =>
        pPrimeChart(weeks(random, constant(rate, 52), n)),
      ).flatMap(chart => chart.points);
      const share = points.filter(({ signal }) => signal).length / points.length;
      assert.ok(share < 0.005, `${n} contacts at ${rate}: ${share}`);
    }
  });

  it('names no change of eleven contacts, however clear it looks', () => {
    const start = parseDay('2026-01-05') ?? 0;
    const cells = Array.from({ length: 11 }, (_, i) =>
      cell({ day: start + 7 * i, sums: { contacts: 1, blameworthy: i < 5 ? 0 : 1 } }),
    );
    assert.ok((changePoint(cells.map((_, i) => ({ k: i < 5 ? 0 : 1, n: 1 })))?.p ?? 1) < 0.01);
    assert.deepEqual(trendOf(cells, start + 77, 30), { direction: 'flat', since: null });
    assert.equal(trendChart(cells, start + 77, 30).change, null);
    assert.equal(trendOf(cells, start + 77, 11).direction, 'up');
  });

  it('shows the seasons of the week apart', () => {
    const monday = parseDay('2026-06-01') ?? 0;
    assert.equal(mondayOf(monday + 6), monday);
    const cells = Array.from({ length: 14 }, (_, day) =>
      cell({ day: monday + day, sums: { contacts: 100, unnecessary: day % 7 === 0 ? 40 : 10 } }),
    );
    const rates = weekdayRates(cells);
    assert.deepEqual(
      rates.map(day => day.rate),
      [0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
    );
    const hours = new Float64Array(168);
    hours[9] = 30;
    hours[62] = 10;
    const rollUp = {
      ...contactsOf([]),
      days: { first: monday, last: monday + 13 },
      hours: new Map([['refunds', hours]]),
    };
    const season = weekSeason(rollUp);
    assert.deepEqual(
      [season.contactsPerWeek[9], season.ratio[9], season.ratio[62], season.ratio[0]],
      [15, 1.5, 0.5, 0],
    );
    assert.deepEqual(weekSeason(rollUp, 'billing').contactsPerWeek[9], 0);
  });

  it('counts how often each day of the week was there: a log of one Monday, or of ten days, is no whole week', () => {
    const monday = parseDay('2026-06-01') ?? 0;
    const hours = new Float64Array(168);
    hours[9] = 30;
    hours[24 * 3 + 9] = 30;
    const perWeek = (first: number, days: number) =>
      weekSeason({
        ...contactsOf([]),
        days: { first, last: first + days - 1 },
        hours: new Map([['refunds', hours]]),
      });
    assert.equal(perWeek(monday, 1).contactsPerWeek[9], 30);
    const ten = perWeek(monday, 10);
    assert.deepEqual([ten.contactsPerWeek[9], ten.contactsPerWeek[24 * 3 + 9]], [15, 30]);
    assert.deepEqual([ten.ratio[9], ten.ratio[24 * 3 + 9]], [15 / 22.5, 30 / 22.5]);
    const fromThursday = perWeek(monday + 3, 10);
    assert.deepEqual([fromThursday.contactsPerWeek[9], fromThursday.contactsPerWeek[24 * 3 + 9]], [30, 15]);
  });
});
