import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv, rollUpOf, settingsOf, total } from './rollUpOf.ts';

const header = 'id,started,customer,reason,interaction,avoidable,channel';

async function totals(...rows: string[]): Promise<Record<string, number>> {
  const rollUp = await rollUpOf({ 'a.csv': csv(header, ...rows, 'end,2026-03-31T00:00Z,,ORDER,,,') });
  const measures = [
    'repeats',
    'repeatEligible',
    'firstContactResolved',
    'blameworthy',
    'unnecessary',
    'interactions',
  ] as const;
  return Object.fromEntries(measures.map(measure => [measure, total(rollUp, measure)]));
}

describe('repeat contacts', () => {
  it('are of the same customer and process within the window, also over reasons and channels', async () => {
    const found = await totals(
      '1,2026-03-02T09:00,anna,WHERE,,,phone',
      '2,2026-03-09T09:00,anna,LATE,,,chat',
      '3,2026-03-02T10:00,bert,WHERE,,,phone',
      '4,2026-03-09T10:01,bert,WHERE,,,phone',
      '5,2026-03-03T10:00,anna,ORDER,,,phone',
    );
    assert.deepEqual(found, {
      repeats: 1,
      repeatEligible: 5,
      firstContactResolved: 4,
      blameworthy: 1,
      unnecessary: 3,
      interactions: 6,
    });
  });

  it('are blameworthy unless the row or its reason says no', async () => {
    const found = await totals(
      '1,2026-03-02,anna,WHERE,,,',
      '2,2026-03-03,anna,WHERE,,,',
      '3,2026-03-04,anna,WHERE,,no,',
      '4,2026-03-02,bert,ORDER,,,',
      '5,2026-03-03,bert,ORDER,,,',
      // Of no known process.
      '6,2026-03-02,carl,UNKNOWN,,,',
      '7,2026-03-03,carl,UNKNOWN,,,',
    );
    assert.equal(found.repeats, 3);
    assert.equal(found.blameworthy, 1);
    assert.equal(found.unnecessary, 1);
  });

  it('are not found between the questions of one interaction, which is one interaction', async () => {
    const found = await totals(
      '1,2026-03-02T09:00,anna,WHERE,i1,,',
      '2,2026-03-02T09:05,anna,WHERE,i1,,',
      '3,2026-03-02T09:06,anna,ORDER,i1,,',
      '4,2026-03-04T09:00,anna,WHERE,i2,,',
      '5,2026-03-04T09:01,anna,LATE,i2,,',
    );
    assert.deepEqual(found, {
      repeats: 2,
      repeatEligible: 5,
      firstContactResolved: 3,
      blameworthy: 2,
      unnecessary: 2,
      interactions: 3,
    });
  });

  it('leave out of first contact resolution what came too near the end of the data, or has no customer', async () => {
    const found = await totals(
      '1,2026-03-24T00:00Z,anna,LATE,,,',
      '2,2026-03-24T00:01Z,bert,LATE,,,',
      '3,2026-03-02,,LATE,,,',
    );
    assert.equal(found.repeatEligible, 1);
    assert.equal(found.firstContactResolved, 1);
  });

  it("don't take one contact with a wrong date for the end of the data", async () => {
    const days = Array.from({ length: 120 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + i, 9)).toISOString());
    const rows = days.map((started, i) => `${i},${started},c${i},LATE,,,`);
    const log = await rollUpOf({ 'a.csv': csv(header, ...rows) });
    assert.equal(total(log, 'repeatEligible'), 113);
    const stray = csv(header, 'x,2062-01-01,stray,LATE,,,');
    const both = await rollUpOf({ 'a.csv': csv(header, ...rows), 'b.csv': stray });
    assert.equal(both.stray?.contacts, 1);
    assert.equal(total(both, 'repeatEligible'), 113);
    assert.equal(total(both, 'firstContactResolved'), 113);
  });

  it('are found over files, in whatever order the rows stand', async () => {
    const one = await rollUpOf({
      'phone.csv': csv(
        header,
        '1,2026-03-09,anna,WHERE,,,',
        '2,2026-03-20,bert,WHERE,,,',
        '3,2026-03-02,carl,WHERE,,,',
      ),
      'chat.csv': csv(header, '4,2026-03-21,bert,WHERE,,,', '5,2026-03-03,anna,WHERE,,,'),
    });
    assert.equal(total(one, 'repeats'), 2);
  });

  it('follow the window of headwater.yaml', async () => {
    const rows = csv(header, '1,2026-03-02,anna,WHERE,,,', '2,2026-03-22,anna,WHERE,,,');
    const settings = settingsOf({}, { 'repeat-window': 20 });
    assert.equal(total(await rollUpOf({ 'a.csv': rows }, { settings }), 'repeats'), 1);
  });

  const contact = fc.record({
    hour: fc.integer({ min: 0, max: 24 * 30 }),
    customer: fc.constantFrom('', 'a', 'b', 'c'),
    reason: fc.constantFrom('WHERE', 'LATE', 'ORDER'),
    interaction: fc.constantFrom('', '', 'i1', 'i2', 'i3'),
  });

  it('are those that a plain comparison of all pairs finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(contact, { maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        async (contacts, fileCount) => {
          const files: string[][] = Array.from({ length: fileCount }, () => []);
          contacts.forEach((one, i) => {
            const started = new Date(Date.UTC(2026, 0, 1, one.hour)).toISOString();
            files[i % fileCount]?.push(`${i},${started},${one.customer},${one.reason},${one.interaction},,`);
          });
          const settings = settingsOf({}, { 'repeat-window': 3 });
          const rollUp = await rollUpOf(
            Object.fromEntries(files.map((rows, i) => [`${i}.csv`, csv(header, ...rows)])),
            { settings },
          );
          const expected = plainRepeats(contacts, 3 * 24);
          assert.equal(total(rollUp, 'repeats'), expected.repeats);
          assert.equal(total(rollUp, 'repeatEligible'), expected.eligible);
          assert.equal(total(rollUp, 'firstContactResolved'), expected.resolved);
          assert.equal(total(rollUp, 'interactions'), expected.interactions);
        },
      ),
      { numRuns: 300 },
    );
  });
});

