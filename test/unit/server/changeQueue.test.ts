import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import { ChangeQueue, type QueuedChange } from '../../../src/server/changeQueue.ts';

const article = URI.parse('file:///shop/a.md');

describe('the queue of changes', () => {
  let taken: QueuedChange['change']['kind'][][];
  let queue: ChangeQueue;
  beforeEach(() => {
    taken = [];
    queue = new ChangeQueue(async changes => void taken.push(changes.map(({ change }) => change.kind)));
  });

  it('takes the last change of a file', async () => {
    queue.add(article, { kind: 'edited', text: 'a' });
    queue.add(article, { kind: 'deleted' });
    await queue.flush();
    assert.deepEqual(taken, [['deleted']]);
  });

  it('forgets no editor that was closed before its file was seen to change', async () => {
    queue.add(article, { kind: 'closed' });
    queue.add(article, { kind: 'changed' });
    await queue.flush();
    assert.deepEqual(taken, [['closed']]);
  });
});
