import assert from 'node:assert/strict';
import { RowChanges } from '../../../src/editor/rowChanges.ts';

describe('changes of the rows of a view', () => {
  let told: number;
  let caughtUp: PromiseWithResolvers<void>;
  let changes: RowChanges;
  beforeEach(() => {
    told = 0;
    caughtUp = Promise.withResolvers();
    changes = new RowChanges(
      () => {
        told++;
      },
      () => caughtUp.promise,
    );
  });

  /** What waits for a promise that is settled has run. */
  const turn = () => new Promise(resolve => setImmediate(resolve));
  const rows = async () => ['row'];

  it('are not told before the rows are asked for', async () => {
    changes.changed();
    assert.deepEqual(await changes.top(rows), ['row']);
    caughtUp.resolve();
    await turn();
    assert.equal(told, 0);
  });

  it('are told once, and only when the editor has the first rows', async () => {
    const read = Promise.withResolvers<string[]>();
    const first = changes.top(() => read.promise);
    changes.changed();
    read.resolve(['row']);
    assert.deepEqual(await first, ['row']);
    changes.changed();
    await turn();
    assert.equal(told, 0);
    caughtUp.resolve();
    await turn();
    assert.equal(told, 1);
  });

  it('are told at once after that, also while the rows are asked for again', async () => {
    await changes.top(rows);
    caughtUp.resolve();
    await turn();
    changes.changed();
    assert.equal(told, 1);
    const again = changes.top(rows);
    changes.changed();
    assert.equal(told, 2);
    await again;
  });

  it('are told also where the first rows could not be read', async () => {
    await assert.rejects(changes.top(() => Promise.reject(new Error('no worker'))));
    changes.changed();
    caughtUp.reject(new Error('closing'));
    await turn();
    assert.equal(told, 1);
    changes.changed();
    assert.equal(told, 2);
  });
});
