import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SnippetMaker } from '../../../src/search/snippet.ts';

const marked = (text: string, words: string[], length?: number) => {
  const snippet = new SnippetMaker(words).make(text, length);
  return snippet.matches.map(([start, end]) => snippet.text.slice(start, end));
};

describe('A snippet', () => {
  const text = `${'Nothing to see here. '.repeat(20)}Your refund takes five days. ${'More of nothing. '.repeat(20)}`;

  it('shows the matches, begun at a sentence', () => {
    const snippet = new SnippetMaker(['refund', 'days']).make(text);
    assert.ok(
      snippet.text.startsWith('…Your refund takes five days.') || snippet.text.includes(' Your refund'),
    );
    assert.deepEqual(marked(text, ['refund', 'days']), ['refund', 'days']);
  });
  it('is the start of the text where nothing matches', () => {
    assert.ok(new SnippetMaker(['zebra']).make(text).text.startsWith('Nothing to see'));
  });
  it('is a whole short text', () =>
    assert.equal(new SnippetMaker(['two']).make('Two  words ').text, 'Two words'));
  it('keeps the cells of a table and the items of a list apart, and sentences without a sign', () => {
    const table =
      'These are the prices:\nRouter\nPrice\nSmall one\n€57\nNot in stock.\nAsk (the shop.)\nOr us';
    const shown =
      'These are the prices: Router · Price · Small one · €57 · Not in stock. Ask (the shop.) Or us';
    assert.equal(new SnippetMaker(['price']).make(table).text, shown);
    assert.deepEqual(marked(table, ['price', '57', 'or']), ['Price', '57', 'Or']);
  });
  it('begins and ends at a cell, without a sign that parts it from nothing', () => {
    const cells = Array.from({ length: 60 }, (_, i) => `Cell ${i}`).join('\n');
    for (let length = 20; length < 60; length++) {
      const { text } = new SnippetMaker(['30']).make(cells, length);
      assert.match(text, /^…Cell \d+ · .*[^ ·]…$/);
    }
  });
  it('marks words without their diacritics, and codes as a whole', () => {
    assert.deepEqual(marked('Het Café en REF-12/b.', ['cafe', 'ref', 'ref-12/b']), ['Café', 'REF-12/b']);
  });
  it('is never longer than asked for, and marks in order', () => {
    const word = fc.constantFrom('refund', 'card', 'the', 'x'.repeat(40));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (words, length) => {
        const snippet = new SnippetMaker(['refund', 'card']).make(words.join(' '), length);
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
