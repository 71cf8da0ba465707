import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { backlinksOf } from '../../../src/authoring/links/backlinks.ts';
import { definitionAt } from '../../../src/authoring/links/definition.ts';
import { documentLinks } from '../../../src/authoring/links/documentLinks.ts';
import { hoverAt } from '../../../src/authoring/links/hover.ts';
import { referencesAt } from '../../../src/authoring/links/references.ts';
import { workspaceSymbols } from '../../../src/authoring/workspaceSymbols.ts';
import type { InterfaceLanguage } from '../../../src/platform/language.ts';
import { MemoryBase, pathOf, type Texts } from './memoryBase.ts';

const texts: Texts = {
  'refund.md':
    '---\nid: refund-late\nprocess: refunds\nstatus: validated\nreasons: [LATE]\n---\n\n# When do I get my *refund*?\n\nWithin 5 days.\n\n## How long\n\nSee [[#How long]] and [here](#how-long).\n',
  'other.md':
    '# Other\n\nA [[refund-late]], [[refund-late#how-long|so long]] and [md](refund.md#how-long).\n\n[md](refund.md) `[[refund-late]]`, [[nowhere]]\n',
  'nl.md': '---\nid: nl\ntranslation-of: refund-late\n---\n# Geld terug\n',
  'refunds.md': '---\nid: refunds\ntype: process\nowner: finance\ntitle: Getting money back\n---\nText.\n',
  'reasons.yaml':
    '- code: OTHER\n- code: LATE\n  label: { en: Refund is late, nl: Geld komt laat }\n  process: refunds\n  avoidable: blameworthy\n',
};

function open(language: InterfaceLanguage = 'en'): MemoryBase {
  return new MemoryBase(texts, language);
}

async function referencesFrom(path: string, needle: string, offset = 0): Promise<string[] | undefined> {
  const memory = open();
  const found = await referencesAt(
    memory.context,
    await memory.parsed(path),
    memory.at(path, needle, offset),
  );
  return found?.map(
    ({ path, range }) => `${path}:${range.start.line}:${range.start.character}-${range.end.character}`,
  );
}

describe('go to definition', () => {
  async function from(path: string, needle: string, offset = 0) {
    const memory = open();
    const found = definitionAt(memory.context, await memory.parsed(path), memory.at(path, needle, offset));
    return found && `${found.path}:${found.range.start.line}`;
  }

  it('goes from a wiki link to the article or the heading', async () => {
    assert.equal(await from('other.md', '[[refund-late]]', 3), 'refund.md:7');
    assert.equal(await from('other.md', 'so long', 2), 'refund.md:11');
    assert.equal(await from('refund.md', '[[#How', 4), 'refund.md:11');
  });

  it('goes from the front matter to process, source and reason', async () => {
    assert.equal(await from('refund.md', 'refunds', 1), 'refunds.md:6');
    assert.equal(await from('nl.md', 'refund-late', 1), 'refund.md:7');
    assert.equal(await from('refund.md', 'LATE', 1), 'reasons.yaml:1');
  });

  it('goes from a relative link to the article', async () => {
    assert.equal(await from('other.md', 'refund.md)', 1), 'refund.md:7');
  });

  it('leaves relative links with a heading to the editor, and plain text alone', async () => {
    assert.equal(await from('other.md', 'refund.md#how', 1), undefined);
    assert.equal(await from('refund.md', 'Within', 1), undefined);
    assert.equal(await from('other.md', '[[nowhere', 4), undefined);
  });
});

describe('find references', () => {
  const toArticle = [
    'other.md:2:4-15',
    'other.md:2:21-49',
    'other.md:2:61-70',
    'other.md:4:5-14',
    'nl.md:2:16-27',
  ];

  it('of an article starts from its id, its title, or any link to it', async () => {
    assert.deepEqual(await referencesFrom('refund.md', 'refund-late', 2), toArticle);
    assert.deepEqual(await referencesFrom('refund.md', '# When', 3), toArticle);
    assert.deepEqual(await referencesFrom('other.md', '[[refund-late]]', 4), toArticle);
    assert.deepEqual(await referencesFrom('other.md', 'refund.md)', 4), toArticle);
    assert.deepEqual(await referencesFrom('nl.md', 'refund-late', 4), toArticle);
  });

  it('of a heading has the links to it in every form', async () => {
    const toHeading = ['other.md:2:21-49', 'other.md:2:61-79', 'refund.md:13:6-15', 'refund.md:13:29-38'];
    assert.deepEqual(await referencesFrom('refund.md', '## How', 4), toHeading);
    assert.deepEqual(await referencesFrom('other.md', '#how-long|', 3), toHeading);
  });

  it('of a process has its answers and its reasons', async () => {
    assert.deepEqual(await referencesFrom('refunds.md', 'refunds', 1), [
      'refund.md:2:9-16',
      'reasons.yaml:3:11-18',
    ]);
  });

  it('reads only the articles that link', async () => {
    const memory = open();
    const parsed = await memory.parsed('refund.md');
    memory.reads = [];
    await referencesAt(memory.context, parsed, memory.at('refund.md', 'refund-late'));
    assert.deepEqual(memory.reads.sort(), ['nl.md', 'other.md']);
  });
});

