import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { WhenQuiet } from '../../../src/editor/whenQuiet.ts';

describe('what waits until it is quiet', () => {
  let done: number;
  let quiet: WhenQuiet;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    done = 0;
    quiet = new WhenQuiet(200, () => {
      done++;
    });
  });
  afterEach(() => mock.timers.reset());

  it('is done once, however often it was asked for meanwhile', () => {
    for (let i = 0; i < 10; i++) {
      quiet.soon();
      mock.timers.tick(100);
    }
    assert.equal(done, 0);
    mock.timers.tick(100);
    assert.equal(done, 1);
  });

  it('is not done where it is not wanted any more', () => {
    quiet.soon();
    quiet.cancel();
    mock.timers.tick(1_000);
    quiet.soon();
    quiet.dispose();
    mock.timers.tick(1_000);
    assert.equal(done, 0);
  });
});
