import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { addReason, readReasons } from '../../../src/knowledge/reasons.ts';

function added(before: string, code: string): string {
  const edit = addReason(before, code);
  assert.ok(edit, before);
  return TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, before), [edit]);
}

const codes = (text: string) => {
  const { reasons, problems } = readReasons('reasons.yaml', text, 'en');
  assert.deepEqual(problems, [], text);
  return reasons.map(({ code }) => code);
};

describe('a reason that is added to reasons.yaml', () => {
  const files: Readonly<Record<string, string>> = {
    'an empty file': '',
    'comments only': '# our reasons\n',
    'a list': '# ours\n- code: A # the first\n',
    'a list without a last line break': '- code: A',
    'an indented list': '  - code: A\n',
    'a list under a key': 'reasons:\n  - code: A\n  - code: B\n',
    'a list under a key that something follows': 'reasons:\n  - code: A\nname: x\n',
    'a list under a key, not indented': 'reasons:\n- code: A\n',
    'a key without a list yet': 'reasons:\n',
    'a list in brackets': '[{ code: A }]\n',
    'a list in brackets under a key': 'reasons: []\n',
  };
  for (const [name, before] of Object.entries(files)) {
    it(`stands in ${name}`, () => {
      for (const code of ['LATE', 'Refund: late', '#1', '*', '12', 'yes', "it's"]) {
        const after = added(before, code);
        assert.deepEqual(codes(after), [...codes(before), code]);
        for (const comment of before.match(/# .*/g) ?? []) assert.ok(after.includes(comment), after);
      }
    });
  }

  it('is not added to a file that is broken or holds something else', () => {
    for (const text of ['- code: [A\n', 'name: x\n', 'hello\n', 'reasons: 5\n']) {
      assert.equal(addReason(text, 'LATE'), undefined, text);
    }
  });
});
