import assert from 'node:assert/strict';
import { inSteps, type Steps } from '../../../src/editor/fixes/inSteps.ts';

describe('what is done in steps', () => {
  const seven = [1, 2, 3, 4, 5, 6, 7];

  /** Takes steps of three; `acted` are those that were carried out. */
  async function take(more: Partial<Steps<number>> = {}) {
    const acted: (readonly number[])[] = [];
    const told: number[] = [];
    const taken = await inSteps({
      items: seven,
      size: 3,
      act: async step => {
        acted.push(step);
        return step.length;
      },
      isStopped: () => false,
      onProgress: done => told.push(done),
      ...more,
    });
    return { ...taken, acted, told };
  }

  it('is all done, each item once, and told after each step', async () => {
    const { acted, told, ...taken } = await take();
    assert.deepEqual(acted, [[1, 2, 3], [4, 5, 6], [7]]);
    assert.deepEqual(told, [3, 6, 7]);
    assert.deepEqual(taken, { done: 7, failed: false });
  });

  it('stops between two steps, never within one', async () => {
    let asked = 0;
    const { acted, ...taken } = await take({ isStopped: () => ++asked === 2 });
    assert.deepEqual(acted, [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    assert.equal(taken.done, 6);
  });

  it('can’t be stopped where it is one step', async () => {
    const { done } = await take({ size: 7, isStopped: () => true });
    assert.equal(done, 7);
  });

  it('counts what a step left out as not done, and goes on', async () => {
    const { told, ...taken } = await take({ act: async step => step.filter(item => item !== 5).length });
    assert.deepEqual(told, [3, 5, 6]);
    assert.equal(taken.done, 6);
  });

  it('ends with a step that fails, of which nothing counts', async () => {
    const { told, ...taken } = await take({ act: async step => (step[0] === 1 ? 3 : undefined) });
    assert.deepEqual(told, [3]);
    assert.equal(taken.done, 3);
    assert.equal(taken.failed, true);
  });
});
