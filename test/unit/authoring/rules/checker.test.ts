import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../../src/authoring/rules/finding.ts';
import { answer, CheckedBase, process } from './checkedBase.ts';

describe('Checker', () => {
  it('reads each article once, and after a change only the changed one', async () => {
    const checked = new CheckedBase({
      'a.md': answer('See [[b]].', { id: 'a' }),
      'b.md': answer('Text.', { id: 'b' }),
      'c.md': answer('Text.', { id: 'c' }),
    });
    await checked.checker.checkAll();
    assert.deepEqual(checked.reads, ['a.md', 'b.md', 'c.md']);
    checked.reads = [];
    await checked.change({ 'b.md': answer('Text.', { id: 'renamed' }) });
    assert.deepEqual(checked.reads, ['b.md']);
    assert.equal(checked.found('HW030').length, 1, 'the link in a.md is broken now');
  });

  it('tells which files are touched by a change', async () => {
    const checked = await CheckedBase.of({
      'p.md': process('refunds'),
      'a.md': answer('See [[b]].', { id: 'a' }),
      'b.md': answer('Text.', { id: 'b' }),
      'c.md': answer('Text.', { id: 'c' }),
    });
    const typing = await checked.change({ 'b.md': answer('Text and more.', { id: 'b' }) });
    assert.deepEqual([...typing], ['b.md'], 'text that others do not look at');
    const archived = await checked.change({ 'b.md': answer('Text.', { id: 'b', status: 'archived' }) });
    assert.deepEqual([...archived].sort(), ['a.md', 'b.md', 'p.md'], 'c.md has nothing to do with it');
    assert.equal(checked.found('HW032').length, 1);
  });

  it('follows files that are no articles', async () => {
    const checked = await CheckedBase.of({ 'a.md': answer('![Shop](shop.png)'), 'other.png': '' });
    assert.equal(checked.found('HW030').length, 1);
    await checked.change({ 'shop.png': '' });
    assert.equal(checked.found('HW030').length, 0);
    await checked.change({ 'shop.png': undefined, 'other.png': undefined });
    assert.equal(checked.found('HW030').length, 0, 'without any image they are kept elsewhere');
    await checked.change({ 'other.png': '' });
    assert.equal(checked.found('HW030').length, 1);
  });

  it('takes severities from the settings, by code and by name, and leaves out what is off', async () => {
    const checked = await CheckedBase.of({
      'headwater.yaml':
        'rules:\n  HW030: error\n  official-word: off\n  HW012: hint\nreadability:\n  words: { en: { commence: start } }',
      'a.md': answer('We commence [here](gone.md).', { title: 'Starting' }),
    });
    assert.equal(checked.found('HW030')[0]?.severity, 'error');
    assert.equal(checked.found('HW012')[0]?.severity, 'hint');
    assert.deepEqual(checked.found('HW053'), []);
  });

  it('a comment in an article switches a rule off there, by code or by name', async () => {
    const body = '[here](gone.md)';
    const checked = await CheckedBase.of({
      'a.md': answer(`<!-- headwater-disable HW030 -->\n\n${body}`, { id: 'a' }),
      'b.md': answer(`<!-- headwater-disable broken-link -->\n\n${body}`, { id: 'b' }),
      'c.md': answer(body, { id: 'c' }),
    });
    assert.deepEqual(
      checked.found('HW030').map(finding => finding.path),
      ['c.md'],
    );
  });

  it('hands on what the reader and the settings found', async () => {
    const problem = {
      path: 'headwater.yaml',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      severity: 'error' as const,
      message: 'wrong',
      rule: 'HW002',
    };
    const checked = await CheckedBase.of(
      { 'a.md': '---\nid: [\n---\nText' },
      { fileProblems: () => [problem] },
    );
    assert.ok(checked.found('HW001').length > 0);
    assert.equal(checked.checker.problemsOf('headwater.yaml')[0]?.message, 'wrong');
  });

  it('an article whose file can’t be read has no findings in its text', async () => {
    const checked = await CheckedBase.of(
      { 'a.md': answer('[here](gone.md)') },
      { text: () => Promise.reject(new Error('gone')) },
    );
    assert.deepEqual(
      checked.found('HW030').map(finding => finding.range.start.character),
      [0],
    );
  });

  it('tells how far it is', async () => {
    const checked = new CheckedBase({ 'a.md': answer('A'), 'b.md': answer('B') });
    const steps: [number, number][] = [];
    await checked.checker.checkAll((done, total) => steps.push([done, total]));
    assert.deepEqual(steps.at(-1), [4, 4]);
  });

  it('after any changes it has found what a check from the start finds', async () => {
    const paths = ['a.md', 'b.md', 'c.md', 'folder/d.md'];
    const ids = ['a', 'b', 'c', 'refunds'];
    const fileChange = fc.record({
      path: fc.constantFrom(...paths),
      text: fc.option(
        fc
          .record({
            id: fc.constantFrom(...ids),
            type: fc.constantFrom('answer', 'process', 'story'),
            status: fc.constantFrom('validated', 'archived', 'not-validated'),
            process: fc.constantFrom('refunds', 'a', 'refunt'),
            translation: fc.option(fc.constantFrom(...ids)),
            language: fc.constantFrom('en', 'nl'),
            body: fc.array(
              fc.constantFrom(
                'See [[a]] and [[b#terms]].',
                'See [this](b.md) and [that](folder/d.md#terms), or [it](d.md).',
                '## Terms',
                '[x](/folder/gone) [y](/folder/gone.md) [z](/folder) [d](/folder/d) [e](/other/e.md)',
                'You may return an unopened product within 14 days of delivery.',
                'You may return an unopened product within 30 days of delivery.',
                'Write to piet.jansen@gmail.com or call 06-12345678.',
                'The same long text stands here so that two articles are near duplicates. '.repeat(6),
              ),
              { maxLength: 4 },
            ),
          })
          .map(article => textOf(article)),
        { nil: undefined, freq: 6 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fileChange, { minLength: 1, maxLength: 12 }), async changes => {
        const checked = await CheckedBase.of({});
        for (const { path, text } of changes) await checked.change({ [path]: text });
        const rebuilt = await CheckedBase.of(checked.texts);
        assert.deepEqual(checked.checker.all(), rebuilt.checker.all());
        for (const path of paths) {
          assert.deepEqual(checked.checker.problemsOf(path), rebuilt.checker.problemsOf(path));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('what it doesn’t tell as touched has the same problems as before', async () => {
    const checked = await CheckedBase.of({
      'p.md': process('refunds'),
      'a.md': answer('Return within 14 days of delivery to the shop.', { id: 'a' }),
      'b.md': answer('Return within 30 days of delivery to the shop.', { id: 'b' }),
      'c.md': answer('Nothing.', { id: 'c' }),
    });
    const before = problems(checked);
    const touched = await checked.change({
      'a.md': answer('Return within 30 days of delivery to the shop.', { id: 'a' }),
    });
    const after = problems(checked);
    assert.notDeepEqual(after.get('b.md'), before.get('b.md'));
    for (const [path, findings] of after) {
      if (!touched.has(path)) assert.deepEqual(findings, before.get(path), path);
    }
  });

  describe('fix all', () => {
    it('carries out the preferred fix of every finding', async () => {
      const checked = await CheckedBase.of({
        'headwater.yaml': 'readability:\n  words: { en: { commence: start, prior to: before } }',
        'a.md': answer('We commence prior to noon. Commence now.', { id: 'a' }),
        'b.md': answer('They commence.', { id: 'b' }),
      });
      const edits = checked.checker.fixAll('HW053');
      assert.match(checked.after('a.md', edits), /We start before noon\. Start now\./);
      assert.match(checked.after('b.md', edits), /They start\./);
    });
  });

  describe('articles without front matter', () => {
    const plain = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`page-${i}.md`, `# Page ${i}\n\nText.\n`]));

    it('get one hint each, with a fix', async () => {
      const checked = await CheckedBase.of(plain(2));
      const [finding] = checked.found('HW005');
      assert.equal(checked.found('HW005').length, 2);
      assert.equal(finding?.severity, 'hint');
      const fixed = checked.after('page-0.md', finding?.fixes[0]?.edits ?? []);
      assert.match(
        fixed,
        /^---\nid: page-0\ntype: answer\ntitle: Page 0\nlanguage: en\nstatus: not-validated\n---\n\n# Page 0/,
      );
    });

    it('are counted in one hint when there are more than twenty', async () => {
      const checked = await CheckedBase.of(plain(20));
      assert.equal(checked.found('HW005').length, 20);
      await checked.change({ 'one-more.md': 'Text.' });
      const [only, ...more] = checked.found('HW005');
      assert.deepEqual(more, []);
      assert.equal(only?.path, 'headwater.yaml');
      assert.match(only?.message ?? '', /^21 articles/);
      await checked.change({ 'one-more.md': undefined });
      assert.equal(checked.found('HW005').length, 20);
    });

    it('are not asked for more front matter', async () => {
      const checked = await CheckedBase.of({ 'a.md': '---\ntitle: Hello\naudience: ITPro\n---\n\nText.\n' });
      assert.deepEqual(
        checked.checker.all().map(finding => finding.rule),
        ['HW005'],
      );
    });
  });
});

function problems(checked: CheckedBase): Map<string, readonly Finding[]> {
  return new Map(Object.keys(checked.texts).map(path => [path, checked.checker.problemsOf(path)]));
}

function textOf(article: {
  id: string;
  type: string;
  status: string;
  process: string;
  translation: string | null;
  language: string;
  body: string[];
}): string {
  const { id, type, status, process, translation, language, body } = article;
  return answer(body.join('\n\n'), {
    id,
    type,
    status,
    language,
    ...(type !== 'process' && { process }),
    ...(translation !== null && { 'translation-of': translation }),
  });
}
