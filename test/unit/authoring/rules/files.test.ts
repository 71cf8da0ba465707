import assert from 'node:assert/strict';
import { ruleWithCode } from '../../../../src/authoring/rules/registry.ts';
import { ArticleReader } from '../../../../src/knowledge/reader.ts';
import { readReasons } from '../../../../src/knowledge/reasons.ts';
import { defaultSettings } from '../../../../src/knowledge/settings.ts';
import { answer, CheckedBase } from './checkedBase.ts';

describe('files with mistakes', () => {
  it('reasons.yaml: a code that is used twice, under a rule that can be switched off', async () => {
    const reasons = '- code: LATE\n  label: Late\n- code: LATE\n  label: Late again\n';
    const { problems } = readReasons('reasons.yaml', reasons, 'en');
    assert.deepEqual(
      problems.map(({ rule, path, range }) => [rule, path, range.start.line]),
      [['HW003', 'reasons.yaml', 2]],
    );
    const found = async (settings: string) =>
      (await CheckedBase.of({ 'headwater.yaml': settings }, { fileProblems: () => problems })).found('HW003')
        .length;
    assert.equal(await found(''), 1);
    assert.equal(await found('rules: { reasons-file: off }'), 0);
  });

  it('an article that can’t be read is told and documented', () => {
    const reader = new ArticleReader(defaultSettings, () => '', 'en');
    const bytes = Buffer.concat([Buffer.from(answer('Text.')), Buffer.from([0])]);
    const [problem, ...more] = reader.read('a.md', bytes).article.problems;
    assert.deepEqual(more, []);
    assert.equal(problem?.rule, 'HW004');
    assert.equal(ruleWithCode('HW004')?.name, 'unreadable-file');
  });

  it('an article whose front matter can’t be read gets no keys beside those that may stand there', async () => {
    const checked = await CheckedBase.of({
      'broken.md': '---\nid: [late\n---\n\nText.',
      'text.md': '---\nWelcome.\n---\n\nText.',
      'plain.md': '# Text',
    });
    assert.deepEqual(
      checked.checker.frontMatterForAll().map(edit => edit.path),
      ['plain.md'],
    );
  });
});
