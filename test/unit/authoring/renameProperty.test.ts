import assert from 'node:assert/strict';
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { moveFiles } from '../../../src/authoring/rename/moveFiles.ts';
import { isRefusal } from '../../../src/authoring/rename/refusal.ts';
import { rename } from '../../../src/authoring/rename/rename.ts';
import { MemoryBase, type Texts } from './memoryBase.ts';

/*
 * Small knowledge bases with links of every form between their articles, in paragraphs, lists, tables, quotes and
 * code. So that there is a way back: names don't collide, paths are written the shortest way, and only what must be
 * encoded is.
 */
const folders = ['', 'a/', 'a/b/', 'c d/'];
const ids = ['one', 'two', 'three', 'four'];
const headings = ['Costs', 'How long it takes', 'Été & hiver', 'Costs'];

interface Plan {
  readonly id: string;
  readonly folder: string;
  readonly ownId: boolean;
  readonly titleKey: boolean;
  readonly process: number | undefined;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly form: number;
  readonly target: number;
  readonly heading: number | undefined;
  readonly block: number;
}

const piece: fc.Arbitrary<Piece> = fc.record({
  form: fc.nat(8),
  target: fc.nat(ids.length - 1),
  heading: fc.option(fc.nat(2), { nil: undefined }),
  block: fc.nat(5),
});

const plans: fc.Arbitrary<Plan[]> = fc.tuple(
  ...ids.map(id =>
    fc.record({
      id: fc.constant(id),
      folder: fc.constantFrom(...folders),
      ownId: fc.boolean(),
      titleKey: fc.boolean(),
      process: fc.option(fc.nat(ids.length - 1), { nil: undefined }),
      pieces: fc.array(piece, { maxLength: 6 }),
    }),
  ),
);

const anchors = ['costs', 'how-long-it-takes', 'été--hiver'];

function textsOf(all: readonly Plan[]): Texts {
  const path = (plan: Plan) => `${plan.folder}${plan.id}.md`;
  const idOf = (plan: Plan) => (plan.ownId ? plan.id : path(plan).replace(/\.md$/, ''));
  const text = (plan: Plan) => {
    const process = plan.process === undefined ? undefined : all[plan.process];
    const front = [
      plan.ownId && `id: ${plan.id}`,
      plan.titleKey && `title: 'Title of ${plan.id}'`,
      process && `translation-of: ${idOf(process)}`,
      'type: answer # a comment',
    ];
    const body = plan.pieces.map(p => block(p.block, link(p, plan)));
    const sections = headings.map(h => `## ${h}`);
    return `---\n${front.filter(Boolean).join('\n')}\n---\n\n# Title of ${plan.id}\n\n${[...body, ...sections].join('\n\n')}\n`;
  };
  const link = (p: Piece, from: Plan) => {
    const target = all[p.target] ?? from;
    const relative = relativeTo(path(from), path(target));
    const anchor = p.heading === undefined ? '' : `#${anchors[p.heading]}`;
    const heading = p.heading === undefined ? '' : `#${headings[p.heading]}`;
    const encoded = encodeURI(relative) + anchor;
    return (
      [
        `[[${idOf(target)}${anchor}]]`,
        `[[ ${idOf(target)}${heading}|some *text*]]`.replaceAll('|', p.block === 2 ? '\\|' : '|'),
        `[text](${encoded} "title")`,
        `[text](<${relative}${anchor}>)`,
        `![image](${encoded})`,
        `[text](/${encodeURI(path(target))}${anchor})`,
        `[[#Costs]] and [here](#costs-1)`,
        `![[${idOf(target)}]]`,
        `[ref ${p.block}][r${p.target}]`,
      ][p.form] ?? ''
    );
  };
  const block = (kind: number, content: string) =>
    [
      content,
      `- item\n  - ${content}`,
      `| a | b |\n| - | - |\n| ${content} | x |`,
      `> quote\n> ${content}`,
      `\`${content}\``,
      `${content}\n\`\`\`\n${content}\n\`\`\``,
    ][kind] ?? content;
  return Object.fromEntries(
    all.map(plan => {
      const definitions = all.map((p, i) => `[r${i}]: <${relativeTo(path(plan), path(p))}#costs>`);
      return [path(plan), `${text(plan)}\n${definitions.join('\n')}\n`];
    }),
  );
}

