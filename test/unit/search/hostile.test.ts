import assert from 'node:assert/strict';
import fc from 'fast-check';
import { questionsIn } from '../../../src/search/message/questions.ts';
import { createSearchIndex } from '../../../src/search/searchIndex.ts';
import { SnippetMaker } from '../../../src/search/snippet.ts';
import { makeArticle } from './makeArticle.ts';

const index = createSearchIndex({
  languages: ['en', 'nl'],
  synonyms: [{ from: '__proto__', to: ['constructor'] }],
});
index.putAll([
  makeArticle({
    id: 'a',
    title: 'constructor toString __proto__',
    text: 'A refund of 12:30 and "more" ~ ^ * + - : \\',
  }),
  makeArticle({ id: 'b', title: 'hasOwnProperty', text: 'valueOf the wachtwoord', language: 'nl' }),
  makeArticle({ id: 'c', title: '', text: '', language: 'zh' }),
]);

/** Pieces that have a meaning, put together as nobody would. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'+ - " “ ” « » : ~ ^ * \\ ~1 ^9 ~999 ^-1 ^1e9 title: type: type:process -owner: owner:" status:archived word* * ** *a* a~ a^ ((( [[ {{ __proto__ constructor: toString 0x80070005 refund the \u0000 \ud83d \udc4d \u0301 \u200b \r\n'.split(
          ' ',
        ),
        ' ',
        '  ',
        '\n',
        '\t',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map(list => list.join(''));

describe('Whatever a person types', () => {
  it('never throws, and gives hits with a score', () => {
    fc.assert(
      fc.property(pieces, fc.boolean(), fc.boolean(), (query, asYouType, facets) => {
        const { hits, notes, words } = index.search(query, {
          asYouType,
          facets,
          language: asYouType ? 'nl' : 'en',
        });
        for (const hit of hits) assert.ok(hit.score > 0 || query.includes('^'), `${hit.score}`);
        for (const { start, end } of notes) assert.ok(start >= 0 && start <= end && end <= query.length);
        new SnippetMaker(words).make(query);
      }),
      { numRuns: 3000 },
    );
  });

  it('is searched as far as it is long', () => {
    const { notes, hits } = index.search(`refund ${'word '.repeat(4000)}`);
    assert.ok(notes.length > 0);
    assert.equal(hits[0]?.id, 'a');
  });

  it('is split into questions without failing', () => {
    fc.assert(
      fc.property(pieces, message => {
        let before = 0;
        for (const { text, start, end } of questionsIn(message, ['en', 'nl'])) {
          assert.equal(message.slice(start, end), text);
          assert.ok(start >= before && start < end);
          before = start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no more time than it should for one long word', () => {
    for (const text of [
      'a'.repeat(50_000),
      'a-'.repeat(20_000),
      '? '.repeat(5000),
      '"'.repeat(5000),
      '*'.repeat(5000),
    ]) {
      index.search(text);
      questionsIn(text, ['en', 'nl']);
    }
  });
});
