import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleText } from '../../../src/knowledge/article.ts';
import { withAssembly } from '../../../src/search/assembly/assembly.ts';
import type { SearchIndex } from '../../../src/search/search.ts';
import { createSearchIndex, loadSearchIndex } from '../../../src/search/searchIndex.ts';
import { buffersOf, buildSegment } from '../../../src/search/segments.ts';
import { checksum } from '../../../src/search/storage/checksum.ts';
import { checksumAt, headSize } from '../../../src/search/storage/serializeSegment.ts';
import { makeArticle } from './makeArticle.ts';

const options = { languages: ['en', 'nl'], synonyms: [['refund', 'money back']] };
const vocabulary =
  'refund refunds refunding money back invoice invoices card cards lost stolen wachtwoord wachtwoordherstel herstellen café cafe e-mail REF-12/b v2.3.1 0x80070005 the of is how de het een'.split(
    ' ',
  );
const queries = [
  'refund',
  'how is the card lost',
  'wachtwoord herstellen',
  'wachtwoordherstel',
  'the of',
  'inv*',
  'invioce',
  '"lost card"',
  'cafe -refund',
  'REF-12/b',
  'title:refund',
  'status:archived',
  'language:nl the',
  'refund +card',
  'e-mail v2.3.1 0x80070005 money back refunding',
];

const words = fc.array(fc.constantFrom(...vocabulary), { maxLength: 25 }).map(list => list.join(' '));
const article = fc
  .record({
    number: fc.nat(19),
    title: words,
    text: words,
    heading: words,
    more: words,
    language: fc.constantFrom('en', 'nl'),
    status: fc.constantFrom('validated' as const, 'not-validated' as const, 'archived' as const),
    keywords: fc.array(fc.constantFrom(...vocabulary), { maxLength: 2 }),
    owner: fc.option(fc.constantFrom('finance', 'sales'), { nil: undefined }),
    translationOf: fc.option(fc.constantFrom('a1', 'a2'), { nil: undefined }),
  })
  .map(({ number, heading, more, owner, translationOf, ...rest }) =>
    makeArticle({
      ...rest,
      id: `a${number}`,
      sections: [{ title: heading, text: more }],
      ...(owner !== undefined && { owner }),
      ...(translationOf !== undefined && { translationOf }),
    }),
  );
const change = fc.oneof(
  { weight: 6, arbitrary: article.map(put => ({ put: [put] })) },
  { weight: 1, arbitrary: fc.array(article, { maxLength: 8 }).map(put => ({ put })) },
  { weight: 3, arbitrary: fc.nat(19).map(number => ({ remove: `answers/a${number}.md` })) },
  { weight: 1, arbitrary: fc.constant({ compact: true }) },
);

/** What a search answers, without what cannot matter. */
function answers(index: SearchIndex): unknown {
  return queries.flatMap(query => [
    index.search(query, { facets: true }),
    index.search(query, { asYouType: true, limit: 3, perArticle: 1 }),
  ]);
}

function counts(index: SearchIndex): unknown {
  const { bytes: _, ...rest } = index.stats();
  return { ...rest, paths: index.paths().sort() };
}

function fresh(articles: Iterable<ArticleText>): SearchIndex {
  const index = createSearchIndex(options);
  index.putAll(articles);
  return index;
}

describe('An index that was changed', () => {
  const run = (changes: number, runs: number): void => {
    fc.assert(
      fc.property(fc.array(change, { minLength: changes, maxLength: changes }), list => {
        const index = createSearchIndex(options);
        const articles = new Map<string, ArticleText>();
        for (const step of list) {
          if ('put' in step) {
            if (step.put.length === 1 && step.put[0]) index.put(step.put[0]);
            else index.putAll(step.put);
            for (const put of step.put) articles.set(put.article.path, put);
          } else if ('remove' in step) {
            index.remove(step.remove);
            articles.delete(step.remove);
          } else index.compact();
        }
        const rebuilt = fresh(articles.values());
        assert.deepEqual(counts(index), counts(rebuilt));
        assert.deepEqual(answers(index), answers(rebuilt));
        const loaded = loadSearchIndex(index.serialize(), options);
        assert.ok(loaded);
        assert.deepEqual(answers(loaded), answers(rebuilt));
      }),
      { numRuns: runs },
    );
  };
  it('a few times answers exactly as one built afresh, also from the cache', () => run(12, 60));
  it('a thousand times answers exactly as one built afresh', () => run(1000, 5)).timeout(120_000);
});

describe('Segments from other workers', () => {
  it('make the same index as one', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 30 }), fc.nat(30), (list, cut) => {
        const articles = [...new Map(list.map(text => [text.article.path, text])).values()];
        const index = createSearchIndex(options);
        const segments = [articles.slice(0, cut), articles.slice(cut)].map(buildSegment);
        index.addSegments(
          segments.map(segment => structuredClone(segment, { transfer: buffersOf(segment) })),
        );
        assert.deepEqual(answers(index), answers(fresh(articles)));
      }),
      { numRuns: 40 },
    );
  });
  it('make the same index where words stand in hundreds of articles', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      makeArticle({
        id: `a${i}`,
        title: `${vocabulary[i % 7]} ${i}`,
        text: vocabulary.filter((_, j) => (i * 31 + j * 17) % 5 < 3).join(' '),
        language: i % 3 === 0 ? 'nl' : 'en',
      }),
    );
    const index = createSearchIndex(options);
    const cuts = [0, 3, 150, 151, 400];
    index.addSegments(cuts.slice(1).map((cut, i) => buildSegment(many.slice(cuts[i], cut))));
    assert.deepEqual(answers(index), answers(fresh(many)));
    // What is left when articles are gone from all of them.
    for (const [i, { article }] of many.entries()) if (i % 4 === 0) index.remove(article.path);
    const left = fresh(many.filter((_, i) => i % 4 !== 0));
    assert.deepEqual(answers(index), answers(left));
    index.compact();
    assert.deepEqual(answers(index), answers(left));
  });
});

describe('The cache', () => {
  const index = fresh(
    Array.from({ length: 20 }, (_, i) => makeArticle({ id: `a${i}`, text: vocabulary.join(' ') })),
  );
  const bytes = index.serialize();

  it('is undefined where a byte of it changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const broken = bytes.slice();
        broken[at] = (broken[at] ?? 0) ^ by;
        assert.equal(loadSearchIndex(broken, options), undefined);
      }),
    );
  });
  it('never stops the start, also where what is broken has the right checksum', () => {
    const before = answers(index);
    fc.assert(
      fc.property(
        fc.integer({ min: headSize, max: bytes.length - 8 }),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        (at, other) => {
          const broken = bytes.slice();
          broken.set(other, at);
          const sum = withAssembly(assembly => {
            assembly.run.beginSegments();
            return checksum(broken.subarray(headSize), assembly);
          });
          new DataView(broken.buffer).setInt32(checksumAt, sum, true);
          assert.doesNotThrow(() => loadSearchIndex(broken, options));
        },
      ),
      { numRuns: 500 },
    );
    const again = loadSearchIndex(bytes, options);
    assert.deepEqual(again && answers(again), before);
  });
  it('is undefined where it is cut off, empty or something else', () => {
    for (const length of [0, 4, 11, 12, bytes.length - 4]) {
      assert.equal(loadSearchIndex(bytes.slice(0, length), options), undefined);
    }
    assert.equal(loadSearchIndex(new TextEncoder().encode('{"version": 1}'), options), undefined);
  });
  it('can lie anywhere in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    assert.deepEqual(loadSearchIndex(shifted.subarray(1), options)?.stats().articles, 20);
  });
});
