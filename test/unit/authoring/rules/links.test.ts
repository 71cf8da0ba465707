import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../../src/knowledge/frontMatter.ts';
import { answer, CheckedBase, process } from './checkedBase.ts';

describe('links', () => {
  it('that lead nowhere, each kind, at their address', async () => {
    const checked = await CheckedBase.of({
      'shop.png': '',
      'a.md': answer(
        'See [[gone]], [the terms](terms.md "Terms"), ![a picture](picture.png) and [[a#top]].\n\n[ref]: <other file.md>\n\nAlso [this][ref].',
        { id: 'a' },
      ),
    });
    const found = checked.found('HW030');
    assert.deepEqual(
      found.map(finding => checked.at(finding)),
      ['gone', 'terms.md', 'picture.png', 'other file.md'],
    );
    assert.match(found[0]?.message ?? '', /No article has the id “gone”/);
    assert.match(found[2]?.message ?? '', /no image/);
  });

  it('are found where they stand, not where a longer address starts the same', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer(
        '`[[refund-late]]` and `[x](old.mdx)`: see [[refund]] and [y](old.md), 👍 [[refund|so]].',
      ),
    });
    const found = checked.found('HW030');
    assert.deepEqual(
      found.map(finding => checked.at(finding)),
      ['refund', 'old.md', 'refund'],
    );
    const ends = found.map(({ path, range }) =>
      checked.after(path, [{ path, range, text: 'X' }]).includes('`[[refund-late]]` and `[x](old.mdx)`'),
    );
    assert.deepEqual(ends, [true, true, true]);
  });

  it('to headings are mended in whatever way they are written, and nothing around them', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer(
        'See [[b#  How lng |x]], [y](b.md#how%20lng "t"), [z](<b.md#how lng>) and [[b#how-lng]]. 👍',
      ),
      'b.md': answer('## How long\n\nText.', { id: 'b' }),
    });
    assert.equal(
      checked.after('a.md', checked.checker.fixAll('HW031')).split('\n').at(-2),
      'See [[b#how-long|x]], [y](b.md#how-long "t"), [z](<b.md#how-long>) and [[b#how-long]]. 👍',
    );
  });

  it('are mended where they are links, not in the code before them', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer(
        'Write `[[refnd]]` or ``[x](b.md#hwo-long)``: [[refnd]], \\`[[refnd]]\\`, [x](b.md#hwo-long).',
      ),
      'b.md': answer('## How long\n\nText.', { id: 'refund' }),
    });
    const edits = [...checked.checker.fixAll('HW030'), ...checked.checker.fixAll('HW031')];
    assert.equal(
      checked.after('a.md', edits).split('\n').at(-2),
      'Write `[[refnd]]` or ``[x](b.md#hwo-long)``: [[refund]], \\`[[refund]]\\`, [x](b.md#how-long).',
    );
  });

  it('that are not found in the text are told on their line, and nothing is put in its place', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('See [so](b&#46;md#hwo-long) there.'),
      'b.md': answer('## How long\n\nText.', { id: 'b' }),
    });
    const found = checked.found('HW031');
    assert.deepEqual(
      found.map(finding => [checked.at(finding), finding.fixes]),
      [['See [so](b&#46;md#hwo-long) there.', []]],
    );
  });

  it('are links, not what stands in code', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('`[x](gone.md)`\n\n```\n[[gone]]\n```\n\n    [y](gone.md)'),
    });
    assert.deepEqual(checked.found('HW030'), []);
  });

  it('are mended by the nearest id, the moved file, the ending that was left out', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('[[refund-lat]] [x](terms.md) [y](other/faq) [z](missing.md) [u](Other/FAQ.md)', {
        id: 'a',
      }),
      'refund-late.md': answer('', { id: 'refund-late' }),
      'deep/terms.md': answer('', { id: 'terms' }),
      'other/faq.md': answer('', { id: 'faq' }),
    });
    const edits = checked.checker.fixAll('HW030');
    assert.match(
      checked.after('a.md', edits),
      /\[\[refund-late\]\] \[x\]\(deep\/terms\.md\) \[y\]\(other\/faq\.md\) \[z\]\(missing\.md\) \[u\]\(other\/faq\.md\)/,
    );
  });

  it('that this knowledge base can’t judge are left alone', async () => {
    const checked = await CheckedBase.of({
      'help/a.md': answer(
        '[a](/azure/storage) [b](/help/b) [c](/help) [d](/signup) [e](https://x.nl) [f](mailto:x@y.nl) ![g](/media/g.png)',
        { id: 'a' },
      ),
      'help/b.md': answer('', { id: 'b' }),
    });
    assert.deepEqual(checked.messages('HW030'), []);
  });

  it('to files of a kind that there is none of are only a hint, and to pictures none at all', async () => {
    const body = '[a](terms.pdf) [![b](b.png)](b.png) [[!UICONTROL Save]] ![c](c.png)';
    const checked = await CheckedBase.of({ 'a.md': answer(body) });
    assert.deepEqual(
      checked.found('HW030').map(finding => [checked.at(finding), finding.severity]),
      [['terms.pdf', 'hint']],
    );
    await checked.change({ 'other.pdf': '' });
    assert.equal(checked.found('HW030')[0]?.severity, 'warning');
  });

  it('that start with a slash count from the root where the folder is there', async () => {
    const checked = await CheckedBase.of({ 'help/a.md': answer('[a](/help/gone) [b](/help/gone.md)') });
    assert.equal(checked.found('HW030').length, 2);
  });

  it('to a heading that isn’t there, in this article and in others', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer(
        '## Here\n\n[x](#here) [y](#her) [z](b.md#terms) [[b#Terms and more]] [[b#nothing-like-it]]',
        {
          id: 'a',
        },
      ),
      'b.md': answer('## Terms and more\n\nText.', { id: 'b' }),
    });
    const found = checked.found('HW031');
    assert.deepEqual(
      found.map(finding => checked.at(finding)),
      ['#her', 'b.md#terms', 'b#nothing-like-it'],
    );
    assert.match(checked.after('a.md', checked.checker.fixAll('HW031')), /\[y\]\(#here\)/);
  });

  it('may lead to names that HTML and publishing systems give', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer(
        '[x](#old) [y](#own) [z](#share) [top](#top)\n\n<a name="old"></a>\n\n## Mine {#own}\n\n## [!UICONTROL Share]',
      ),
    });
    assert.deepEqual(checked.messages('HW031'), []);
  });

  it('to an archived article name its replacement', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('See [[old]] and [old](old.md).', { id: 'a' }),
      'old.md': answer('', { id: 'old', status: 'archived', 'replaced-by': 'new' }),
      'new.md': answer('', { id: 'new', title: 'What is new?' }),
    });
    assert.match(checked.messages('HW032')[0] ?? '', /“What is new\?” has taken its place/);
    assert.match(
      checked.after('a.md', checked.checker.fixAll('HW032')),
      /\[\[new\]\] and \[old\]\(new\.md\)/,
    );
    await checked.change({ 'new.md': answer('', { id: 'new', status: 'archived' }) });
    assert.deepEqual(checked.found('HW032')[0]?.fixes, [], 'a replacement that is archived too is none');
  });
});

