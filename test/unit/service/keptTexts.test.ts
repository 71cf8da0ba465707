import assert from 'node:assert/strict';
import { KeptTexts } from '../../../src/service/keptTexts.ts';

describe('texts that are kept', () => {
  it('come back as they were, and those asked for longest ago go first', () => {
    const texts = new KeptTexts();
    const large = 'é'.repeat(1_500_000);
    texts.set('a', `${large}😀`);
    texts.set('b', large);
    assert.equal(texts.get('a'), `${large}😀`);
    texts.set('c', large);
    assert.equal(texts.get('b'), undefined);
    assert.equal(texts.get('a')?.length, large.length + 2);
    assert.equal(texts.get('c'), large);
  });

  it('count once, however often they are set', () => {
    const texts = new KeptTexts();
    texts.set('other', '');
    for (let i = 0; i < 5; i++) texts.set('a', 'a'.repeat(3_000_000));
    assert.equal(texts.get('other'), '');
  });

  it('are not kept where one alone is too much', () => {
    const texts = new KeptTexts();
    texts.set('a', 'a'.repeat(9_000_000));
    assert.equal(texts.get('a'), undefined);
    texts.set('b', 'b');
    assert.equal(texts.get('b'), 'b');
  });
});
