import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsOf } from '../../../src/search/language/tokenizer.ts';
import { buildSegment, type Segment } from '../../../src/search/segments.ts';
import { readForward } from '../../../src/search/storage/forward.ts';
import { mergeSegments } from '../../../src/search/storage/mergeSegments.ts';
import { BitReader, riceParameter } from '../../../src/search/storage/positionCode.ts';
import { PostingReader } from '../../../src/search/storage/postings.ts';
import { articleLengths } from '../../../src/search/storage/segment.ts';
import { stringAt } from '../../../src/search/storage/stringPool.ts';
import { makeArticle } from './makeArticle.ts';

type Texts = readonly (readonly [title: string, text: string])[];

const segmentOf = (texts: Texts, from = 0): Segment =>
  buildSegment(texts.map(([title, text], i) => makeArticle({ id: `a${from + i}`, title, text })));

/** Per word and article: how often it stands in title and text, and all its positions. */
function postingsOf(segment: Segment): Record<string, Record<number, unknown>> {
  const { words, postings, postingStarts, positions, positionStarts, counts } = segment.words;
  const lengths = articleLengths(segment.articles);
  const all: Record<string, Record<number, unknown>> = {};
  for (let word = 0; word < counts.length; word++) {
    const reader = new PostingReader(postings, postingStarts[word] ?? 0, postingStarts[word + 1] ?? 0);
    const bits = new BitReader(positions, positionStarts[word] ?? 0);
    const articles: Record<number, unknown> = {};
    while (reader.next()) {
      let position = 0;
      const k = riceParameter(lengths[reader.article] ?? 0, reader.times);
      const places = Array.from({ length: reader.times }, () => {
        position += bits.gap(k);
        return position;
      });
      articles[reader.article] = { text: reader.text, title: reader.title, places };
    }
    assert.equal(Object.keys(articles).length, counts[word]);
    all[stringAt(words, word)] = articles;
  }
  return all;
}

/** The same, found word by word. The text begins 18 places after the title: between fields lies a gap. */
function expectedPostings(texts: Texts): Record<string, Record<number, unknown>> {
  const all: Record<string, Record<number, { text: number; title: number; places: number[] }>> = {};
  texts.forEach(([title, text], article) => {
    let place = 0;
    for (const [field, content] of [
      ['title', title],
      ['text', text],
    ] as const) {
      if (field === 'text') place += 18;
      for (const word of wordsOf(content)) {
        if (!word.whole) place++;
        all[word.text] ??= {};
        const articles = all[word.text] ?? {};
        articles[article] ??= { text: 0, title: 0, places: [] };
        const found = articles[article];
        if (found === undefined) continue;
        found[field]++;
        found.places.push(place);
      }
    }
  });
  return all;
}

describe('A segment', () => {
  // Few letters make many words that begin alike; some are the last of ASCII and the first behind it.
  const letters = fc.constantFrom(...'aabyz7éßÿžω日');
  const word = fc.array(letters, { minLength: 1, maxLength: 20 }).map(list => list.join(''));
  const words = fc
    .array(fc.oneof(word, fc.constantFrom('the', 'of', 'e-mail', 'REF-12/b', "don't", 'C#')), {
      maxLength: 60,
    })
    .map(list => list.join(' '));
  const texts = fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 90 });

  it('has every word of its articles, with its fields and positions', () => {
    fc.assert(
      fc.property(texts, list => {
        assert.deepEqual(postingsOf(segmentOf(list)), expectedPostings(list));
      }),
      { numRuns: 60 },
    );
  });

  it('has its words in the order of their UTF-16 units', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4000, size: 'max' }), list => {
        const { words: all, counts } = segmentOf([['x', list.join(' ')]]).words;
        const found = Array.from(counts, (_, i) => stringAt(all, i));
        assert.deepEqual(found, [...new Set(found)].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('keeps positions that lie far apart', () => {
    const far: Texts = [['x', `${'near '.repeat(5000)}${'filler '.repeat(300_000)}near`]];
    assert.deepEqual(postingsOf(segmentOf(far)), expectedPostings(far));
  });

  it('tells the words of an article, with how often they stand there', () => {
    const segment = segmentOf([
      ['refund', 'money money back'],
      ['money', 'money money money money money'],
    ]);
    const found: string[] = [];
    for (const article of [0, 1]) {
      readForward(segment.articles, article, (number, times) => {
        found.push(`${article} ${stringAt(segment.words.words, number)} ${times}`);
      });
    }
    assert.deepEqual(found, ['0 back 1', '0 money 2', '0 refund 1', '1 money 4']);
  });

  it('that was merged is as one that was built of the articles that are left', () => {
    const parts = fc.array(fc.array(fc.tuple(words, words, fc.boolean()), { minLength: 1, maxLength: 40 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(parts, fc.boolean(), (lists, someGone) => {
        let from = 0;
        const merged = mergeSegments(
          lists.map(list => {
            const segment = segmentOf(
              list.map(([title, text]) => [title, text]),
              from,
            );
            from += list.length;
            return someGone
              ? { segment, alive: Uint8Array.from(list, ([, , stays]) => +stays) }
              : { segment };
          }),
        );
        const all = lists.flat();
        const left = all.flatMap(([title, text, stays], i) =>
          stays || !someGone ? [makeArticle({ id: `a${i}`, title, text })] : [],
        );
        const built = buildSegment(left);
        const { skips: _skips, skipStarts: _skipStarts, ...tables } = merged.words;
        const { skips: _builtSkips, skipStarts: _builtStarts, ...builtTables } = built.words;
        if (left.length > 0) assert.deepEqual(tables, builtTables);
        assert.deepEqual(merged.articles.forward, built.articles.forward);
        assert.deepEqual(merged.articles.forwardStarts, built.articles.forwardStarts);
      }),
      { numRuns: 60 },
    );
  });
});
