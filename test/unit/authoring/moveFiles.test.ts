import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Move, moveFiles } from '../../../src/authoring/rename/moveFiles.ts';
import { MemoryBase, type Texts } from './memoryBase.ts';

async function moved(texts: Texts, moves: readonly Move[]): Promise<{ after: Texts; reads: string[] }> {
  const memory = new MemoryBase(texts);
  const edits = await moveFiles(memory.context, moves);
  return {
    after: memory.after(
      edits.workspaceEdit(path => memory.context.uri(path)),
      moves,
    ),
    reads: memory.reads,
  };
}

describe('moving a file', () => {
  it('changes relative links to it and in it, in the style in which they are written', async () => {
    const { after } = await moved(
      {
        'a/x.md':
          '---\nid: x\n---\n[y](y.md), [self](x.md#h), ![i](../img/a%20b.png), [out](https://e.org/x.md), [gone](gone.md)\n',
        'a/y.md':
          '---\nid: y\n---\n[x](x.md) [x](./x.md?v=1#h "t") [x](/a/x.md) [x](<x.md>) [x][x] [[x]]\n\n[x]: x.md#h\n',
        'img/a b.png': '',
        'z.md': '[x](a/x.md) `[x](a/x.md)`\n',
      },
      [{ from: 'a/x.md', to: 'b/c/new (1).md' }],
    );
    assert.deepEqual(after, {
      'b/c/new (1).md':
        '---\nid: x\n---\n[y](../../a/y.md), [self](new%20%281%29.md#h), ![i](../../img/a%20b.png), [out](https://e.org/x.md), [gone](../../a/gone.md)\n',
      'a/y.md':
        '---\nid: y\n---\n[x](../b/c/new%20%281%29.md) [x](../b/c/new%20%281%29.md?v=1#h "t") [x](/b/c/new%20%281%29.md) [x](<../b/c/new (1).md>) [x][x] [[x]]\n\n[x]: ../b/c/new%20%281%29.md#h\n',
      'img/a b.png': '',
      'z.md': '[x](b/c/new%20%281%29.md) `[x](a/x.md)`\n',
    });
  });

  it('of an article without an id changes what names it by its path', async () => {
    const { after } = await moved(
      {
        'a.md': '# A\n',
        'b.md': '---\ntranslation-of: a\n---\n[[a]] [[a#A|t]]\n',
        'p.md': '---\ntype: process\n---\n# P\n',
        'c.md': '---\nprocess: p\n---\n',
      },
      [
        { from: 'a.md', to: 'f/a.md' },
        { from: 'p.md', to: 'processes/p.md' },
      ],
    );
    assert.equal(after['b.md'], '---\ntranslation-of: f/a\n---\n[[f/a]] [[f/a#A|t]]\n');
    assert.equal(after['c.md'], '---\nprocess: processes/p\n---\n');
  });

  it('that is an image is followed too', async () => {
    const { after } = await moved({ 'a.md': '![i](i.png)\n', 'i.png': '' }, [
      { from: 'i.png', to: 'img/j.png' },
    ]);
    assert.equal(after['a.md'], '![i](img/j.png)\n');
  });
});

describe('moving a folder', () => {
  const texts: Texts = {
    'f/a.md': '---\nid: a\n---\n[b](b.md) [c](sub/c.md) [out](../out.md) [up](../../elsewhere.txt)\n',
    'f/b.md': '---\nid: b\n---\nNo links.\n',
    'f/sub/c.md': '---\nid: c\n---\n[a](../a.md)\n',
    'ff/d.md': '---\nid: d\n---\n[out](../out.md)\n',
    'out.md': '---\nid: out\n---\n[a](f/a.md#x) [d](ff/d.md)\n',
  };

  it('leaves links within the folder alone and changes those over its border', async () => {
    const { after, reads } = await moved(texts, [{ from: 'f', to: 'g/h' }]);
    assert.deepEqual(after, {
      'g/h/a.md':
        '---\nid: a\n---\n[b](b.md) [c](sub/c.md) [out](../../out.md) [up](../../../elsewhere.txt)\n',
      'g/h/b.md': texts['f/b.md'],
      'g/h/sub/c.md': texts['f/sub/c.md'],
      'ff/d.md': texts['ff/d.md'],
      'out.md': '---\nid: out\n---\n[a](g/h/a.md#x) [d](ff/d.md)\n',
    });
    assert.deepEqual(reads.sort(), ['f/a.md', 'out.md']);
  });

  it('keeps the way in which a link goes round, and goes that way back', async () => {
    const round = { 'f/a.md': '[b](../f/b.md) [c](./b.md)\n', 'f/b.md': '', 'x.md': '[b](./f/../f/b.md)\n' };
    const { after } = await moved(round, [{ from: 'f', to: 'g/h' }]);
    assert.deepEqual(after, {
      'g/h/a.md': '[b](../h/b.md) [c](./b.md)\n',
      'g/h/b.md': '',
      'x.md': '[b](./g/h/b.md)\n',
    });
    assert.equal((await moved(after, [{ from: 'g/h', to: 'f' }])).after['f/a.md'], round['f/a.md']);
  });

  it('follows many articles without an id in one go', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`f/${i}.md`, `[[f/${(i + 1) % 300}]]\n`]),
    );
    const { after, reads } = await moved(many, [{ from: 'f', to: 'g' }]);
    assert.equal(after['g/7.md'], '[[g/8]]\n');
    assert.equal(reads.length, 300);
  });
});
