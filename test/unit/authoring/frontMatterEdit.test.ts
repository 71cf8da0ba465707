import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { parseDocument } from 'yaml';
import { addToList, removeKey, setKey } from '../../../src/authoring/frontMatter/edit.ts';
import { type FrontMatterSource, frontMatterSource } from '../../../src/authoring/frontMatter/entries.ts';
import { archiveWithReplacement } from '../../../src/authoring/life/commands.ts';

function edited(text: string, edits: (source: FrontMatterSource) => TextEdit[]): string {
  return TextDocument.applyEdits(
    TextDocument.create('a.md', 'markdown', 0, text),
    edits(frontMatterSource('a.md', text)),
  );
}

const front = (yaml: string) => `---\n${yaml}\n---\nBody\n`;

/** The keys of an article's front matter; what YAML has against it fails. */
function read(text: string): Readonly<Record<string, unknown>> {
  const document = parseDocument(text.split(/^\uFEFF?---[ \t]*\r?$/m)[1] ?? '');
  assert.deepEqual(document.errors, [], text);
  return document.toJS();
}

/** One value in all ways in which YAML can have it. */
const values = [
  'keywords: old',
  'keywords: "old"',
  "keywords: 'old'",
  'keywords:\told',
  'keywords:',
  'keywords: ""',
  'keywords: # why',
  'keywords: old # why',
  'keywords: # why\n  old',
  'keywords:\n  old',
  'keywords: |\n  old',
  'keywords: |+\n  old\n\n',
  'keywords: >-\n  old\n  and more',
  'keywords: old\n  and more',
  'keywords: "old\n  and more"',
  'keywords: &name old',
  'keywords: !!str old',
  'keywords: !!str',
  '"keywords": old',
  '? keywords\n: old',
] as const;

const lists = [
  'keywords: []',
  'keywords: [old]',
  'keywords: [ old ]',
  `keywords: ['old', "older"]`,
  'keywords: [old, older,]',
  'keywords: [\n  old,\n  older # inside\n]',
  'keywords: [{a: b}]',
  'keywords:\n  - old\n  - older',
  'keywords:\n- old\n- older',
  'keywords:\n  - "old"',
  'keywords:\n  -   old # one\n  # two',
  'keywords:\n  - old\n  -',
  'keywords:\n  -\n    old',
  'keywords:\n  - |\n    old',
  'keywords:\n  - a: b\n    c: d',
  'keywords: &name\n  - old',
] as const;

const others = ['keywords: {a: b}', 'keywords:\n  a: b', 'x: &name old\nkeywords: *name'] as const;

