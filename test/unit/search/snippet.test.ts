import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeSnippet } from '../../../src/search/snippet.ts';

const marked = (text: string, words: string[], length?: number) => {
  const snippet = makeSnippet(text, words, length);
  return snippet.matches.map(([start, end]) => snippet.text.slice(start, end));
};

describe('A snippet', () => {
  const text = `${'Nothing to see here. '.repeat(20)}Your refund takes five days. ${'More of nothing. '.repeat(20)}`;

  it('shows the matches, begun at a sentence', () => {
    const snippet = makeSnippet(text, ['refund', 'days']);
    assert.ok(
      snippet.text.startsWith('…Your refund takes five days.') || snippet.text.includes(' Your refund'),
    );
    assert.deepEqual(marked(text, ['refund', 'days']), ['refund', 'days']);
  });
  it('is the start of the text where nothing matches', () => {
    assert.ok(makeSnippet(text, ['zebra']).text.startsWith('Nothing to see'));
  });
  it('is a whole short text', () => assert.equal(makeSnippet('Two\n words', ['two']).text, 'Two words'));
  it('marks words without their diacritics, and codes as a whole', () => {
    assert.deepEqual(marked('Het Café en REF-12/b.', ['cafe', 'ref', 'ref-12/b']), ['Café', 'REF-12/b']);
  });
  it('is never longer than asked for, and marks in order', () => {
    const word = fc.constantFrom('refund', 'card', 'the', 'x'.repeat(40));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (words, length) => {
        const snippet = makeSnippet(words.join(' '), ['refund', 'card'], length);
        assert.ok(snippet.text.length <= length + 2);
        let before = 0;
        for (const [start, end] of snippet.matches) {
          assert.ok(start >= before && end <= snippet.text.length);
          assert.match(snippet.text.slice(start, end), /^(refund|card)$/);
          before = end;
        }
      }),
    );
  });
});
