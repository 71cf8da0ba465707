import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DateOrder } from '../../../src/contacts/rejection.ts';
import { dayNumber, newTime, readTime } from '../../../src/contacts/time.ts';
import { TimeZone } from '../../../src/contacts/timeZone.ts';

/** The time as ISO text, with what was written of the offset. */
function read(text: string, order: DateOrder = 'iso'): string {
  const time = newTime();
  const result = readTime(text, order, time);
  if (result !== 'ok') return result;
  const iso = new Date((time.day * 86_400 + time.second) * 1000).toISOString().slice(0, 19);
  if (time.dateOnly) return iso.slice(0, 10);
  return Number.isNaN(time.offset) ? iso : `${iso} ${time.offset}`;
}

describe('times', () => {
  for (const [text, expected] of [
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T14:05', '2026-12-31T14:05:00'],
    ['2026-12-31 14:05:09', '2026-12-31T14:05:09'],
    ['2026-12-31T14:05:09.123456', '2026-12-31T14:05:09'],
    ['2026-12-31T14:05:09Z', '2026-12-31T14:05:09 0'],
    ['2026-12-31T14:05+01:00', '2026-12-31T14:05:00 3600'],
    ['2026-12-31 14:05:09.5-0330', '2026-12-31T14:05:09 -12600'],
    ['2026-12-31 14:05:09 +02', '2026-12-31T14:05:09 7200'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', 'bad'],
    ['2026-13-01', 'bad'],
    ['2026-04-31', 'bad'],
    ['2026-12-31T24:00', 'bad'],
    ['2026-12-31T14:60', 'bad'],
    ['2026-12-31T14:05:', 'bad'],
    ['2026-12-31T14:05:09.', 'bad'],
    ['2026-12-31T14:05 CET', 'bad'],
    ['2026-12-31x', 'bad'],
    ['31-12-2026', 'bad'],
    ['yesterday', 'bad'],
    ['', 'bad'],
    ['1969-12-31', 'range'],
    ['2100-01-01', 'range'],
  ] as const) {
    it(`reads ${text || 'nothing'} as ${expected}`, () => assert.equal(read(text), expected));
  }

  for (const [order, text, expected] of [
    ['day-first', '31-12-2026', '2026-12-31'],
    ['day-first', '1/2/2026 9:05', '2026-02-01T09:05:00'],
    ['day-first', '31.12.2026 14:05:09', '2026-12-31T14:05:09'],
    ['day-first', '2026-12-31T14:05Z', '2026-12-31T14:05:00 0'],
    ['day-first', '12-31-2026', 'bad'],
    ['month-first', '12/31/2026 2:05 PM', '2026-12-31T14:05:00'],
    ['month-first', '12/31/2026, 12:05:09 AM', '2026-12-31T00:05:09'],
    ['month-first', '31/12/2026', 'bad'],
    ['month-first', '12/31/2026 13:05 PM', 'bad'],
    ['month-first', '12/31/26', 'bad'],
  ] as const) {
    it(`reads ${text} with the ${order} as ${expected}`, () => assert.equal(read(text, order), expected));
  }

  it('counts days as the platform does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_400 }), day => {
        const date = new Date(day * 86_400_000);
        assert.equal(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), day);
      }),
    );
  });
});

describe('time zones', () => {
  const seconds = (iso: string): number => Date.parse(iso) / 1000;
  const amsterdam = new TimeZone('Europe/Amsterdam');

  it('change offset in the second of the transition', () => {
    assert.equal(amsterdam.offsetAt(seconds('2026-03-29T00:59:59Z')), 3600);
    assert.equal(amsterdam.offsetAt(seconds('2026-03-29T01:00:00Z')), 7200);
    assert.equal(amsterdam.offsetAt(seconds('2026-10-25T00:59:59Z')), 7200);
    assert.equal(amsterdam.offsetAt(seconds('2026-10-25T01:00:00Z')), 3600);
  });

  it('take a skipped local time with the offset before, and of a doubled one the second', () => {
    assert.equal(amsterdam.toUtc(seconds('2026-03-29T02:30:00Z')), seconds('2026-03-29T01:30:00Z'));
    assert.equal(amsterdam.toUtc(seconds('2026-10-25T02:30:00Z')), seconds('2026-10-25T01:30:00Z'));
    assert.equal(amsterdam.toUtc(seconds('2026-10-25T01:59:59Z')), seconds('2026-10-24T23:59:59Z'));
  });

  it('find their way back from UTC, but for the doubled hour', () => {
    const zones = ['Europe/Amsterdam', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
    for (const name of zones) {
      const zone = new TimeZone(name);
      fc.assert(
        fc.property(fc.integer({ min: 86_400, max: 4_000_000_000 }), utc => {
          const local = utc + zone.offsetAt(utc);
          const back = zone.toUtc(local);
          assert.equal(back + zone.offsetAt(back), local);
          assert.ok(back >= utc);
        }),
      );
    }
  });

  it('agree with the platform about the local hour', () => {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/New_York',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    const zone = new TimeZone('America/New_York');
    fc.assert(
      fc.property(fc.integer({ min: 86_400, max: 4_000_000_000 }), utc => {
        const hour = Math.floor((utc + zone.offsetAt(utc)) / 3600) % 24;
        assert.equal(hour, Number(format.format(utc * 1000)));
      }),
    );
  });
});