describe('an edit of front matter', () => {
  const around = (yaml: string) =>
    ['\n', '\r\n'].flatMap(newline =>
      ['', '\nnext: n'].map(next => front(`id: i\n${yaml}${next}`).replaceAll('\n', newline)),
    );

  /** Edits an article in all its line ends; nothing but the key may change. */
  function check(yaml: string, edits: (source: FrontMatterSource) => TextEdit[], wanted: unknown): void {
    for (const text of around(yaml)) {
      const after = edited(text, edits);
      const { keywords: _, ...before } = read(text);
      const { keywords, ...rest } = read(after);
      assert.deepEqual(rest, before, after);
      assert.deepEqual(keywords, wanted, after);
      assert.equal(after.slice(after.indexOf('Body')), text.slice(text.indexOf('Body')));
      if (text.includes('\r')) assert.doesNotMatch(after, /[^\r]\n/, 'the line ends of the file');
      for (const comment of text.match(/# why/g) ?? []) assert.ok(after.includes(comment) || !wanted, after);
    }
  }

  for (const yaml of [...values, ...lists, ...others]) {
    it(`sets ${JSON.stringify(yaml)}`, () => {
      check(yaml, source => setKey(source, 'keywords', 'a new: one'), 'a new: one');
    });

    it(`takes out ${JSON.stringify(yaml)}`, () => {
      check(yaml, source => removeKey(source, 'keywords'), undefined);
    });
  }

  for (const yaml of [...values, ...lists]) {
    it(`adds to ${JSON.stringify(yaml)}`, () => {
      const { keywords } = read(front(yaml));
      const there = Array.isArray(keywords) ? keywords : keywords ? [String(keywords).trim()] : [];
      const wanted = /\[\{/.test(yaml) ? ['new', ...there] : [...there, 'new'];
      check(yaml, source => addToList(source, 'keywords', 'new'), wanted);
    });
  }

  it('leaves all other keys as they are, whatever stands around', () => {
    const keys = ['keywords', 'id', 'title', 'status', 'own key', 'replaced-by'];
    const forms = [...values, ...lists, 'keywords: {a: b}', 'keywords:\n  a: b'].filter(
      // Takes in every empty line below it, also one that stood under the key that goes.
      form => !form.includes('|+'),
    );
    const between = fc.constantFrom('', '', '# comment\n', '\n', '  # further in\n');
    const entry = fc.tuple(fc.constantFrom(...forms), between);
    const front = fc.tuple(fc.shuffledSubarray(keys), fc.array(entry, { minLength: 6, maxLength: 6 }));
    fc.assert(
      fc.property(
        front,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        ([names, parts], newline, mark) => {
          const lines = names.map((name, i) => {
            const [form = '', after = ''] = parts[i] ?? [];
            return `${form.replace('keywords', name).replace('&name', `&n${i}`)}\n${after}`;
          });
          const text = `${mark}---\n${lines.join('')}---\nBody\n`.replaceAll('\n', newline);
          const { keywords: _, ...others } = read(text) ?? {};
          for (const edits of [
            (source: FrontMatterSource) => setKey(source, 'keywords', 'a new: one'),
            (source: FrontMatterSource) => removeKey(source, 'keywords'),
            (source: FrontMatterSource) => addToList(source, 'keywords', 'new'),
          ]) {
            const { keywords: __, ...rest } = read(edited(text, edits)) ?? {};
            assert.deepEqual(rest, others);
          }
        },
      ),
    );
  });

  it('adds nothing to what is no list, and loses nothing of it', () => {
    for (const yaml of others) {
      assert.deepEqual(addToList(frontMatterSource('a.md', front(yaml)), 'keywords', 'new'), []);
    }
  });

  it('knows keys in braces', () => {
    const cases: [before: string, set: string, removed: string][] = [
      ['{}', '{status: new, }', '{}'],
      ['{id: i}', '{status: new, id: i}', '{id: i}'],
      ['{status: old}', '{status: new}', '{}'],
      ['{id: i, status: old} # c', '{id: i, status: new} # c', '{id: i} # c'],
      ['{"status": "old", id: i}', '{"status": "new", id: i}', '{id: i}'],
    ];
    for (const [before, set, removed] of cases) {
      assert.equal(
        edited(front(before), source => setKey(source, 'status', 'new')),
        front(set),
      );
      assert.equal(
        edited(front(before), source => removeKey(source, 'status')),
        front(removed),
      );
      read(front(set));
    }
    const archived = edited(front('{}'), source => archiveWithReplacement(source, 'b'));
    assert.deepEqual(read(archived), { status: 'archived', 'replaced-by': 'b' });
  });

  it('comes before two rules with a text between them, which hold no keys', () => {
    for (const text of ['---\nSome text\n---\nBody\n', '---\n- one\n- two\n---\nBody\n']) {
      assert.equal(
        edited(text, source => archiveWithReplacement(source, 'b')),
        `---\nstatus: archived\nreplaced-by: b\n---\n\n${text}`,
      );
    }
  });

  it('is made in front matter without keys, and in an empty file', () => {
    const status = (text: string) => edited(text, source => setKey(source, 'status', 'new'));
    assert.equal(status('---\n---\nBody'), '---\nstatus: new\n---\nBody');
    assert.equal(status('---\n# c\n---'), '---\n# c\nstatus: new\n---');
    assert.equal(status(''), '---\nstatus: new\n---\n\n');
    assert.equal(status('\uFEFF---\r\n---'), '\uFEFF---\r\nstatus: new\r\n---');
  });
});
