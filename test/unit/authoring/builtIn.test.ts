import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CancellationToken, type Location } from 'vscode-languageserver';
import { complete } from '../../../src/authoring/completion/completion.ts';
import { foldingRanges } from '../../../src/authoring/foldingRanges.ts';
import { definitionAt } from '../../../src/authoring/links/definition.ts';
import { documentLinks } from '../../../src/authoring/links/documentLinks.ts';
import { hoverAt } from '../../../src/authoring/links/hover.ts';
import { referencesAt } from '../../../src/authoring/links/references.ts';
import { workspaceSymbols } from '../../../src/authoring/workspaceSymbols.ts';
import { builtInMarkdown } from './builtInMarkdown.ts';
import { MemoryBase, type Texts } from './memoryBase.ts';

const texts: Texts = {
  'a.md':
    '---\nid: a\ntitle: Alpha\n---\n\n# Alpha\n\n[[b]] [[b#part|t]] [b](b.md) [part](b.md#part) [ref][r] ![i](i.png)\n\n[r]: b.md#part\n\n- one\n  - two\n',
  'b.md':
    '---\nid: b\ntitle: Not the heading\n---\n\n# Beta\n\n## Part\n\n[a](a.md) [own](#part) [[#part]]\n',
  'i.png': '',
};
const none = CancellationToken.None;

/** Every character of a text. */
function positions(text: string) {
  return text
    .split('\n')
    .flatMap((content, line) =>
      Array.from({ length: content.length + 1 }, (_, character) => ({ line, character })),
    );
}

const key = ({ uri, range }: Location) =>
  `${uri} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;

/*
 * The editor asks its own Markdown support and ours, and puts the answers together. What both say must be left out, or
 * be the very same place, which the editor shows once.
 */
describe('beside the editor’s own Markdown support', () => {
  const memory = new MemoryBase(texts);
  const { service, document } = builtInMarkdown(texts);

  it('no link is clickable twice, and no position has two definitions', async () => {
    for (const path of ['a.md', 'b.md']) {
      const parsed = await memory.parsed(path);
      const theirs = new Set(
        (await service.getDocumentLinks(document(path), none)).map(l => JSON.stringify(l.range)),
      );
      for (const { range } of documentLinks(memory.context, parsed))
        assert.ok(!theirs.has(JSON.stringify(range)));
      for (const position of positions(parsed.text)) {
        const own = definitionAt(memory.context, parsed, position);
        const other = await service.getDefinition(document(path), position, none);
        const both = own && other && [other].flat().length > 0;
        assert.ok(!both, `${path} ${position.line}:${position.character}`);
      }
    }
  });

  it('hovers, folds and completes only what it does not', async () => {
    for (const path of ['a.md', 'b.md']) {
      const parsed = await memory.parsed(path);
      const folded = new Set((await service.getFoldingRanges(document(path), none)).map(f => f.startLine));
      assert.ok(foldingRanges(parsed).every(f => !folded.has(f.startLine)));
      for (const position of positions(parsed.text)) {
        const hover = await hoverAt(memory.context, parsed, position);
        assert.ok(!(hover && (await service.getHover(document(path), position, none))));
        const own = await complete(memory.context, path, position);
        const other = await service.getCompletionItems(document(path), position, {}, none);
        const labels = new Set(other.map(item => item.label));
        assert.ok(
          own.items.every(item => !labels.has(item.label)),
          `${path} ${position.line}:${position.character}`,
        );
      }
    }
  });

  it('lists each title once among the symbols of the workspace', async () => {
    const theirs = (await service.getWorkspaceSymbols('', none)).map(s => s.name.replace(/^#+ /, ''));
    assert.deepEqual(
      workspaceSymbols(memory.context, '').map(s => s.name),
      ['a', 'Not the heading (b)'],
    );
    assert.ok(theirs.includes('Alpha') && !theirs.includes('Not the heading'));
  });

  it('names the same places for the references that both find', async () => {
    for (const path of ['a.md', 'b.md']) {
      const parsed = await memory.parsed(path);
      for (const link of parsed.links) {
        if (link.kind === 'image' || !link.targetRange) continue;
        const position =
          (link.target === '' ? link.fragmentRange : link.targetRange)?.start ?? link.range.start;
        const context = { includeDeclaration: false };
        const theirs = await service.getReferences(document(path), position, context, none);
        const found = (await referencesAt(memory.context, parsed, position)) ?? [];
        const own = found.map(r => ({ uri: memory.context.uri(r.path), range: r.range }));
        // On the same link both may answer; then either the places are the same, or no place lies within another.
        const ownKeys = new Set(own.map(key));
        for (const other of theirs) {
          if (ownKeys.has(key(other))) continue;
          const overlapping = own.filter(o => o.uri === other.uri && overlaps(o, other));
          assert.deepEqual(overlapping, [], `${path} ${link.target}#${link.fragment ?? ''}`);
        }
      }
    }
  });
});

function overlaps({ range: a }: Location, { range: b }: Location): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character < b.end.character &&
    b.start.character < a.end.character
  );
}