describe('translations', () => {
  it('go round in a circle', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('', { id: 'a', 'translation-of': 'b' }),
      'b.md': answer('', { id: 'b', 'translation-of': 'c' }),
      'c.md': answer('', { id: 'c', 'translation-of': 'a' }),
      'd.md': answer('', { id: 'd', 'translation-of': 'a' }),
    });
    assert.deepEqual(
      checked.found('HW033').map(finding => finding.path),
      ['a.md', 'b.md', 'c.md'],
    );
    const [fix] = checked.found('HW033')[2]?.fixes ?? [];
    const mended = checked.after('c.md', fix?.edits ?? []);
    assert.doesNotMatch(mended, /translation-of/);
    assert.match(mended, /^process: refunds$/m);
    await checked.change({ 'c.md': answer('', { id: 'c' }) });
    assert.deepEqual(checked.found('HW033'), []);
  });

  /** Ways to write a value that don't fit on the line of its key. */
  const onMoreLines = [
    '|\n  VALUE',
    '>-\n\n  VALUE',
    '\n  VALUE',
    '# why\n  VALUE',
    '\n\n  "VALUE"',
    '&name\n  VALUE',
  ];

  it('go round in a circle, written over several lines: the fix takes them all', async () => {
    for (const newline of ['\n', '\r\n']) {
      for (const written of onMoreLines) {
        const text = answer('', {
          id: 'a',
          'translation-of': written.replace('VALUE', 'b'),
          audience: 'internal',
        });
        const checked = await CheckedBase.of({
          'a.md': text.replaceAll('\n', newline),
          'b.md': answer('', { id: 'b', 'translation-of': 'a' }),
        });
        const [fix] = checked.found('HW033')[0]?.fixes ?? [];
        assert.equal(
          checked.after('a.md', fix?.edits ?? []),
          answer('', { id: 'a', audience: 'internal' }).replaceAll('\n', newline),
          written,
        );
      }
    }
  });

  it('of an article that isn’t there, written over several lines: the fix replaces all of it', async () => {
    for (const written of onMoreLines) {
      const checked = await CheckedBase.of({
        'a.md': answer('', {
          id: 'a-nl',
          'translation-of': written.replace('VALUE', 'refund-lat'),
          audience: 'x',
        }),
        'b.md': answer('', { id: 'refund-late' }),
      });
      const after = checked.after('a.md', checked.checker.fixAll('HW034'));
      const { values, problems } = readFrontMatter('a.md', after);
      assert.deepEqual(problems, [], after);
      assert.equal(values['translation-of'], 'refund-late', after);
      assert.equal(values.audience, 'x');
    }
  });

  it('of an article that isn’t there', async () => {
    const checked = await CheckedBase.of({
      'a.md': answer('', { id: 'a-nl', 'translation-of': 'refund-lat' }),
      'b.md': answer('', { id: 'refund-late' }),
      'c.md': answer('', { id: 'c', status: 'archived', 'replaced-by': 'never-was' }),
    });
    assert.deepEqual(
      checked.found('HW034').map(finding => checked.at(finding)),
      ['refund-lat', 'never-was'],
    );
    assert.match(checked.after('a.md', checked.checker.fixAll('HW034')), /translation-of: refund-late\n/);
  });
});

describe('orphan answers', () => {
  it('have no process, and nothing leads to them', async () => {
    const orphan = '---\nid: lonely\ntype: answer\ntitle: Who?\n---\nText [[lonely]].\n';
    const checked = await CheckedBase.of({ 'a.md': orphan, 'p.md': process('refunds'), 'b.md': answer('') });
    assert.deepEqual(
      checked.found('HW035').map(finding => finding.path),
      ['a.md'],
    );
    const touched = await checked.change({ 'b.md': answer('See [[lonely]].') });
    assert.ok(touched.has('a.md'));
    assert.deepEqual(checked.found('HW035'), []);
  });
});
