import assert from 'node:assert/strict';
import { createRandom, type Random } from '../../../scripts/generate/random.ts';
import { effect } from '../../../src/insight/effect.ts';
import { interruptedTimeSeries } from '../../../src/insight/interruptedTimeSeries.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';
import { contactsOf, type Row } from './contactsOf.ts';
import { near } from './knownAnswers.ts';

const change = 20_000;
const names = new Map([['refunds', { title: 'Refunds', owner: 'finance' }]]);

/** Rate of a process in a week counted from the change. */
type Rate = (week: number) => number;

interface Shape {
  readonly weeks: number;
  readonly contacts: number;
  readonly processes: Readonly<Record<string, Rate>>;
  /** What happens to all in a week. */
  readonly shared?: Rate;
  readonly wobble?: number;
}

function log(random: Random, { weeks, contacts, processes, shared, wobble = 0 }: Shape): Row[] {
  const rows: Row[] = [];
  for (let week = -weeks; week < weeks; week++) {
    const all = shared?.(week) ?? 0;
    for (const [process, rate] of Object.entries(processes)) {
      const own = Math.min(1, Math.max(0, rate(week) + all + wobble * random.normal()));
      let k = 0;
      for (let i = 0; i < contacts; i++) if (random.chance(own)) k++;
      rows.push({ day: change + 7 * week, process, sums: { contacts: contacts - 10, blameworthy: 0 } });
      rows.push({
        day: change + 7 * week + 6,
        process,
        sums: { contacts: 10, blameworthy: Math.min(k, 10) },
      });
      rows.push({ day: change + 7 * week + 3, process, sums: { blameworthy: Math.max(0, k - 10) } });
    }
  }
  return rows;
}

const step =
  (before: number, after: number): Rate =>
  week =>
    week < 0 ? before : after;

function measured(rows: readonly Row[], options = {}) {
  return effect(
    { rollUp: contactsOf(rows), settings: defaultSettings, processes: names },
    'refunds',
    change,
    options,
  );
}

