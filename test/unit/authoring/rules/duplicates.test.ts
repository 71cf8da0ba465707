import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DuplicateIndex } from '../../../../src/authoring/rules/duplicates/duplicateIndex.ts';
import { likeness, signatureOf } from '../../../../src/authoring/rules/duplicates/signature.ts';
import { shareOnePattern } from '../../../../src/authoring/rules/duplicates/titles.ts';
import { readWords } from '../../../../src/authoring/rules/text/words.ts';
import { answer, CheckedBase } from './checkedBase.ts';

/** A text of numbered words, the same for the same numbers. */
const textOf = (numbers: readonly number[]) =>
  numbers.map(n => `word${String.fromCharCode(97 + (n % 26))}${n}`).join(' ');
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

function signature(text: string) {
  const made = signatureOf(readWords(text, 0));
  assert.ok(made);
  return made;
}

describe('near duplicates', () => {
  it('the estimate is near the true share of common runs of four words', () => {
    for (const [length, moved] of [
      [2000, 100],
      [2000, 400],
      [600, 60],
      [300, 150],
    ] as const) {
      const [a, b] = [range(0, length), range(moved, length + moved)];
      const common = length - moved - 3;
      const truth = common / (2 * (length - 3) - common);
      const estimate = likeness(signature(textOf(a)), signature(textOf(b)));
      assert.ok(Math.abs(estimate - truth) < 0.15, `${estimate} for ${truth}`);
    }
  });

  it('a text is like itself, and not like another', () => {
    const text = textOf(range(0, 200));
    assert.equal(likeness(signature(text), signature(text.toUpperCase())), 1);
    assert.ok(likeness(signature(text), signature(textOf(range(1000, 1200)))) < 0.1);
  });

  it('short texts have no signature', () => {
    assert.equal(signatureOf(readWords('A few words only.', 0)), undefined);
  });

  it('are the same whatever the order in which articles come, and forgotten when they go', () => {
    const texts = new Map(
      [0, 4, 8, 300, 304].map(from => [`${from}.md`, signature(textOf(range(from, from + 150)))]),
    );
    const all = (index: DuplicateIndex) => [...texts.keys()].map(path => index.of(path));
    const index = new DuplicateIndex();
    for (const [path, made] of texts) index.put(path, made, 'en');
    const expected = all(index);
    assert.ok(expected.flat().length >= 4);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...texts.keys()], { minLength: texts.size }),
        fc.array(fc.constantFrom(...texts.keys())),
        (order, again) => {
          const other = new DuplicateIndex();
          for (const path of order) other.put(path, texts.get(path) ?? new Uint32Array(), 'en');
          for (const path of again) {
            other.remove(path);
            assert.deepEqual(other.of(path), []);
            other.put(path, texts.get(path) ?? new Uint32Array(), 'en');
          }
          assert.deepEqual(all(other), expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are found among thousands', () => {
    const index = new DuplicateIndex();
    for (let i = 0; i < 3000; i++)
      index.put(`${i}.md`, signature(textOf(range(i * 1000, i * 1000 + 120))), 'en');
    index.put('copy.md', signature(textOf([...range(5000, 5117), 1, 2, 3])), 'en');
    assert.deepEqual(
      index.of('copy.md').map(duplicate => duplicate.path),
      ['5.md'],
    );
  });

  it('titles that fill in one pattern are known', () => {
    for (const [one, other] of [
      ['Can I return shoes?', 'Can I return a coat?'],
      ['Payment details for Spain', 'Payment details for Isle of Man'],
      ['New-TransportRule', 'Set-TransportRule'],
    ] as const) {
      assert.ok(shareOnePattern(one, other), one);
    }
    for (const [one, other] of [
      ['Can I return shoes?', 'Can I return shoes?'],
      ['Where is my money?', 'When do I get a refund?'],
      ['Disconnected mailboxes', 'Disconnected mailboxes: Help'],
    ] as const) {
      assert.ok(!shareOnePattern(one, other), one);
    }
  });

  describe('in a knowledge base', () => {
    const body = textOf(range(0, 120));

    it('are shown at both, with a comparison and a merge', async () => {
      const checked = await CheckedBase.of({
        'a.md': answer(body, { id: 'a', title: 'First?' }),
        'b.md': answer(`${body} more`, { id: 'b', title: 'Second?' }),
        'c.md': answer('Something else.', { id: 'c' }),
      });
      const [first, second, ...more] = checked.found('HW045');
      assert.deepEqual(more, []);
      assert.match(first?.message ?? '', /^About \d+% of this text also stands in “Second\?”\.$/);
      assert.equal(second?.related[0]?.path, 'a.md');
      assert.deepEqual(
        first?.fixes.map(fix => fix.command),
        [
          { name: 'compare', path: 'a.md', other: 'b.md' },
          { name: 'merge-into', path: 'a.md', other: 'b.md' },
        ],
      );
      const touched = await checked.change({ 'b.md': answer('Rewritten.', { id: 'b' }) });
      assert.ok(touched.has('a.md'));
      assert.deepEqual(checked.found('HW045'), []);
    });

    it('of which there are many are a template: a hint', async () => {
      const pages = range(0, 6).map(i => [`${i}.md`, answer(`${body} page${i}`, { id: `page-${i}` })]);
      const checked = await CheckedBase.of(Object.fromEntries(pages));
      assert.deepEqual(new Set(checked.found('HW045').map(finding => finding.severity)), new Set(['hint']));
    });

    it('that fill in one template for another subject are a hint, and many of them nothing', async () => {
      const page = (country: string) =>
        answer(`${body} In ${country} you pay so. Nobody in ${country} pays more.`, {
          id: country,
          title: `How do I pay in ${country}?`,
        });
      const countries = ['norway', 'sweden', 'spain', 'france', 'italy', 'greece'];
      const pages = Object.fromEntries(countries.map(country => [`${country}.md`, page(country)]));
      const few = await CheckedBase.of(Object.fromEntries(Object.entries(pages).slice(0, 2)));
      assert.deepEqual(
        few.found('HW045').map(finding => finding.severity),
        ['hint', 'hint'],
      );
      const many = await CheckedBase.of(pages);
      assert.deepEqual(many.found('HW045'), []);
      await many.change({ 'norway-2.md': page('norway').replace('id: norway', 'id: norway-2') });
      assert.deepEqual(
        many.found('HW045').map(({ path, severity }) => [path, severity]),
        [
          ['norway-2.md', 'information'],
          ['norway.md', 'information'],
        ],
      );
    });

    it('in another language, or archived, are none', async () => {
      const checked = await CheckedBase.of({
        'a.md': answer(body, { id: 'a' }),
        'b.md': answer(body, { id: 'b', language: 'nl' }),
        'c.md': answer(body, { id: 'c', status: 'archived' }),
      });
      assert.deepEqual(checked.found('HW045'), []);
    });
  });
});
