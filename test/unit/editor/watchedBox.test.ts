import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { WatchedBox } from '../../../src/editor/askedNotFound/watchedBox.ts';

describe('a box whose searches are watched', () => {
  let told: string[];
  let box: WatchedBox;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    told = [];
    box = new WatchedBox({
      settled: (query, total) => told.push(`${query}: ${total}`),
      opened: () => told.push('opened'),
      left: () => told.push('left'),
    });
  });
  afterEach(() => mock.timers.reset());

  const rest = () => mock.timers.tick(60_000);

  it('tells of a query that stands still, and of none that is still typed', () => {
    box.shows('mon', 9);
    box.changes();
    rest();
    box.shows('money', 7);
    rest();
    assert.deepEqual(told, ['money: 7']);
  });

  it('tells of a query before its result is used or it is left, and not once more after that', () => {
    box.shows('money', 7);
    box.opened();
    rest();
    assert.deepEqual(told, ['money: 7', 'opened']);
    box.shows('refund', 3);
    box.left();
    rest();
    assert.deepEqual(told.slice(2), ['refund: 3', 'left']);
  });

  it('tells of a query once, also where its results are shown again because articles changed', () => {
    box.shows('money', 7);
    box.opened();
    box.changes();
    box.shows('money', 8);
    rest();
    assert.deepEqual(told, ['money: 7', 'opened']);
    box.left();
    box.shows('money', 8);
    rest();
    assert.deepEqual(told.slice(2), ['left', 'money: 8'], 'another time it is another question');
  });
});
