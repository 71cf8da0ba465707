import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { firstParagraph } from '../../../src/editor/write/firstParagraph.ts';

/** The text with bars around its first paragraph. */
function marked(text: string): string {
  const lines = text.split('\n');
  const { start, end } = firstParagraph(text);
  const put = ({ line, character }: { line: number; character: number }) => {
    const whole = lines[line] ?? '';
    lines[line] = `${whole.slice(0, character)}|${whole.slice(character)}`;
  };
  put(end);
  put(start);
  return lines.join('\n');
}

describe('where writing goes on in a new article', () => {
  it('is the first paragraph under the title', () => {
    assert.equal(
      marked('# Title\n\nWhat\nbelongs here.\n\nMore.\n'),
      '# Title\n\n|What\nbelongs here.|\n\nMore.\n',
    );
    assert.equal(marked('# Title\n\n## Steps\n'), '# Title||\n\n## Steps\n');
    assert.equal(marked('No title'), 'No title||');
    assert.equal(marked(''), '||');
  });

  it('is not in the front matter, which may have comments that look like a title', () => {
    assert.equal(
      marked('---\n# Fill in all of this\nid: a\n\nstatus: x\n---\n# Title\n\nHere.\n'),
      '---\n# Fill in all of this\nid: a\n\nstatus: x\n---\n# Title\n\n|Here.|\n',
    );
    assert.equal(marked('---\n# c\nid: a\n---\n'), '---\n# c\nid: a\n---\n||');
  });
});
