import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  byContext,
  contradictionOf,
  couldSupport,
  possibleContradictions,
  toldApart,
} from '../../../../src/authoring/rules/oneAnswer/compare.ts';
import { type Fact, sameValue } from '../../../../src/authoring/rules/oneAnswer/fact.ts';
import { FactIndex, type OtherAnswer } from '../../../../src/authoring/rules/oneAnswer/factIndex.ts';
import { areAboutTheSame } from '../../../../src/authoring/rules/oneAnswer/sameTopic.ts';
import type { Topic } from '../../../../src/authoring/rules/oneAnswer/topic.ts';

type Answers = ReadonlyMap<string, readonly Fact[]>;

/** What the index finds, by comparing each value with each value of each other answer. */
function pairwise(answers: Answers, path: string): OtherAnswer[] {
  const facts = answers.get(path) ?? [];
  const found = facts.flatMap(fact => {
    const ofFact: OtherAnswer[] = [];
    const values: Fact[] = [];
    for (const other of [...answers.keys()].sort()) {
      const theirs = answers.get(other) ?? [];
      const possible = possibleContradictions(fact, theirs, byContext);
      const contradiction =
        other !== path && contradictionOf(possible, facts, theirs, byContext, areAboutTheSame);
      if (!contradiction) continue;
      const isUsual = (value: Fact) =>
        [...answers].some(
          ([third, its]) =>
            third !== path &&
            third !== other &&
            its.some(
              candidate =>
                couldSupport(candidate, value) &&
                byContext(candidate, value) >= toldApart * contradiction.likeness,
            ),
        );
      if (isUsual(fact) && isUsual(contradiction.other)) continue;
      if (!values.some(value => sameValue(value, contradiction.other))) values.push(contradiction.other);
      ofFact.push({ ...contradiction, path: other });
    }
    return values.length > 2 ? [] : ofFact;
  });
  return found.sort((a, b) => b.likeness - a.likeness);
}

/** Few words, so that many contexts are alike. */
const topic: fc.Arbitrary<Topic> = fc
  .uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 4 })
  .chain(stems => fc.tuple(...stems.map(stem => fc.tuple(fc.constant(stem), fc.constantFrom(0.5, 0.8, 1.2)))))
  .map(words => {
    const sorted = words.sort(([a], [b]) => a - b);
    const weights = Float32Array.from(sorted, ([, weight]) => weight);
    const told = weights.reduce((sum, weight) => sum + weight, 0);
    return { stems: Uint32Array.from(sorted, ([stem]) => stem), weights, told };
  });

const fact: fc.Arbitrary<Fact> = fc
  .record({
    of: fc.constantFrom(
      ['term', 'time'] as const,
      ['term', 'time'] as const,
      ['money', 'EUR'] as const,
      ['date', 'year'] as const,
    ),
    low: fc.constantFrom(5, 5, 6, 6, 7, 8),
    length: fc.constantFrom(0, 0, 0, 0, 2),
    limit: fc.constantFrom('plain', 'plain', 'plain', 'most', 'least'),
    moment: fc.constantFrom('none', 'none', 'none', 'after', 'each'),
    context: topic,
    conditions: fc.constantFrom([], [], [], [1], [1, 2]),
    firm: fc.constantFrom(true, true, true, true, false),
    channel: fc.constantFrom(undefined, undefined, 'phone'),
  })
  .map(({ of: [kind, unit], low, length, conditions, context, channel, ...rest }) => ({
    ...rest,
    kind,
    unit,
    low,
    high: low + length,
    text: '',
    written: String(low),
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    topic: context,
    context,
    conditions: Uint32Array.from(conditions),
    ...(channel !== undefined && { channel }),
  }));

const path = fc.integer({ min: 0, max: 9 }).map(number => `${number}.md`);
/** An answer that is written, or taken away where it holds nothing. */
const change = fc.tuple(path, fc.array(fact, { maxLength: 3 }));

describe('the facts of one process', () => {
  it('contradict each other as they do when each is compared with each, after any changes', () =>
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), changes => {
        const index = new FactIndex();
        const answers = new Map<string, readonly Fact[]>();
        for (const [path, facts] of changes) {
          index.put(path, facts, 'one');
          answers.set(path, facts);
        }
        for (const path of answers.keys()) assert.deepEqual(index.of(path), pairwise(answers, path));
      }),
      { numRuns: 1500 },
    ));

  it('tell which other answers a change can make a difference to', () =>
    fc.assert(
      fc.property(fc.array(change, { minLength: 4, maxLength: 14 }), change, (changes, [path, facts]) => {
        const index = new FactIndex();
        for (const [other, theirs] of changes) index.put(other, theirs, 'one');
        const others = new Set(changes.map(([other]) => other).filter(other => other !== path));
        const before = new Map([...others].map(other => [other, index.of(other)]));
        const near = new Set(index.near(path));
        index.put(path, facts, 'one');
        for (const other of index.near(path)) near.add(other);
        for (const other of others) {
          if (!near.has(other)) assert.deepEqual(index.of(other), before.get(other), other);
        }
      }),
      { numRuns: 1500 },
    ));

  it('are found in large numbers without comparing each with each', () => {
    const index = new FactIndex();
    const context = (...stems: number[]) => ({
      stems: Uint32Array.from(stems),
      weights: new Float32Array(stems.length).fill(1),
      told: stems.length,
    });
    const [sample] = fc.sample(fact, { numRuns: 1, seed: 1 });
    assert.ok(sample);
    let compared = 0;
    for (let i = 0; i < 2000; i++) {
      const about = context(i, 5000 + i, 10_000);
      const watched = {
        ...sample,
        context: about,
        topic: about,
        get unit() {
          compared++;
          return 'time';
        },
      };
      index.put(`${i}.md`, [watched], 'one');
    }
    compared = 0;
    for (let i = 0; i < 2000; i++) assert.deepEqual(index.of(`${i}.md`), []);
    assert.ok(compared < 20_000, `${compared} values were looked at`);
  });
});
