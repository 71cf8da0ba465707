import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildSegment } from '../../../src/search/segments.ts';
import { ArticleStore } from '../../../src/search/storage/articleStore.ts';
import { firstJoined } from '../../../src/search/storage/joining.ts';
import { makeArticle } from './makeArticle.ts';

describe('Parts of an index', () => {
  it('stay few, and are not joined again and again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 100, max: 20_000 }), { minLength: 500, maxLength: 500 }),
        added => {
          let sizes = [10_000_000];
          let written = 0;
          for (const size of added) {
            sizes.push(size);
            const first = firstJoined(sizes);
            assert.ok(first > 0, 'the first part is left alone');
            const joined = sizes.slice(first).reduce((sum, bytes) => sum + bytes, 0);
            if (first < sizes.length - 1) written += joined;
            sizes = [...sizes.slice(0, first), joined];
          }
          const all = added.reduce((sum, bytes) => sum + bytes, 0);
          assert.ok(sizes.length < 17 + all / 100_000, `${sizes.length} parts for ${all} bytes`);
          assert.ok(written < all * 6, `${written} bytes were written for ${all}`);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('are dropped with their last article, so that typing in a few leaves no trace', () => {
    const store = new ArticleStore();
    const put = (id: string, text: string): void => {
      const article = makeArticle({ id, title: id, text });
      store.remove(article.article.path);
      store.add(buildSegment([article]));
    };
    for (let i = 0; i < 100; i++) put(`a${i}`, 'what stays');
    const { parts, end } = store;
    for (let key = 0; key < 2000; key++) put(`typed${key % 3}`, `what is typed ${key}`);
    assert.equal(store.size, 103);
    assert.ok(store.parts.length <= parts.length + 3, `${store.parts.length} parts`);
    assert.ok(store.end <= end + 10, `${store.end} numbers`);
  });
});
