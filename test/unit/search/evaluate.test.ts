import assert from 'node:assert/strict';
import { evaluate } from '../../../src/search/evaluate.ts';

const hits = (...ids: string[]) => ids.map(id => ({ id }));
const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-12, `${actual}`);

describe('Evaluation', () => {
  it('computes graded nDCG as by hand', () => {
    // Grades found 2, 0, 1; best possible 2, 1: (2 + 1/2) / (2 + 1/log2(3)).
    const result = evaluate(() => hits('a', 'x', 'b'), [{ id: '1', query: '', relevant: { a: 2, b: 1 } }]);
    close(result['ndcg@10'], 2.5 / (2 + 1 / Math.log2(3)));
    close(result['mrr@10'], 1);
    close(result['recall@10'], 1);
  });
  it('counts an article once, at its first hit', () => {
    const result = evaluate(() => hits('x', 'x', 'a'), [{ id: '1', query: '', relevant: { a: 1 } }]);
    close(result['mrr@10'], 1 / 2);
    close(result['ndcg@10'], 1 / Math.log2(3));
  });
  it('looks at ten articles', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'right'];
    const result = evaluate(() => hits(...ids), [{ id: '1', query: '', relevant: { right: 1 } }]);
    assert.deepEqual(result, { queries: 1, 'ndcg@10': 0, 'mrr@10': 0, 'recall@10': 0 });
  });
  it('leaves out queries that nothing answers', () => {
    const result = evaluate(() => [], [{ id: '1', query: '', relevant: { a: 0 } }]);
    assert.deepEqual(result, { queries: 0, 'ndcg@10': 0, 'mrr@10': 0, 'recall@10': 0 });
  });
});
