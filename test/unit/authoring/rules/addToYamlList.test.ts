import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { addToYamlList } from '../../../../src/authoring/rules/addToYamlList.ts';

const keys = ['personal-data', 'allow'];

function added(text: string, value = 'new@x.nl'): string | undefined {
  const edit = addToYamlList(text, keys, value);
  if (!edit) return undefined;
  const document = TextDocument.create('a.yaml', 'yaml', 1, text);
  return TextDocument.applyEdits(document, [{ range: edit.range, newText: edit.text }]);
}

describe('adding to a list in a YAML file', () => {
  for (const [what, text, expected] of [
    ['an empty file', '', 'personal-data:\n  allow:\n    - new@x.nl\n'],
    ['comments alone', '# mine\n', '# mine\npersonal-data:\n  allow:\n    - new@x.nl\n'],
    [
      'other keys',
      'languages: [en,  nl]',
      'languages: [en,  nl]\npersonal-data:\n  allow:\n    - new@x.nl\n',
    ],
    [
      'a list in lines',
      'personal-data:\n    allow:\n    - a@x.nl # one\n    # two\n\nname: x\n',
      'personal-data:\n    allow:\n    - a@x.nl # one\n    - new@x.nl\n    # two\n\nname: x\n',
    ],
    [
      'a last line',
      'personal-data:\n  allow:\n    - a@x.nl',
      'personal-data:\n  allow:\n    - a@x.nl\n    - new@x.nl',
    ],
    [
      'a list in brackets',
      'personal-data: { allow: [a@x.nl] }\n',
      'personal-data: { allow: [a@x.nl, new@x.nl] }\n',
    ],
    ['an empty list', 'personal-data: { allow: [] }\n', 'personal-data: { allow: [new@x.nl] }\n'],
    [
      'a key without a value',
      'personal-data:\n  allow: # none\n',
      'personal-data:\n  allow: [new@x.nl] # none\n',
    ],
    [
      'a key above without a value',
      'personal-data:\nname: x\n',
      'personal-data: { allow: [new@x.nl] }\nname: x\n',
    ],
    [
      'other keys below',
      'personal-data:\n  mine: 1\n',
      'personal-data:\n  allow:\n    - new@x.nl\n  mine: 1\n',
    ],
    ['braces', 'personal-data: { mine: 1 }\n', 'personal-data: { allow: [new@x.nl], mine: 1 }\n'],
  ] as const) {
    it(`changes nothing else: ${what}`, () => {
      assert.equal(added(text), expected);
    });
  }

  it('writes a value so that YAML reads it as it is', () => {
    for (const value of ['06-12345678', '+31 6', '# 1', "it's: x", '0612345678']) {
      const read = parse(added('personal-data:\n  allow:\n    - a\n', value) ?? '');
      assert.deepEqual(read, { 'personal-data': { allow: ['a', value] } });
    }
  });

  it('leaves alone what it does not understand', () => {
    for (const text of ['a: [', 'personal-data: x\n', 'personal-data:\n  allow: yes\n']) {
      assert.equal(added(text), undefined, text);
    }
  });
});
