import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completionsAt } from '../../../src/editor/searchView/completions.ts';
import { filterValues, hasFilter, toggleFilter } from '../../../src/editor/searchView/queryFilters.ts';
import { createHash } from '../../../src/platform/hash.ts';
import { Headwater } from '../../../src/service/headwater.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

describe('filters in the box', () => {
  it('come before the words, and go again with their space', () => {
    const query = toggleFilter('money back', 'type', 'process');
    assert.equal(query, 'type:process money back');
    assert.equal(toggleFilter(query, 'type', 'process'), 'money back');
    assert.equal(toggleFilter('money back type:process', 'type', 'process'), 'money back');
  });

  it('find as many articles as their facet counts, also while a word is being typed', async () => {
    const files = new MemoryFiles({
      'a.md': '---\ntype: answer\n---\n\n# A late parcel\n',
      'b.md': '---\ntype: answer\n---\n\n# Paying later\n',
      'c.md': '---\ntype: story\n---\n\n# Later still\n',
    });
    const headwater = await Headwater.open({ files, hash: await createHash(), language: 'en' });
    const search = (query: string) => headwater.find(query, { asYouType: true, facets: true });
    const { facets, total } = search('lat');
    assert.equal(total, 3);
    for (const { value, count } of facets?.type ?? [])
      assert.equal(search(toggleFilter('lat', 'type', value)).total, count, value);
  });

  it('are known by their other names, in any case, and between quotes', () => {
    assert.equal(hasFilter('soort:process geld', 'type', 'process'), true);
    assert.equal(hasFilter('owner:"Back office"', 'owner', 'back office'), true);
    assert.equal(hasFilter('-type:process', 'type', 'process'), false);
    assert.deepEqual(filterValues('owner:a x owner:"b c"', 'owner'), ['a', 'b c']);
  });

  it('are put between quotes where they have a space', () => {
    assert.equal(toggleFilter('', 'owner', 'back office'), 'owner:"back office" ');
    assert.equal(toggleFilter('owner:"back office" late', 'owner', 'back office'), 'late');
  });

  it('leave every query as it was when they come and go', () => {
    const words = fc.array(
      fc.constantFrom('refund', '"exact phrase"', '-late', 'owner:finance', 'wo*', 'nl:x'),
    );
    fc.assert(
      fc.property(words, fc.constantFrom('story', 'a b', 'x-y'), (typed, value) => {
        const query = typed.join(' ');
        const there = toggleFilter(query, 'process', value);
        assert.ok(hasFilter(there, 'process', value));
        assert.equal(toggleFilter(there, 'process', value).trim(), query);
      }),
    );
  });
});

describe('completion in the box', () => {
  const known = { type: ['answer', 'process'], owner: ['back office', 'finance'] };
  const at = (query: string, caret = query.length, all = false) =>
    completionsAt(query, caret, known, { language: 'en', all }).map(({ text }) => text);

  it('offers names of filters from two letters on', () => {
    assert.deepEqual(at('refund t'), []);
    assert.deepEqual(at('refund ty'), ['type:']);
    assert.deepEqual(at('-st'), ['-status:']);
    assert.ok(at('', 0, true).length > 3);
  });

  it('offers the names in Dutch', () => {
    const offered = completionsAt('eig', 3, known, { language: 'nl' });
    assert.deepEqual(offered, [{ text: 'eigenaar:', start: 0, end: 3 }]);
  });

  it('offers the values behind a name, most frequent first, and none behind other words', () => {
    assert.deepEqual(at('type:'), ['type:answer ', 'type:process ', 'type:story ']);
    assert.deepEqual(at('owner:ba'), ['owner:"back office" ']);
    assert.deepEqual(at('https://x'), []);
  });

  it('takes the whole word, whatever stands behind the caret', () => {
    const [first] = completionsAt('typ money', 2, known, { language: 'en' });
    assert.deepEqual(first, { text: 'type:', start: 0, end: 3 });
  });
});