describe('effect of a change', () => {
  it('has figures where nothing varies, and only weeks in which there can be contacts', () => {
    const constant: Row[] = [];
    for (let week = -12; week < 12; week++) {
      for (const process of ['refunds', 'billing']) {
        constant.push({ day: change + 7 * week, process, sums: { contacts: 20, blameworthy: 10 } });
        constant.push({ day: change + 7 * week + 6, process, sums: {} });
      }
    }
    const report = measured(constant);
    assert.ok(report.time_series && report.interval);
    assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
    const { low, high } = report.time_series.interval;
    assert.ok(low < 0 && high > 0 && high - low > 0.1);

    const input = { rollUp: contactsOf(constant), settings: defaultSettings, processes: names };
    const late = effect(input, 'refunds', change + 7 * 20);
    assert.deepEqual([late.before.weeks, late.after.weeks, late.method], [18, 0, 'none']);
    const early = effect(input, 'refunds', change - 7 * 20);
    assert.deepEqual([early.before.weeks, early.after.weeks, early.weeks[0]?.week], [0, 18, 8]);
  });

  it('is the change beyond that of the others', () => {
    const report = measured(
      log(createRandom(1), {
        weeks: 12,
        contacts: 200,
        processes: { refunds: step(0.45, 0.25), billing: step(0.2, 0.2), delivery: step(0.15, 0.15) },
        shared: step(0, 0.05),
      }),
    );
    assert.equal(report.method, 'difference-in-differences');
    assert.ok(report.effect !== null && near(report.effect, -0.2, 0.04), String(report.effect));
    assert.ok(report.difference !== null && near(report.difference, -0.15, 0.04));
    assert.ok(report.interval && report.interval.low < -0.2 && report.interval.high > -0.2);
    assert.deepEqual([report.before.weeks, report.after.weeks, report.control.processes], [12, 12, 2]);
    assert.match(report.summary, /followed by .* points fewer/);
    assert.ok(report.avoided_per_week && near(report.avoided_per_week.value, 40, 8));
    assert.deepEqual(report.warnings, []);
  });

  it('has intervals that hold the truth as often as they say', () => {
    const random = createRandom(2);
    const runs = 200;
    let held = 0;
    for (let run = 0; run < runs; run++) {
      const report = measured(
        log(random, {
          weeks: 10,
          contacts: 60,
          processes: { refunds: step(0.4, 0.3), billing: step(0.2, 0.2), delivery: step(0.2, 0.2) },
          wobble: 0.05,
        }),
      );
      if (report.interval && report.interval.low <= -0.1 && report.interval.high >= -0.1) held++;
    }
    assert.ok(held >= 0.91 * runs && held < runs, `${held} of ${runs}`);
  });

  it('leaves out others that changed themselves, and says so', () => {
    const report = measured(
      log(createRandom(3), {
        weeks: 12,
        contacts: 200,
        processes: {
          refunds: step(0.45, 0.25),
          billing: week => (week < 4 ? 0.2 : 0.5),
          delivery: step(0.2, 0.2),
          returns: step(0.2, 0.2),
        },
      }),
      { exclude: ['returns'] },
    );
    assert.deepEqual(report.control.left_out, ['billing', 'returns']);
    assert.ok(report.effect !== null && near(report.effect, -0.2, 0.04));
    assert.ok(report.warnings.some(warning => warning.includes('billing, returns')));
  });

  it('keeps others that changed along with the rest', () => {
    const report = measured(
      log(createRandom(10), {
        weeks: 12,
        contacts: 300,
        processes: { refunds: step(0.4, 0.3), a: step(0.2, 0.2), b: step(0.25, 0.25), c: step(0.15, 0.15) },
        shared: step(0, 0.1),
      }),
    );
    assert.deepEqual(report.control.left_out, []);
    assert.ok(report.effect !== null && near(report.effect, -0.1, 0.03), String(report.effect));
  });

  it('warns where the process was on its way down before', () => {
    const report = measured(
      log(createRandom(4), {
        weeks: 12,
        contacts: 300,
        processes: { refunds: week => 0.4 - 0.01 * week, billing: step(0.2, 0.2) },
      }),
    );
    assert.ok(
      report.warnings.some(warning => /already moved down/.test(warning)),
      report.warnings.join('\n'),
    );
    // The level and trend before explain all of it.
    assert.ok(
      report.time_series && report.time_series.interval.low < 0 && report.time_series.interval.high > 0,
    );
  });

  it('warns where too little time has passed, or there is nothing to compare with', () => {
    const short = measured(
      log(createRandom(5), {
        weeks: 4,
        contacts: 100,
        processes: { refunds: step(0.4, 0.2), billing: step(0.2, 0.2) },
      }),
    );
    assert.ok(short.warnings.some(warning => warning.startsWith('Little time')));
    const alone = measured(
      log(createRandom(6), { weeks: 2, contacts: 100, processes: { refunds: step(0.4, 0.2) } }),
    );
    assert.deepEqual([alone.method, alone.effect, alone.interval], ['none', null, null]);
    assert.deepEqual(alone.warnings, [
      'Too little time: 2 full weeks with contacts before the change and 2 after it; at least 3 are needed on each side.',
    ]);
    const only = measured(
      log(createRandom(6), { weeks: 9, contacts: 100, processes: { refunds: step(0.4, 0.2) } }),
    );
    assert.equal(only.method, 'before-after');
    assert.ok(only.warnings.some(warning => warning.startsWith('There is no other process')));
    assert.match(only.summary, /contacts in 9 weeks\); after it: /);
  });

  it('warns where the volume changed', () => {
    const rows = log(createRandom(7), {
      weeks: 10,
      contacts: 100,
      processes: { refunds: step(0.4, 0.4), billing: step(0.2, 0.2) },
    }).map(row =>
      row.process === 'refunds' && Number(row.day) >= change
        ? { ...row, sums: { ...row.sums, contacts: 3 * (row.sums.contacts ?? 0) } }
        : row,
    );
    assert.ok(measured(rows).warnings.some(warning => /went to 300%/.test(warning)));
  });

  it('may leave out the first weeks after the change', () => {
    const rows = log(createRandom(8), {
      weeks: 12,
      contacts: 100,
      processes: { refunds: week => (week < 3 ? 0.4 : 0.2), billing: step(0.2, 0.2) },
    });
    const report = measured(rows, { washout: 3 });
    assert.equal(report.after.weeks, 9);
    assert.ok(report.effect !== null && near(report.effect, -0.2, 0.05));
    assert.deepEqual(
      report.weeks.map(week => week.week).filter(week => week >= 0),
      [3, 4, 5, 6, 7, 8, 9, 10, 11],
    );
  });

  it('is a report also without contacts', () => {
    const report = measured([]);
    assert.deepEqual([report.effect, report.difference, report.weeks], [null, null, []]);
    assert.match(report.summary, /nothing can be said/);
    assert.match(measured([], { language: 'nl' }).summary, /niets te zeggen/);
  });

  it('by its own trend: finds the planted odds ratio', () => {
    const random = createRandom(9);
    const blocks = Array.from({ length: 60 }, (_, i) => {
      const week = i - 30;
      const rate = 1 / (1 + Math.exp(-(-0.4 + 0.01 * week + (week >= 0 ? -0.7 : 0))));
      let k = 0;
      for (let contact = 0; contact < 500; contact++) if (random.chance(rate)) k++;
      return { week, own: { k, n: 500 }, others: { k: 0, n: 0 } };
    });
    const series = interruptedTimeSeries(blocks);
    assert.ok(series && near(Math.log(series.oddsRatio.value), -0.7, 0.1), String(series?.oddsRatio.value));
    assert.ok(near(Math.log(series.slopeRatio.value), 0, 0.01));
    assert.ok(
      series.effect.interval.low < series.effect.value && series.effect.value < series.effect.interval.high,
    );
    assert.equal(interruptedTimeSeries(blocks.slice(24, 36)), undefined);
  });
});
