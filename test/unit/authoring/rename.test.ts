import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { EditCollector } from '../../../src/authoring/editCollector.ts';
import { isRefusal, type Refusal } from '../../../src/authoring/rename/refusal.ts';
import { prepareRename, rename } from '../../../src/authoring/rename/rename.ts';
import { renameId } from '../../../src/authoring/rename/renameId.ts';
import { MemoryBase, type Texts } from './memoryBase.ts';

function edited(memory: MemoryBase, result: EditCollector | Refusal): Texts {
  assert.ok(!isRefusal(result), JSON.stringify(result));
  return memory.after(result.workspaceEdit(path => memory.context.uri(path)));
}

async function renamed(
  texts: Texts,
  path: string,
  needle: string,
  offset: number,
  name: string,
): Promise<Texts> {
  const memory = new MemoryBase(texts);
  const result = await rename(
    memory.context,
    await memory.parsed(path),
    memory.at(path, needle, offset),
    name,
  );
  return edited(memory, result);
}

const refund = `---
id: refund-late # stays
type: answer
title: When do I get my money back?
process: "refunds"
---

# When do I get my money back?

Within 5 days. See [[#How long]] and [below](#how-long).

## How long

Five days.
`;

const texts: Texts = {
  'answers/refund.md': refund,
  'answers/other.md':
    'A [[refund-late]], [[refund-late#How long|so long]], [md](refund.md#how-long) and [x](./refund.md "t").\n\n' +
    '`[[refund-late]]` is code.\n\n| a |\n|---|\n| [[refund-late\\|b]] |\n',
  'answers/nl.md':
    "---\nid: geld-terug\ntranslation-of: 'refund-late'\nprocess: refunds\n---\n# Geld terug\n",
  'answers/unrelated.md': 'Nothing here, but [[refunds-other]].\n',
  'processes/refunds.md':
    '---\nid: refunds\ntype: process\n---\n# Refunds\n\n[all][r]\n\n[r]: ../answers/refund.md#how-long\n',
  'reasons.yaml':
    '- code: R1\n  process: refunds\n- { code: R2, process: "refunds" }\n- code: R3\n  process: other\n',
  'decisions/refunds.yaml': '- date: 2026-01-01\n',
};

