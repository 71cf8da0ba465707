import assert from 'node:assert/strict';
import type { Threads } from '../../../src/platform/shareOut.ts';
import { startThreads } from '../../../src/platform/threads.node.ts';

const script = new URL('./doubling.worker.ts', import.meta.url);

describe('threads', () => {
  let threads: Threads<number, number> | undefined;
  afterEach(() => threads?.stop());

  it('answer each task with its own result', async () => {
    threads = startThreads<number, number>(script, undefined, 2);
    const tasks = [1, 20, 2, 30];
    const answers = await Promise.all(threads.works.map(work => Promise.all(tasks.map(task => work(task)))));
    assert.deepEqual(answers, [
      [2, 40, 4, 60],
      [2, 40, 4, 60],
    ]);
  });

  it('reject what they were asked for when they break down, and all that comes after', async () => {
    threads = startThreads<number, number>(script, undefined, 1);
    const [work] = threads.works;
    assert.ok(work);
    assert.equal(await work(20), 40);
    const answers = await Promise.allSettled([work(-1), work(30)]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    await assert.rejects(work(40));
  });
});
