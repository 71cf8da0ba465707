import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fields } from '../../../src/knowledge/contactFields.ts';
import { comparable, fromFile, postgresTables, type Row, week } from './postgresTables.ts';

describe('rows in PostgreSQL', () => {
  const tables = postgresTables();
  const { settingsFor, fromTable, makeTable } = tables;

  const time = fc.oneof(
    fc
      .integer({ min: 0, max: 60 * 24 * 25 })
      .map(minute => new Date(Date.UTC(2026, 2, 20, 0, minute)).toISOString().slice(0, 19)),
    fc.constantFrom(
      '2026-03-29T02:30',
      '2026-10-25 02:30:00',
      '2026-03-29T01:30:00Z',
      '2026-04-01 10:00+0530',
      '2026-04-02',
    ),
  );
  const oddTime = fc.constantFrom(
    '2026-02-30',
    '2026-04-31T10:00',
    'soon',
    '1969-01-01',
    '2150-01-01',
    '2026-04-01T25:00',
    '2026-4-1',
  );
  const maybe = (...values: string[]) => fc.constantFrom('', '', ...values);
  const row: fc.Arbitrary<Row> = fc.record({
    started: fc.oneof({ weight: 20, arbitrary: time }, { weight: 1, arbitrary: oddTime }),
    interaction: maybe('i1', 'i2', 'i3'),
    channel: maybe('phone', 'E-mail', 'telefoon', 'counter'),
    reason: fc.constantFrom('LATE', 'WHERE', 'ORDER', 'OTHER', 'NEW', ''),
    process: maybe('', '', 'billing'),
    customer: maybe('a', 'b', ' b '),
    avoidable: maybe('', 'ja', 'NEE', 'onnodig', 'blameworthy', 'perhaps'),
    handle_seconds: maybe('60', '90.5', '1:30', '1:00:00', '-1', 'long', '604801', '9'.repeat(400)),
    answered: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 2, arbitrary: time }),
    resolved: maybe('yes', 'n', '1', 'so so'),
    articles: maybe('x', 'x, y', 'y;z'),
    deviated: maybe('true', 'false'),
    nps: maybe('0', '6', '8', '9', '10', '11', '7.5'),
    csat: maybe('1', '4.5', '.5'),
    effort: maybe('2', '8', 'NaN'),
    promise_due: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 2, arbitrary: time }),
    promise_met: fc.oneof(
      { weight: 6, arbitrary: maybe('yes', 'nee') },
      { weight: 2, arbitrary: time },
      { weight: 1, arbitrary: oddTime },
    ),
  });

  it('give what the same rows give from a file, whatever stands in them', async function () {
    this.timeout(120_000);
    const settings = { 'repeat-window': 3, 'opening-hours': week };
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), async found => {
        const rows = found.map((one, i) => ({ id: `id ${i}`, ...one }));
        const table = await makeTable(rows);
        const ofTable = settingsFor({ table }, settings);
        assert.deepEqual(comparable(await fromTable(ofTable)), comparable(await fromFile(rows, ofTable)));
        await tables.server.query(`drop table ${table}`);
      }),
      { numRuns: 25 },
    );
  });

  /** Columns that a table may leave out, and types that they may have beside text. */
  const optional = fields.filter(name => !['id', 'started', 'reason', 'process'].includes(name));
  const ownTypes: readonly (readonly [string, string])[] = [
    ['id', 'int'],
    ['started', 'timestamp'],
    ['avoidable', 'boolean'],
    ['handle_seconds', 'int'],
    ['answered', 'timestamp'],
    ['resolved', 'boolean'],
    ['deviated', 'boolean'],
    ['nps', 'smallint'],
    ['csat', 'numeric'],
    ['effort', 'float8'],
    ['promise_due', 'date'],
    ['promise_met', 'boolean'],
  ];
  const minute = fc
    .integer({ min: 0, max: 60 * 24 * 25 })
    .map(value => new Date(Date.UTC(2026, 2, 20, 0, value)).toISOString().slice(0, 16));
  const proper: fc.Arbitrary<Row> = fc.record({
    started: minute,
    interaction: maybe('i1', 'i2'),
    channel: maybe('phone', 'telefoon'),
    reason: maybe('LATE', 'ORDER', 'NEW'),
    process: maybe('billing'),
    customer: maybe('a', 'b'),
    avoidable: maybe('yes', 'no'),
    handle_seconds: maybe('60', '-1'),
    answered: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: minute }),
    resolved: maybe('yes', 'no'),
    articles: maybe('x', 'x,y'),
    deviated: maybe('true', 'false'),
    nps: maybe('0', '10', '11'),
    csat: maybe('1', '4.5', '50'),
    effort: maybe('2', '6.5'),
    promise_due: maybe('2026-03-25', '2026-04-10'),
    promise_met: maybe('yes', 'no'),
  });

  it('give the same from a table that has only some of the columns, as text or as a type of their own', async function () {
    this.timeout(120_000);
    const shape = {
      rows: fc.array(proper, { maxLength: 40 }),
      others: fc.subarray(optional),
      subjects: fc.subarray(['reason', 'process'] as const, { minLength: 1 }),
      types: fc.subarray([...ownTypes]),
      doubles: fc.boolean(),
    };
    await fc.assert(
      fc.asyncProperty(fc.record(shape), async ({ rows, others, subjects, types, doubles }) => {
        const present = ['id', 'started', ...subjects, ...others];
        // Of rows with one id the first of the file counts, of a table the earliest: so here they are the same.
        const later = (i: number) => new Date(Date.UTC(2026, 2, 20, i)).toISOString().slice(0, 16);
        const whole = rows.map((one, i) =>
          doubles ? { ...one, id: `${i % 30}`, started: later(i) } : { ...one, id: `${i}` },
        );
        const table = await makeTable(whole, Object.fromEntries(types));
        const settings = settingsFor({ query: `select ${present.join(', ')} from ${table}` });
        const few = whole.map(one =>
          Object.fromEntries(present.map(name => [name, one[name as keyof Row] ?? ''])),
        );
        assert.deepEqual(
          comparable(await fromTable(settings)),
          comparable(await fromFile(few, settings, {})),
        );
        await tables.server.query(`drop table ${table}`);
      }),
      { numRuns: 40 },
    );
  });
});
