import assert from 'node:assert/strict';
import { fixCommandEdits } from '../../../../src/authoring/rules/fixCommandEdits.ts';
import { answer, CheckedBase } from './checkedBase.ts';

/** Article b once a was merged into it. */
async function merged(a: string, b: string): Promise<string> {
  const checked = await CheckedBase.of({ 'a.md': answer(a, { id: 'a' }), 'b.md': answer(b, { id: 'b' }) });
  const { base, checker, texts } = checked;
  const edits = await fixCommandEdits(
    { name: 'merge-into', path: 'a.md', other: 'b.md' },
    { base, checker, text: async path => texts[path] ?? '' },
  );
  assert.match(checked.after('a.md', edits), /status: archived\n[\s\S]*replaced-by: b\n/);
  return checked.after('b.md', edits);
}

describe('an article merged into another', () => {
  it('brings what only it has', async () => {
    const after = await merged('Both say this.\r\n\r\nOnly here.', 'Both say this.\n\nOnly there.');
    assert.match(after, /Both say this\.\n\nOnly there\.\n\n<!-- a -->\n\nOnly here\.\n$/);
  });

  it('brings whole tables, lists and code, also where single lines of them are known', async () => {
    const table = '| sort | term |\n| --- | --- |\n| late | 5 days |';
    const code = '```\none\n\nonly here\n```';
    const list = '1. Ask.\n   - Also this.\n2. Pay.';
    const indented = '    kept as it is';
    const after = await merged(
      `${table}\n\n${code}\n\n${list}\n\n${indented}`,
      '| sort | term |\n| --- | --- |\n| early | 2 days |\n\n```\none\n```\n\n1. Ask.',
    );
    assert.ok(after.endsWith(`<!-- a -->\n\n${table}\n\n${code}\n\n${list}\n\n${indented}\n`), after);
  });

  it('brings nothing where the other has it all', async () => {
    assert.doesNotMatch(await merged('The same.', 'The same.\n\nAnd more.'), /<!--/);
  });
});
