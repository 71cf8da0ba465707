import assert from 'node:assert/strict';
import fc from 'fast-check';
import { flags } from '../../../src/insight/flags.ts';
import { parseDay } from '../../../src/insight/period.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';
import { contactsOf, type Row } from './contactsOf.ts';

const names = (ids: readonly string[]) =>
  new Map(ids.map(id => [id, { title: `The ${id}`, owner: 'finance' }]));

/** One cell per process, all on the last day. */
function oneDay(counts: Readonly<Record<string, readonly [k: number, n: number]>>): Row[] {
  return Object.entries(counts).map(([process, [k, n]]) => ({
    day: '2026-06-30',
    process,
    reason: `${process}-late`,
    sums: { contacts: n, blameworthy: Math.floor(k / 2), unnecessary: k - Math.floor(k / 2) },
  }));
}

const ordinary: Record<string, [number, number]> = Object.fromEntries(
  Array.from({ length: 20 }, (_, i) => [`p${i}`, [Math.round((0.2 + 0.01 * Math.sin(i)) * 400), 400]]),
);

function report(rows: readonly Row[], options: Parameters<typeof flags>[1] = {}) {
  const processes = names([...new Set(rows.flatMap(row => (row.process ? [row.process] : [])))]);
  return flags({ rollUp: contactsOf(rows), settings: defaultSettings, processes }, options);
}

function find(result: ReturnType<typeof flags>, process: string) {
  const found = result.processes.find(row => row.process === process);
  assert.ok(found, process);
  return found;
}