interface PlainContact {
  readonly hour: number;
  readonly customer: string;
  readonly reason: string;
  readonly interaction: string;
}

/** The rules of RepeatFinder, written down without regard to speed. */
function plainRepeats(contacts: readonly PlainContact[], window: number) {
  const end = Math.max(0, ...contacts.map(one => one.hour));
  const rows = contacts.map((one, i) => ({
    ...one,
    i,
    process: one.reason === 'ORDER' ? 'sales' : 'delivery',
  }));
  rows.sort((a, b) => a.hour - b.hour);
  // Conversations: rows with the same interaction, each within the window of the one before.
  const last = new Map<string, { hour: number; name: string }>();
  const conversations = rows.map(row => {
    if (row.interaction === '') return `row ${row.i}`;
    const before = last.get(row.interaction);
    const name = before && row.hour - before.hour <= window ? before.name : `${row.interaction} ${row.i}`;
    last.set(row.interaction, { hour: row.hour, name });
    return name;
  });
  const starts = new Map<string, number>();
  const visitOf = (i: number): string => `${rows[i]?.customer}|${rows[i]?.process}|${conversations[i]}`;
  rows.forEach((row, i) => {
    if (!starts.has(visitOf(i))) starts.set(visitOf(i), row.hour);
  });
  let repeats = 0;
  let eligible = 0;
  let resolved = 0;
  rows.forEach((row, i) => {
    if (row.customer === '') return;
    const own = starts.get(visitOf(i)) ?? 0;
    const others = rows.flatMap((other, j) =>
      other.customer === row.customer && other.process === row.process && visitOf(j) !== visitOf(i)
        ? [starts.get(visitOf(j)) ?? 0]
        : [],
    );
    if (others.some(start => start < own && own - start <= window)) repeats += 1;
    if (own + window > end) return;
    eligible += 1;
    if (!others.some(start => start > own && start - own <= window)) resolved += 1;
  });
  return { repeats, eligible, resolved, interactions: new Set(conversations).size };
}
