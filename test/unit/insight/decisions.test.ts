import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDecision, type NewDecision } from '../../../src/insight/addDecision.ts';
import { decisionKinds } from '../../../src/insight/decisionKinds.ts';
import { lastChange, readDecisions } from '../../../src/insight/decisions.ts';
import { formatDay } from '../../../src/insight/period.ts';

const path = 'decisions/refunds.yaml';

const text = `# Oldest first.
- date: 2026-06-08
  by: lead customer service
  decision: acknowledged
  note: >-
    Half of the contacts are about money
    that was promised.
- date: 2026-07-27   # released
  decision: repaired
  changed-on: 2026-07-20
  ticket: 1204
`;

/** The text with an edit at its end, or in place of all of it. */
function apply(before: string, edit: ReturnType<typeof addDecision>): string {
  assert.ok(edit);
  const lines = before.split('\n');
  const offset = (position: { line: number; character: number }) =>
    lines.slice(0, position.line).reduce((sum, line) => sum + line.length + 1, 0) + position.character;
  return before.slice(0, offset(edit.range.start)) + edit.newText + before.slice(offset(edit.range.end));
}

describe('decisions', () => {
  it('are read with their process, their day of change and their line', () => {
    const { decisions, problems } = readDecisions(path, text, 'en');
    assert.deepEqual(problems, []);
    assert.deepEqual(decisions, [
      {
        process: 'refunds',
        date: '2026-06-08',
        by: 'lead customer service',
        decision: 'acknowledged',
        note: 'Half of the contacts are about money that was promised.',
        line: 1,
      },
      { process: 'refunds', date: '2026-07-27', decision: 'repaired', changedOn: '2026-07-20', line: 7 },
    ]);
    assert.equal(lastChange(decisions)?.changedOn, '2026-07-20');
    assert.equal(lastChange([]), undefined);
  });

  it('that are wrong are problems with a place; the others are read all the same', () => {
    const broken = `- date: 2026-02-30\n  decision: repaired\n- date: 2026-03-01\n  decision: perhaps\n- date: 2026-03-02\n  decision: accepted\n`;
    const { decisions, problems } = readDecisions(path, broken, 'en');
    assert.deepEqual(
      decisions.map(one => one.date),
      ['2026-03-02'],
    );
    assert.deepEqual(
      problems.map(problem => [problem.range.start.line, problem.rule, problem.severity]),
      [
        [0, 'HW006', 'error'],
        [3, 'HW006', 'error'],
      ],
    );
    assert.match(problems[0]?.message ?? '', /2026-11-22/);
    assert.equal(readDecisions(path, 'date: 2026-01-01', 'nl').problems[0]?.message.includes('lijst'), true);
    assert.ok(readDecisions(path, '- date: [', 'en').problems.length > 0);
    assert.deepEqual(readDecisions(path, '', 'en'), { decisions: [], problems: [] });
  });

  it('are added at the end; what stands there stays as it is', () => {
    const decision: NewDecision = {
      date: '2026-11-22',
      by: 'lead',
      decision: 'accepted',
      note: 'Costs less than\nthe repair.',
    };
    const after = apply(text, addDecision(text, decision));
    assert.ok(after.startsWith(text));
    assert.deepEqual(readDecisions(path, after, 'en').decisions.at(-1), {
      process: 'refunds',
      date: '2026-11-22',
      by: 'lead',
      decision: 'accepted',
      note: 'Costs less than\nthe repair.',
      line: 11,
    });
  });

  it('are added to any list, and to nothing', () => {
    const decision: NewDecision = { date: '2026-11-22', decision: 'repaired', changedOn: '2026-11-20' };
    const one = '- date: 2026-01-01\n  decision: accepted';
    const cases: [before: string, entries: number][] = [
      ['', 1],
      ['# nothing yet\n', 1],
      [one, 2],
      [`${one}\n\n# to be continued\n`, 2],
      [`  ${one.replace('\n', '\n  ')}\n`, 2],
      ['[]\n', 1],
      ['[{date: 2026-01-01, decision: accepted}]\n', 2],
      [`---\n${one}\n...\n`, 2],
    ];
    for (const [before, entries] of cases) {
      const { decisions, problems } = readDecisions(path, apply(before, addDecision(before, decision)), 'en');
      assert.deepEqual([decisions.length, problems], [entries, []], before);
      assert.equal(decisions.at(-1)?.changedOn, '2026-11-20', before);
    }
    assert.equal(addDecision('- date: [', decision), undefined);
    assert.equal(addDecision('a: 1', decision), undefined);
  });

  it('come back as they were written, whatever was said', () => {
    const day = fc.integer({ min: 18_000, max: 22_000 }).map(formatDay);
    const said = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter(value => value.trim() === value && value !== '');
    const written = fc.record({
      date: day,
      by: said,
      decision: fc.constantFrom(...decisionKinds),
      note: said,
      changedOn: day,
    });
    fc.assert(
      fc.property(written, decision => {
        const read = readDecisions(path, apply(text, addDecision(text, decision)), 'en');
        const found = read.decisions.find(one => one.line === 11);
        assert.deepEqual(read.problems, []);
        assert.deepEqual(found, { ...decision, process: 'refunds', line: 11 });
      }),
    );
  });
});