describe('flags', () => {
  it('raise an alarm for the process that stands out, and for no other', () => {
    const result = report(oneDay({ ...ordinary, late: [160, 400] }));
    assert.equal(result.processes[0]?.process, 'late');
    assert.equal(find(result, 'late').level, 'alarm');
    assert.deepEqual(
      result.processes.slice(1).map(row => row.level),
      Object.keys(ordinary).map(() => 'none'),
    );
    assert.match(find(result, 'late').why, /160 of 400 contacts .* linked with/);
  });

  it('keep the two kinds of avoidable contact apart', () => {
    const late = find(report(oneDay({ ...ordinary, late: [161, 400] })), 'late');
    assert.deepEqual([late.avoidable, late.blameworthy, late.unnecessary], [161, 80, 81]);
    assert.equal(late.cost.avoidable, 161 * 7.5);
    assert.equal(late.cost.blameworthy, 80 * 7.5);
  });

  it('make no statement on few contacts, however bad they look', () => {
    const result = report(oneDay({ ...ordinary, small: [12, 12] }));
    const small = find(result, 'small');
    assert.equal(small.level, 'too-few');
    assert.equal(small.q, 1);
    assert.match(small.why, /Only 12 contacts .* at least 30/);
    assert.equal(
      find(report(oneDay({ ...ordinary, small: [12, 12] }), { minimum: 10 }), 'small').level,
      'alarm',
    );
  });

  it('do not flag a process far below the baseline, but say so', () => {
    const good = find(report(oneDay({ ...ordinary, good: [8, 400] })), 'good');
    assert.equal(good.level, 'none');
    assert.ok(good.rate < good.limits.watch[0]);
    assert.match(good.why, /clearly below .* no flag/);
    assert.equal(good.cost.excess, 0);
  });

  it('list every process of the knowledge base and of the contacts, worst first', () => {
    const rows = oneDay({ ...ordinary, unknown: [80, 400] });
    const rollUp = contactsOf([...rows, { day: '2026-06-30', sums: { contacts: 7 } }]);
    const result = flags({ rollUp, settings: defaultSettings, processes: names(['p1', 'quiet']) });
    assert.equal(result.processes.length, 22);
    assert.deepEqual(find(result, 'unknown').title, 'unknown');
    assert.equal(find(result, 'unknown').owner, null);
    const quiet = result.processes.at(-1);
    assert.deepEqual(
      [quiet?.process, quiet?.level, quiet?.contacts, quiet?.rate],
      ['quiet', 'too-few', 0, 0],
    );
    assert.equal(result.contacts.without_process, 7);
  });

  it('end the period with the last contact, or where they are told to', () => {
    const rows: Row[] = [
      { day: '2025-12-01', process: 'a', sums: { contacts: 5 } },
      { day: '2026-04-02', process: 'a', sums: { contacts: 10 } },
      { day: '2026-04-03', process: 'a', sums: { contacts: 20 } },
      { day: '2026-07-01', process: 'a', sums: { contacts: 40 } },
    ];
    assert.deepEqual(report(rows).period, { from: '2026-04-03', to: '2026-07-01' });
    assert.equal(find(report(rows), 'a').contacts, 60);
    const asOf = parseDay('2026-04-30');
    assert.ok(asOf);
    assert.deepEqual(report(rows, { asOf, period: { days: 30 } }).period, {
      from: '2026-04-01',
      to: '2026-04-30',
    });
    assert.equal(find(report(rows, { asOf, period: { days: 30 } }), 'a').contacts, 30);
  });

  it('count the days that the log covers, and name what has no reason or a date of its own', () => {
    const rows: Row[] = Array.from({ length: 30 }, (_, i) => ({
      day: `2026-06-${String(i + 1).padStart(2, '0')}`,
      process: 'a',
      sums: { contacts: 10, blameworthy: 2 },
    }));
    const rollUp = { ...contactsOf(rows), stray: { contacts: 1, first: 33_000, last: 33_000 } };
    const result = flags({ rollUp, settings: defaultSettings, processes: names(['a']) });
    assert.deepEqual(result.period, { from: '2026-04-02', to: '2026-06-30' });
    assert.deepEqual(result.observed, { from: '2026-06-01', to: '2026-06-30' });
    assert.match(find(result, 'a').why, /^60 of 300 contacts in 30 days /);
    assert.equal(result.contacts.without_reason, 300);
    assert.deepEqual(result.contacts.stray, { from: '2060-05-08', to: '2060-05-08', contacts: 1 });
  });

  it('flag nobody where all contacts of all processes are avoidable', () => {
    const rows = oneDay({ a: [200, 200], b: [300, 300], c: [40, 40], d: [200, 200], e: [90, 90] });
    for (const row of report(rows).processes) assert.equal(row.level, 'none', row.why);
  });

  it('say what they were held against: others, a target, a year ago', () => {
    const rows = oneDay({ ...ordinary, late: [160, 400] });
    const why = (options: Parameters<typeof flags>[1]) => find(report(rows, options), 'late').why;
    assert.match(why({}), /more avoidable contacts than others/);
    assert.match(why({ baseline: 'target', target: 0.1 }), /more avoidable contacts than the target allows/);
    assert.match(
      why({ baseline: 'target', target: 0 }),
      /^160 of 400 .* every avoidable contact lies above it/,
    );
    const before = oneDay({ ...ordinary, late: [40, 400] }).map(row => ({ ...row, day: '2025-07-01' }));
    const yearAgo = find(report([...before, ...rows], { baseline: 'year-ago' }), 'late').why;
    assert.match(yearAgo, /more avoidable contacts than a year ago/);
  });

  it('do not take none a year ago for never: one contact now is no alarm, many are', () => {
    const now = oneDay({ ...ordinary, rare: [1, 30], two: [2, 40], worse: [30, 60] });
    const before = oneDay({ ...ordinary, rare: [0, 40], two: [0, 40], worse: [0, 60] });
    const rows = [...before.map(row => ({ ...row, day: '2025-07-01' })), ...now];
    const result = report(rows, { baseline: 'year-ago' });
    assert.equal(find(result, 'rare').baseline_method, 'year-ago');
    assert.equal(find(result, 'rare').level, 'none');
    assert.equal(find(result, 'two').level, 'none');
    assert.equal(find(result, 'worse').level, 'alarm');
    const always = oneDay({ ...ordinary, all: [40, 40] }).map(row => ({ ...row, day: '2025-07-01' }));
    const still = report([...always, ...oneDay({ ...ordinary, all: [40, 40] })], { baseline: 'year-ago' });
    assert.equal(find(still, 'all').level, 'none');
  });

  it('without contacts are a report all the same', () => {
    const result = flags({ rollUp: contactsOf([]), settings: defaultSettings, processes: names(['a']) });
    assert.equal(result.period, null);
    assert.equal(find(result, 'a').level, 'too-few');
  });

  it('compare with a target, with a year ago, or with the others', () => {
    const rows = oneDay(ordinary);
    const target = report(rows, { baseline: 'target', target: 0.1 });
    assert.equal(target.baseline.rate, 0.1);
    assert.ok(target.processes.every(row => row.level !== 'none' && row.expected_rate === 0.1));

    const yearAgo = oneDay({ ...ordinary, p3: [20, 400] }).map(row => ({ ...row, day: '2025-07-01' }));
    const changed = report([...yearAgo, ...rows], { baseline: 'year-ago' });
    assert.equal(changed.baseline.method, 'year-ago');
    assert.equal(find(changed, 'p3').level, 'alarm');
    assert.equal(find(changed, 'p4').level, 'none');
    assert.equal(find(changed, 'p3').expected_rate, 0.05);

    const few = { a: [80, 400], b: [84, 400], c: [76, 400], d: [200, 400] } as const;
    const others = report(oneDay(few), { baseline: 'leave-one-out' });
    assert.equal(others.processes[0]?.process, 'd');
    assert.equal(others.processes[0]?.baseline_method, 'leave-one-out');
    const many = Object.fromEntries(
      Array.from({ length: 61 }, (_, i) => [`process-${i}`, [100, 15 + (i % 10)] as const]),
    );
    assert.equal(report(oneDay(many), { baseline: 'leave-one-out' }).baseline.method, 'all');
    assert.ok(Math.abs((others.processes[0]?.expected_rate ?? 0) - 0.2) < 0.01);
  });

  it('show what the mix of channels explains', () => {
    const rows: Row[] = Object.keys(ordinary).flatMap(process => [
      { day: '2026-06-30', process, channel: 'phone', sums: { contacts: 300, blameworthy: 30 } },
      { day: '2026-06-30', process, channel: 'e-mail', sums: { contacts: 100, blameworthy: 40 } },
    ]);
    rows.push({
      day: '2026-06-30',
      process: 'mail',
      channel: 'e-mail',
      sums: { contacts: 400, blameworthy: 160 },
    });
    const without = find(report(rows), 'mail');
    assert.equal(without.level, 'alarm');
    assert.equal(without.case_mix.with.level, 'none');
    assert.ok(Math.abs(without.case_mix.with.expected_rate - 0.4) < 0.01);
    const adjusted = find(report(rows, { caseMix: true }), 'mail');
    assert.equal(adjusted.level, 'none');
    assert.equal(adjusted.case_mix.without.level, 'alarm');
  });

  it('hold together for any contacts', () => {
    const count = fc.tuple(fc.nat(60), fc.nat(60)).map(([k, other]) => [k, k + other] as const);
    fc.assert(
      fc.property(fc.array(count, { maxLength: 12 }), counts => {
        const rows = oneDay(Object.fromEntries(counts.map((value, i) => [`p${i}`, value])));
        for (const row of report(rows).processes) {
          assert.ok(row.interval.low <= row.rate + 1e-12 && row.rate <= row.interval.high + 1e-12);
          assert.equal(row.blameworthy + row.unnecessary, row.avoidable);
          for (const value of [row.p, row.q, row.shrunken_rate, row.expected_rate]) {
            assert.ok(value >= 0 && value <= 1, JSON.stringify(row));
          }
          assert.ok(Number.isFinite(row.z));
          if (row.contacts < 30) assert.equal(row.level, 'too-few');
          if (row.level === 'alarm') assert.ok(row.q < 0.05 && row.rate > row.limits.alarm[1]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('speak Dutch', () => {
    const result = report(oneDay({ ...ordinary, late: [160, 400] }), { language: 'nl' });
    assert.match(find(result, 'late').why, /160 van 400 contacten .* hangt samen met/);
  });
});
