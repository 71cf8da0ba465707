import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { channelNames } from '../../../src/knowledge/channels.ts';
import {
  type ParsedArticle,
  ParsedArticles,
  parseArticle,
  rangeInSection,
  writtenLinks,
} from '../../../src/knowledge/parsedArticle.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';
import type { Range } from '../../../src/platform/problem.ts';

const channelOf = channelNames(defaultSettings);

function at(article: ParsedArticle, range: Range): string {
  return article.text.slice(article.offsetAt(range.start), article.offsetAt(range.end));
}

const text = `---
id: a
---

# The *title* &amp; more

Intro with [[id#Some heading|words]] and [text](<a b.md#x> "t").

## Phone ##

> quoted \\* star
> second line [r][def] ![](i.png)

[def]: ../d.md#part
`;

describe('a parsed article', () => {
  const article = parseArticle('a.md', text, channelOf);

  it('places headings and their texts, with the line in the file', () => {
    assert.deepEqual(
      article.headings.map(h => [
        h.text,
        h.anchor,
        h.depth,
        h.line,
        at(article, h.range),
        at(article, h.textRange),
      ]),
      [
        ['The title & more', 'the-title--more', 1, 4, '# The *title* &amp; more', 'The *title* &amp; more'],
        ['Phone', 'phone', 2, 8, '## Phone ##', 'Phone'],
      ],
    );
  });

  it('places the parts of every link', () => {
    const written = writtenLinks(article).map(link => [
      at(article, link.range),
      at(article, link.addressRange),
      at(article, link.targetRange),
      link.fragmentRange && at(article, link.fragmentRange),
    ]);
    assert.deepEqual(written, [
      ['[[id#Some heading|words]]', 'id#Some heading', 'id', 'Some heading'],
      ['[text](<a b.md#x> "t")', 'a b.md#x', 'a b.md', 'x'],
      ['![](i.png)', 'i.png', 'i.png', undefined],
      ['[def]: ../d.md#part', '../d.md#part', '../d.md', 'part'],
    ]);
    const reference = article.links.find(link => link.form === 'reference');
    assert.deepEqual([reference?.target, reference?.fragment, reference?.line], ['../d.md', 'part', 10]);
  });

  it('cuts sections with their channels', () => {
    assert.deepEqual(
      article.sections.map(s => [s.heading, s.channel, s.text, s.range.start.line, s.range.end.line]),
      [
        [0, undefined, 'Intro with words and text.', 4, 8],
        [1, 'phone', 'quoted * star\nsecond line r ', 8, 14],
      ].map(row => row.map(cell => (typeof cell === 'string' ? cell.trimEnd() : cell))),
    );
  });

  it('finds its way from the plain text back to the file', () => {
    const [intro, phone] = article.sections;
    assert.ok(intro && phone);
    const place = (section: typeof intro, words: string) => {
      const start = section.text.indexOf(words);
      return at(article, rangeInSection(article, section, start, start + words.length));
    };
    assert.equal(place(intro, 'words and text'), 'words]] and [text');
    assert.equal(place(phone, 'second'), 'second');
    // An escape can't be placed exactly: the whole line stands for it.
    assert.equal(place(phone, 'star'), 'quoted \\* star\n> second line ');
  });

  it('knows what is code', () => {
    const code = parseArticle('a.md', 'a `[[x]]` b\n\n```\n[[y]]\n```\n');
    assert.deepEqual(code.links, []);
    assert.deepEqual(
      code.code.map(([start, end]) => code.text.slice(start, end)),
      ['`[[x]]`', '```\n[[y]]\n```'],
    );
  });

  it('counts lines and characters as editors do, with Windows line ends and emoji', () => {
    const windows = parseArticle('a.md', '---\r\nid: a\r\n---\r\n\r\n😀 [[x]]\r\n');
    assert.deepEqual(windows.links[0]?.targetRange, {
      start: { line: 4, character: 5 },
      end: { line: 4, character: 6 },
    });
  });
});

describe('the articles parsed last', () => {
  it('are parsed once for each text', () => {
    const articles = new ParsedArticles(2);
    const first = articles.parse('a.md', 'A', channelOf);
    assert.equal(articles.parse('a.md', 'A', channelOf), first);
    assert.notEqual(articles.parse('a.md', 'B', channelOf), first);
    const b = articles.parse('b.md', 'B', channelOf);
    articles.parse('c.md', 'C', channelOf);
    assert.equal(articles.parse('b.md', 'B', channelOf), b);
    articles.parse('d.md', 'D', channelOf);
    assert.notEqual(articles.parse('a.md', 'B', channelOf), first);
  });
});
