import assert from 'node:assert/strict';
import { parseYaml } from '../../../src/knowledge/yamlFile.ts';
import type { InterfaceLanguage } from '../../../src/platform/language.ts';

describe('what is wrong in a YAML text', () => {
  const first = (text: string, language: InterfaceLanguage = 'en') => {
    const [problem] = parseYaml('a.md', text, 'HW001', language, 1).problems;
    return problem ?? assert.fail(text);
  };

  it('is said in words for people who do not know YAML', () => {
    const slips: Record<string, RegExp> = {
      'id: a\nkeywords: "door, bell\nreasons: []\n': /^This quotation mark .*never closed\. \(YAML: /,
      'keywords: [a, b\nid: c\n': /^A list or a group .*never closed/,
      'keywords: {a: 1\nid: c\n': /^A list or a group .*never closed/,
      'title: "A" and B\n': /^What stands behind the closing/,
      'title: Note: closed\nid: a\n': /^A value with a colon and a space/,
      'id: a\n title: b\n': /too many spaces/,
      'id: a\ntitle\nowner: b\n': /^Behind a key come a colon and a space/,
      'id:a\ntitle: b\n': /^Behind a key come a colon and a space/,
      'a:\n  b: 1\n c: 2\n': /^The spaces at the start/,
      'a:\n\tb: 1\n': /not with tabs/,
      'id: a\nid: b\n': /^This key stands here twice/,
      'title: @home\n': /^A value that begins with this sign/,
      'title: *Important*\n': /^A value that begins with this sign/,
      'title: "a\\d"\n': /backslash/,
    };
    for (const [text, sentence] of Object.entries(slips)) assert.match(first(text).message, sentence, text);
  });

  it('is said in Dutch, and at the quotation mark that opens where the text ends without another', () => {
    const { message, range } = first('id: "x"\nkeywords: "deur, bel\nreasons: []\n', 'nl');
    assert.match(message, /^Dit aanhalingsteken opent/);
    assert.deepEqual(range, { start: { line: 2, character: 10 }, end: { line: 2, character: 11 } });
  });
});
