import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shareOut, type Work } from '../../../src/platform/shareOut.ts';

const soon = (turns: number) =>
  Array.from({ length: turns }).reduce<Promise<void>>(done => done.then(), Promise.resolve());

describe('sharing out tasks', () => {
  it('has each done once, whoever is free and whoever breaks down', async () => {
    const worker = fc.record({ turns: fc.nat(5), failsAt: fc.option(fc.nat(4)) });
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.array(worker, { maxLength: 4 }), async (count, workers) => {
        const tasks = Array.from({ length: count }, (_, i) => i);
        const works = workers.map(({ turns, failsAt }): Work<number, string> => {
          let done = 0;
          return async task => {
            await soon(turns);
            if (done++ === failsAt) throw new Error('broke down');
            return String(task);
          };
        });
        const results: [string, number][] = [];
        await shareOut(
          tasks,
          works,
          async task => String(task),
          (result, index) => results.push([result, index]),
        );
        results.sort((a, b) => a[1] - b[1]);
        assert.deepEqual(
          results,
          tasks.map(task => [String(task), task]),
        );
      }),
    );
  });

  it('gives one that is named twice its next task before it has finished', async () => {
    let waiting = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++waiting);
      await soon(3);
      waiting--;
    };
    await shareOut([1, 2, 3, 4], [work, work], work, () => {});
    assert.equal(most, 2);
  });

  it('passes on what the last resort throws', async () => {
    const broken = () => Promise.reject(new Error('no way'));
    await assert.rejects(
      shareOut([1], [], broken, () => {}),
      /no way/,
    );
  });
});
