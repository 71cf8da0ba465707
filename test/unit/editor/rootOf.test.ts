import assert from 'node:assert/strict';
import { rootOf } from '../../../src/editor/rootOf.ts';

describe('the knowledge base of a file', () => {
  const roots = ['file:///shop', 'file:///shop/inner', 'file:///shop-nl'];

  it('is the innermost that holds it', () => {
    assert.equal(rootOf(roots, 'file:///shop/inner/a.md'), 'file:///shop/inner');
    assert.equal(rootOf(roots, 'file:///shop/a.md'), 'file:///shop');
  });

  it('is none whose name only begins like it', () => {
    assert.equal(rootOf(roots, 'file:///shop-nl/a.md'), 'file:///shop-nl');
    assert.equal(rootOf(roots, 'file:///shop-en/a.md'), undefined);
    assert.equal(rootOf(roots, 'file:///shop'), undefined);
  });
});
