import assert from 'node:assert/strict';
import { isoDate } from '../../../src/platform/isoDate.ts';

describe('the date of a moment', () => {
  const newYear = new Date('2026-12-31T23:30:00Z');

  it('is that of a time zone', () => {
    assert.equal(isoDate(newYear, 'Europe/Amsterdam'), '2027-01-01');
    assert.equal(isoDate(newYear, 'UTC'), '2026-12-31');
    assert.equal(isoDate(newYear, 'America/Lima'), '2026-12-31');
  });

  it('is that of the machine for what is no time zone', () => {
    assert.equal(isoDate(newYear, 'Mars/Phobos'), isoDate(newYear));
    assert.match(isoDate(newYear), /^202[67]-\d\d-\d\d$/);
  });
});