describe('renaming an id', () => {
  it('changes the id, wiki links and front matter, and nothing else', async () => {
    const after = await renamed(texts, 'answers/refund.md', 'refund-late', 2, 'money-back');
    assert.equal(after['answers/refund.md'], refund.replace('refund-late', 'money-back'));
    assert.equal(
      after['answers/other.md'],
      'A [[money-back]], [[money-back#How long|so long]], [md](refund.md#how-long) and [x](./refund.md "t").\n\n' +
        '`[[refund-late]]` is code.\n\n| a |\n|---|\n| [[money-back\\|b]] |\n',
    );
    assert.match(after['answers/nl.md'] ?? '', /translation-of: 'money-back'/);
    assert.equal(after['answers/unrelated.md'], texts['answers/unrelated.md']);
  });

  it('starts from a link as well', async () => {
    const after = await renamed(texts, 'answers/other.md', '[[refund-late]]', 4, 'money-back');
    assert.match(after['answers/refund.md'] ?? '', /^id: money-back # stays$/m);
  });

  it('of a process takes reasons and decisions along', async () => {
    const after = await renamed(texts, 'processes/refunds.md', 'id: refunds', 5, 'money');
    assert.match(after['answers/refund.md'] ?? '', /process: "money"/);
    assert.match(after['answers/nl.md'] ?? '', /process: money\n/);
    assert.equal(
      after['reasons.yaml'],
      '- code: R1\n  process: money\n- { code: R2, process: "money" }\n- code: R3\n  process: other\n',
    );
    assert.equal(after['decisions/money.yaml'], texts['decisions/refunds.yaml']);
    assert.ok(!('decisions/refunds.yaml' in after));
  });

  it('reads only the articles that name it', async () => {
    const memory = new MemoryBase(texts);
    const parsed = await memory.parsed('answers/refund.md');
    memory.reads = [];
    await rename(memory.context, parsed, memory.at('answers/refund.md', 'refund-late'), 'money-back');
    assert.deepEqual(
      new Set(memory.reads),
      new Set(['answers/refund.md', 'answers/other.md', 'answers/nl.md']),
    );
  });

  it('gives an article without an id one', async () => {
    const bare = { 'a/b.md': '# B\n', 'c.md': '[[a/b]]\n' };
    const after = await renamed(bare, 'c.md', 'a/b', 1, 'bee');
    assert.deepEqual(after, { 'a/b.md': '---\nid: bee\n---\n\n# B\n', 'c.md': '[[bee]]\n' });
  });

  it('gives an id to an article without one, behind the mark of its encoding and with its line ends', async () => {
    const memory = new MemoryBase({ 'b.md': '\uFEFF# B\r\n\r\nText.\r\n', 'c.md': '[[b]]\n' });
    const after = edited(memory, await renameId(memory.context, memory.article('b'), 'bee'));
    assert.deepEqual(after, {
      'b.md': '\uFEFF---\r\nid: bee\r\n---\r\n\r\n# B\r\n\r\nText.\r\n',
      'c.md': '[[bee]]\n',
    });
  });

  it('refuses an id that is taken, or that no link can hold', async () => {
    const memory = new MemoryBase(texts);
    const parsed = await memory.parsed('answers/refund.md');
    const position = memory.at('answers/refund.md', 'refund-late');
    for (const name of ['refunds', 'two words', 'a]b', 'a#b', '', '-x']) {
      assert.ok(isRefusal(await rename(memory.context, parsed, position, name)), name);
    }
  });

  it('offers the id as it is, and nothing in plain text', async () => {
    const memory = new MemoryBase(texts);
    const parsed = await memory.parsed('answers/refund.md');
    const start = prepareRename(memory.context, parsed, memory.at('answers/refund.md', 'refund-late', 3));
    assert.ok(!isRefusal(start));
    assert.equal(start.placeholder, 'refund-late');
    assert.ok(isRefusal(prepareRename(memory.context, parsed, memory.at('answers/refund.md', 'Within'))));
  });
});

describe('renaming a heading', () => {
  it('changes anchors and texts in links everywhere, its own included', async () => {
    const after = await renamed(texts, 'answers/refund.md', '## How long', 5, 'How *many* days');
    assert.match(after['answers/refund.md'] ?? '', /^## How \*many\* days$/m);
    assert.match(after['answers/refund.md'] ?? '', /\[\[#How many days\]\] and \[below\]\(#how-many-days\)/);
    assert.match(
      after['answers/other.md'] ?? '',
      /\[\[refund-late#How many days\|so long\]\], \[md\]\(refund.md#how-many-days\)/,
    );
    assert.match(after['processes/refunds.md'] ?? '', /^\[r\]: \.\.\/answers\/refund\.md#how-many-days$/m);
  });

  it('starts from the anchor in a link as well', async () => {
    const after = await renamed(texts, 'answers/other.md', '#how-long', 3, 'Term');
    assert.match(after['answers/refund.md'] ?? '', /^## Term$/m);
  });

  it('that is the title takes the title in the front matter along', async () => {
    const after = await renamed(texts, 'answers/refund.md', '# When', 4, 'Money: when?');
    assert.match(after['answers/refund.md'] ?? '', /^title: "Money: when\?"$/m);
    assert.match(after['answers/refund.md'] ?? '', /^# Money: when\?$/m);
  });

  it('follows the anchors of later headings with the same words', async () => {
    const same = { 'a.md': '# T\n\n## Cost\n\n## Cost\n\n[1](#cost) [2](#cost-1)\n' };
    const after = await renamed(same, 'a.md', '## Cost', 4, 'Price');
    assert.deepEqual(after, { 'a.md': '# T\n\n## Price\n\n## Cost\n\n[1](#price) [2](#cost)\n' });
  });

  it('refuses what would not stay a heading', async () => {
    const memory = new MemoryBase({ 'a.md': 'Setext\n------\n\ntext\n' });
    const parsed = await memory.parsed('a.md');
    for (const name of ['', ' ', '- item', 'two\nlines', '> quote']) {
      assert.ok(isRefusal(await rename(memory.context, parsed, { line: 0, character: 2 }, name)), name);
    }
  });
});

describe('renaming a relative link', () => {
  it('moves the file, and leaves the links to the move', async () => {
    const memory = new MemoryBase(texts);
    const parsed = await memory.parsed('answers/other.md');
    const position = memory.at('answers/other.md', '(./refund.md', 4);
    const result = await rename(memory.context, parsed, position, '../back');
    assert.ok(!isRefusal(result));
    assert.deepEqual(result.workspaceEdit(path => path).documentChanges, [
      { kind: 'rename', oldUri: 'answers/refund.md', newUri: 'back.md' },
    ]);
    assert.ok(isRefusal(await rename(memory.context, parsed, position, 'nl.md')));
    assert.ok(isRefusal(await rename(memory.context, parsed, position, '../../out.md')));
  });
});