function relativeTo(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

async function renamedAt(texts: Texts, path: string, needle: RegExp, name: string): Promise<Texts> {
  const memory = new MemoryBase(texts);
  const found = needle.exec(texts[path] ?? '');
  if (!found) return texts;
  const position = memory.at(path, found[0], found[0].length - 1);
  const result = await rename(memory.context, await memory.parsed(path), position, name);
  assert.ok(!isRefusal(result), JSON.stringify(result));
  return memory.after(result.workspaceEdit(p => memory.context.uri(p)));
}

async function movedFrom(texts: Texts, from: string, to: string): Promise<Texts> {
  const memory = new MemoryBase(texts);
  const edits = await moveFiles(memory.context, [{ from, to }]);
  return memory.after(
    edits.workspaceEdit(p => memory.context.uri(p)),
    [{ from, to }],
  );
}

/**
 * Where every link leads, in the order of the links: what a rename must never change. Articles by their titles,
 * sorted.
 */
function places(texts: Texts): string[] {
  const { base } = new MemoryBase(texts);
  const all = [...base.articles()].map(article => {
    const targets = article.links.map(link => {
      const target = base.resolve(link, article.path);
      return `${target.kind} ${target.article?.title} ${target.anchorFound}`;
    });
    return `${article.title}: ${targets.join(', ')}`;
  });
  return all.sort();
}

describe('there and back changes nothing', () => {
  it('for an id', () =>
    fc.assert(
      fc.asyncProperty(plans, async all => {
        const texts = textsOf(all);
        const path = Object.keys(texts).find(p => texts[p]?.includes('id: one\n'));
        if (path === undefined) return;
        const there = await renamedAt(texts, path, /id: one/, 'another_name');
        assert.deepEqual(await renamedAt(there, path, /id: another_name/, 'one'), texts);
        assert.ok(
          !Object.values(there).some(text => /\[\[one[#|\]]|translation-of: one\n/.test(withoutCode(text))),
        );
      }),
      { numRuns: 60 },
    ));

  it('for a heading', () =>
    fc.assert(
      fc.asyncProperty(plans, fc.constantFrom(...headings, 'Title of one'), async (all, heading) => {
        const texts = textsOf(all);
        const path = Object.keys(texts).find(p => /(?:^|\/)one\.md$/.test(p)) ?? '';
        const there = await renamedAt(texts, path, new RegExp(`^#+ ${heading}$`, 'm'), 'Another (new) one');
        const renamedTitle = heading === 'Title of one' ? 'Another (new) one' : 'Title of one';
        assert.deepEqual(
          places(there)
            .map(d => d.replaceAll(renamedTitle, 'Title of one'))
            .sort(),
          places(texts),
        );
        assert.deepEqual(await renamedAt(there, path, /^#+ Another \(new\) one$/m, heading), texts);
      }),
      { numRuns: 60 },
    ));

  it('for a file', () =>
    fc.assert(
      fc.asyncProperty(
        plans,
        fc.constantFrom('x.md', 'a/x.md', 'a/b/c/x y.md', 'é/(1).md'),
        async (all, to) => {
          const texts = textsOf(all);
          const from = Object.keys(texts).find(p => /(?:^|\/)one\.md$/.test(p)) ?? '';
          const there = await movedFrom(texts, from, to);
          assert.deepEqual(places(there), places(texts));
          assert.deepEqual(await movedFrom(there, to, from), texts);
        },
      ),
      { numRuns: 60 },
    ));

  it('for a folder', () =>
    fc.assert(
      fc.asyncProperty(plans, fc.constantFrom('x', 'c d/e', 'a2'), async (all, to) => {
        const texts = textsOf(all);
        const there = await movedFrom(texts, 'a', to);
        assert.deepEqual(places(there), places(texts));
        assert.deepEqual(await movedFrom(there, to, 'a'), texts);
      }),
      { numRuns: 60 },
    ));
});

function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
}
