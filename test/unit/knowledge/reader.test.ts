import assert from 'node:assert/strict';
import { ArticleReader, largestArticle } from '../../../src/knowledge/reader.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';
import { createHash } from '../../../src/platform/hash.ts';

const reader = new ArticleReader(defaultSettings, await createHash(), 'en');
const read = (text: string, path = 'answers/a.md') => reader.readText(path, text);

describe('reading an article', () => {
  it('takes what the front matter says', () => {
    const { article } = read(
      '---\nid: refund-late\ntype: process\ntitle: Refunds\nlanguage: nl\nstatus: validated\nowner: finance\nkeywords: [a, b]\nreasons: R1\nreview-by: 2027-03-01\npromise: within 5 days\nteam: blue\n---\nText',
    );
    assert.equal(article.id, 'refund-late');
    assert.equal(article.hasOwnId, true);
    assert.equal(article.type, 'process');
    assert.equal(article.language, 'nl');
    assert.equal(article.status, 'validated');
    assert.equal(article.owner, 'finance');
    assert.deepEqual(article.keywords, ['a', 'b']);
    assert.deepEqual(article.reasons, ['R1']);
    assert.equal(article.reviewBy, '2027-03-01');
    assert.equal(article.promise, 'within 5 days');
    assert.equal(article.frontMatter.team, 'blue');
    assert.equal(article.bodyLine, 13);
  });

  it('makes an answer of a file without front matter', () => {
    const { article } = read('Intro\n\n# Where is my *parcel*?\n', 'help/where.md');
    assert.equal(article.type, 'answer');
    assert.equal(article.id, 'help/where');
    assert.equal(article.hasOwnId, false);
    assert.equal(article.title, 'Where is my parcel?');
    assert.equal(read('Just a line', 'x.md').article.title, 'Just a line');
    assert.equal(read('', 'notes/empty.md').article.title, 'empty');
  });

  it('finds the language by its words', () => {
    assert.equal(read('# Wat kan ik doen als mijn pakket niet is bezorgd?').article.language, 'nl');
    assert.equal(read('# What can I do when the parcel is not there?').article.language, 'en');
  });

  it('cuts sections at headings, with their anchors and lines', () => {
    const { article, sections } = read(
      '---\ntitle: T\n---\nBefore\n\n## One\n\nText\n\n## One\n\n| a | b |\n|---|---|\n| c | d |\n',
    );
    assert.deepEqual(
      article.headings.map(h => [h.text, h.anchor, h.line]),
      [
        ['One', 'one', 5],
        ['One', 'one-1', 9],
      ],
    );
    assert.deepEqual(
      sections.map(s => [s.heading, s.text]),
      [
        [-1, 'Before'],
        [0, 'Text'],
        [1, 'a\nb\nc\nd'],
      ],
    );
  });

  it('knows channel sections, with the headings below them, and internal ones', () => {
    const { sections } = read(
      'All\n\n## E-mail\n\nDear\n\n### Closing\n\nBye\n\n## Internal\n\nSecret\n\n## After\n\nShared',
    );
    assert.deepEqual(
      sections.map(s => [s.text, s.channel, s.internal]),
      [
        ['All', undefined, false],
        ['Dear', 'e-mail', false],
        ['Bye', 'e-mail', false],
        ['Secret', undefined, true],
        ['Shared', undefined, false],
      ],
    );
  });

  it('keeps what stands between comments internal', () => {
    const { sections } = read('Open\n\n<!-- internal -->\n\nSecret\n\n<!-- /internal -->\n\nOpen again');
    assert.deepEqual(
      sections.map(s => [s.text, s.internal]),
      [
        ['Open', false],
        ['Secret', true],
        ['Open again', false],
      ],
    );
  });

  it('finds links of every kind, and none in code', () => {
    const { article } = read('[a](b.md#c) ![i](i.png) [[x#y|z]] [r][ref] `[[no]]`\n\n[ref]: d.md');
    assert.deepEqual(
      article.links.map(l => [l.kind, l.target, l.fragment, l.text]),
      [
        ['markdown', 'b.md', 'c', 'a'],
        ['image', 'i.png', undefined, 'i'],
        ['wiki', 'x', 'y', 'z'],
        ['markdown', 'd.md', undefined, 'r'],
      ],
    );
  });

  it('has a line for each cell, item and paragraph, also of HTML, and one for lines that belong together', () => {
    const table = '| Router | Price |\n|---|---|\n| Small<br>one | €57 |';
    const html = '<table>\n<tr><td>Large\none</td><td>€93</td></tr>\n</table>';
    const { sections } = read(`${table}\n\n- Wrapped\n  line\n- Second\n\n${html}`);
    const lines = sections.flatMap(s => s.text.split('\n').map(line => line.trim()));
    const expected = ['Router', 'Price', 'Small', 'one', '€57', 'Wrapped line', 'Second', 'Large one', '€93'];
    assert.deepEqual(lines.filter(Boolean), expected);
  });

  it('drops what is active from the text', () => {
    const { sections } = read('<script>alert(1)</script>\n\nHello <b onclick="x()">you</b>');
    assert.equal(sections.map(s => s.text).join(' '), 'Hello you');
  });

  it('places an error in the YAML and still finds the rest', () => {
    const { article } = read('---\ntitle: A: b\nowner: [x\n---\n# Heading\n\nText');
    const [problem] = article.problems;
    assert.equal(problem?.rule, 'HW001');
    assert.equal(problem?.path, 'answers/a.md');
    assert.ok((problem?.range.start.line ?? 0) >= 1);
    assert.equal(article.headings[0]?.line, 4);
  });

  it('lists a file that is not text, not UTF-8 or too large, and says why', () => {
    const binary = reader.read('x.md', new Uint8Array([0x89, 0x50, 0, 1, 2]));
    assert.match(binary.article.problems[0]?.message ?? '', /not text/);
    const latin1 = reader.read('y.md', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]));
    assert.match(latin1.article.problems[0]?.message ?? '', /UTF-8/);
    assert.equal(latin1.article.problems[0]?.range.start.line, 0);
    const large = reader.read('z.md', new Uint8Array(largestArticle + 1));
    assert.match(large.article.problems[0]?.message ?? '', /9 MB/);
    assert.equal(large.article.title, 'z');
  });

  it('reads the same with Windows line ends and a byte-order mark', () => {
    const text = '---\nid: a\ntitle: T\n---\n# H\n\nText\n';
    const unix = read(text);
    const windows = reader.read(
      'answers/a.md',
      new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
    );
    assert.deepEqual({ ...windows.article, hash: '' }, { ...unix.article, hash: '' });
    assert.deepEqual(windows.sections, unix.sections);
  });

  it('keeps what it can read of YAML with an alias that names nothing, and places it', () => {
    const { article } = read(
      '---\nid: late\ntitle: *Important*\nkeywords: [a, *b*]\nprocess: refunds\n---\n\nBody.',
    );
    assert.deepEqual([article.id, article.process, article.title], ['late', 'refunds', 'Body.']);
    const [problem] = article.problems;
    assert.deepEqual([problem?.rule, problem?.range.start], ['HW001', { line: 2, character: 7 }]);
  });

  it('survives aliases that blow up', () => {
    const level = (name: string, of: string) =>
      `${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(', ')}]`;
    const names = 'bcdefghij'.split('');
    const bomb = names.map((name, i) => level(name, names[i - 1] ?? 'a')).join('\n');
    const { article } = read(`---\nid: bomb\na: &a [x]\n${bomb}\n---\n\nBody.`);
    assert.equal(article.id, 'bomb');
    assert.match(article.problems[0]?.message ?? '', /alias/);
  });

  it('says that text between lines of hyphens at the start is taken for front matter', () => {
    for (const text of ['Welcome to our shop.', '- one\n- two']) {
      const { article } = read(`---\n${text}\n---\n\nBody.`);
      assert.deepEqual(
        article.problems.map(({ rule, severity }) => [rule, severity]),
        [['HW001', 'warning']],
      );
    }
    for (const text of ['', '# a comment', 'id: a'])
      assert.deepEqual(read(`---\n${text}\n---\n`).article.problems, []);
  });
});