describe('backlinks', () => {
  it('are grouped by article, with the line of each', async () => {
    const memory = open();
    const groups = await backlinksOf(memory.context, memory.article('refund-late'));
    assert.deepEqual(
      groups.map(g => [g.path, g.title, g.places.map(p => p.lineText)]),
      [
        ['nl.md', 'Geld terug', ['translation-of: refund-late']],
        [
          'other.md',
          'Other',
          [
            ...Array(3).fill(
              'A [[refund-late]], [[refund-late#how-long|so long]] and [md](refund.md#how-long).',
            ),
            '[md](refund.md) `[[refund-late]]`, [[nowhere]]',
          ],
        ],
      ],
    );
  });
});

describe('document links', () => {
  it('are those that the editor does not know and that lead somewhere', async () => {
    const memory = open();
    const found = documentLinks(memory.context, await memory.parsed('other.md'));
    assert.deepEqual(
      found.map(l => [l.range.start.character, l.target?.replace(/.*\//, '')]),
      [
        [2, 'refund.md#L8'],
        [19, 'refund.md#L12'],
      ],
    );
    assert.equal(found[0]?.tooltip, 'Open “When do I get my refund?”');
  });
});

describe('hover', () => {
  async function over(path: string, needle: string, offset = 1, language: InterfaceLanguage = 'en') {
    const memory = open(language);
    const found = await hoverAt(memory.context, await memory.parsed(path), memory.at(path, needle, offset));
    return found && 'value' in Object(found.contents)
      ? (found.contents as { value: string }).value
      : undefined;
  }

  it('over a link shows title, state, owner and first words of the article', async () => {
    assert.equal(
      await over('other.md', '[[refund-late]]', 4),
      '**When do I get my refund?**\n\nanswer · validated · process: Getting money back · owner: finance\n\nWithin 5 days\\.',
    );
    assert.match((await over('other.md', '(refund.md)', 4)) ?? '', /^\*\*When do I get my refund\?\*\*/);
  });

  it('over a link to a heading shows what stands under it', async () => {
    assert.match(
      (await over('other.md', '#how-long|', 4)) ?? '',
      /\*How long\*\n\nSee How long and here\\\.$/,
    );
  });

  it('over front matter shows what keys, values, reasons and processes are', async () => {
    const status = (await over('refund.md', 'status', 2, 'nl')) ?? '';
    assert.match(status, /^\*\*status\*\* · betrouwbaarheid\n\nHoe zeker/);
    assert.match(status, /^- `validated`: Bevestigd: gebruik het met vertrouwen\.$/m);
    assert.match((await over('refund.md', 'validated', 2)) ?? '', /Confirmed/);
    assert.equal(
      await over('refund.md', 'LATE', 1),
      '**Refund is late**\n\ncontact reason · value demand · blameworthy',
    );
    assert.match((await over('refund.md', 'refunds', 2)) ?? '', /^\*\*Getting money back\*\*/);
  });

  it('over plain text shows nothing', async () => {
    assert.equal(await over('refund.md', 'Within', 2), undefined);
  });
});

describe('workspace symbols', () => {
  const found = (query: string) =>
    workspaceSymbols(open().context, query).map(s => [s.name, s.containerName, pathOf(s.location.uri)]);

  it('finds articles by id, and by a title that is no heading', () => {
    assert.deepEqual(found('rflate'), [['refund-late', 'When do I get my refund?', 'refund.md']]);
    assert.deepEqual(found('money back'), [['Getting money back (refunds)', '', 'refunds.md']]);
  });

  it('leaves titles that are headings to the editor', () => {
    assert.deepEqual(found('geld terug'), []);
  });
});
