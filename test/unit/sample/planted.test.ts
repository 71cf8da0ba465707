import assert from 'node:assert/strict';
import { addDays } from '../../../scripts/generate/calendar.ts';
import {
  fewContacts,
  lastNinetyDays,
  period,
  plantedDeviation,
  plantedProcesses,
  plantedRate,
} from '../../../scripts/generate/planted.ts';
import { shapes } from '../../../scripts/generate/shapes.ts';
import { judge, readContacts, readReasons } from './sample.ts';

/*
 * The truth that was planted, counted straight from the files. Chance allows: a count of this size lies within four
 * standard errors of what was planted unless something is wrong with the generator.
 */
describe('planted truth of the sample', () => {
  const reasons = new Map(readReasons().map(reason => [reason.code, reason]));
  const rows = readContacts();
  const judged = rows.map(row => judge(row, reasons));

  function count(process: string, from: string = period.from, to: string = period.to) {
    const within = judged.filter(row => row.process === process && row.day >= from && row.day <= to);
    return { contacts: within.length, avoidable: within.filter(row => row.avoidable).length };
  }

  function assertRate(process: string, from: string, to: string, rate: number): void {
    const { contacts, avoidable } = count(process, from, to);
    const error = Math.sqrt((rate * (1 - rate)) / contacts);
    assert.ok(
      Math.abs(avoidable / contacts - rate) < 4 * error,
      `${process}: ${avoidable} of ${contacts}, ${rate}`,
    );
  }

  it('has a period of 90 days at its end', () => {
    assert.equal(lastNinetyDays.to, period.to);
    assert.equal(addDays(lastNinetyDays.from, 89), lastNinetyDays.to);
  });

  it('knows the process of every contact', () => {
    const known = new Set([...plantedProcesses.map(p => p.process), fewContacts.process]);
    assert.deepEqual([...new Set(judged.map(row => row.process))].sort(), [...known].sort());
  });

  it('agrees with reasons.yaml on which reasons are avoidable', () => {
    for (const [process, shape] of Object.entries(shapes)) {
      for (const code of Object.keys(shape.value)) assert.equal(reasons.get(code)?.avoidable, 'no', code);
      for (const code of Object.keys(shape.failure))
        assert.notEqual(reasons.get(code)?.avoidable, 'no', code);
      const own = [...reasons.values()].filter(reason => reason.process === process).map(({ code }) => code);
      assert.deepEqual(own.sort(), [...Object.keys(shape.value), ...Object.keys(shape.failure)].sort());
    }
  });

  for (const planted of plantedProcesses) {
    it(`holds for ${planted.process} (${planted.truth})`, () => {
      planted.avoidable.forEach(({ from, rate }, i) => {
        const next = planted.avoidable[i + 1]?.from;
        assertRate(planted.process, from, next === undefined ? period.to : addDays(next, -1), rate);
      });
    });
  }

  it('has three elevated processes: about twice the others, with hundreds of contacts in the last 90 days', () => {
    const others = plantedProcesses
      .filter(planted => planted.truth === 'ordinary')
      .map(planted => count(planted.process, lastNinetyDays.from));
    const sum = (of: 'contacts' | 'avoidable') => others.reduce((total, each) => total + each[of], 0);
    const ordinary = sum('avoidable') / sum('contacts');
    const elevated = plantedProcesses.filter(planted => planted.truth === 'elevated');
    assert.equal(elevated.length, 3);
    for (const { process } of elevated) {
      const { contacts, avoidable } = count(process, lastNinetyDays.from);
      assert.ok(contacts >= 300, `${process}: ${contacts}`);
      assert.ok(avoidable / contacts > 1.8 * ordinary, `${process}: ${avoidable / contacts}, ${ordinary}`);
    }
    for (const each of others) assert.ok(each.avoidable / each.contacts < 1.5 * ordinary);
  });

  it('has one of these elevated since a date within the last 90 days', () => {
    const since = plantedProcesses.filter(p => p.truth === 'elevated' && p.avoidable.length > 1);
    assert.deepEqual(
      since.map(p => [p.process, p.avoidable[1]?.from]),
      [['billing', '2026-08-24']],
    );
  });

  it('has one repaired process, ordinary for the whole of the last 90 days', () => {
    const repaired = plantedProcesses.filter(p => p.truth === 'repaired');
    assert.deepEqual(
      repaired.map(p => p.process),
      ['account'],
    );
    for (const planted of repaired) {
      assert.ok(plantedRate(planted, lastNinetyDays.from) < 0.5 * plantedRate(planted, period.from));
      assertRate(planted.process, lastNinetyDays.from, lastNinetyDays.to, plantedRate(planted, period.to));
    }
  });

  it('has one process with too few contacts to say anything', () => {
    assert.deepEqual(count(fewContacts.process, lastNinetyDays.from), { contacts: 11, avoidable: 7 });
    assert.equal(count(fewContacts.process).contacts, fewContacts.days.length);
  });

  it('has engineers leave one process much more often than the others', () => {
    const share = (inside: boolean) => {
      const those = rows.filter((_, i) => (judged[i]?.process === plantedDeviation.process) === inside);
      return those.filter(row => row.deviated === 'true').length / those.length;
    };
    assert.ok(Math.abs(share(true) - plantedDeviation.rate) < 0.07, `${share(true)}`);
    assert.ok(Math.abs(share(false) - plantedDeviation.elsewhere) < 0.01, `${share(false)}`);
  });
});
