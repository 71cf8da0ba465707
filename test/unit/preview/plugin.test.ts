import assert from 'node:assert/strict';
import { type CheerioAPI, load } from 'cheerio';
import fc from 'fast-check';
import { extendMarkdown } from '../../../src/editor/preview/plugin.ts';
import type { PreviewedArticle } from '../../../src/editor/preview/previewedArticle.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';
import type { InterfaceLanguage } from '../../../src/platform/language.ts';
import { editorMarkdown } from './editorMarkdown.ts';

const uri = 'file:///kb/answers/refund-late.md';
const article: PreviewedArticle = {
  root: 'file:///kb',
  channels: defaultSettings.channels,
  links: {
    refunds: { href: '../processes/refunds.md', title: 'Refunds' },
    'refunds#Steps': { href: '../processes/refunds.md#steps', title: 'Refunds › Steps' },
    nowhere: null,
  },
  process: { id: 'refunds', href: '../processes/refunds.md', title: 'Refunds' },
  owner: 'finance',
  today: '2026-11-22',
  flag: { level: 'alarm', why: '40% of 200 contacts are avoidable; 12% is expected.' },
};

function draw(
  text: string,
  options: { article?: PreviewedArticle | undefined; any?: boolean; language?: InterfaceLanguage } = {},
): CheerioAPI {
  const known = 'article' in options ? options.article : article;
  const { any = true, language = 'en' } = options;
  const markdown = editorMarkdown(md => extendMarkdown(md, { any, language, of: () => known }));
  return load(markdown.render(text, { currentDocument: uri }), null, false);
}

const frontMatter = (more = '') =>
  `---\nid: refund-late\ntitle: When do I get my money back?\nstatus: validated\nprocess: refunds\n${more}---\n\n`;

describe('preview: the card', () => {
  it('shows title, status, owner, process, review date, promise and the flag of the process', () => {
    const $ = draw(`${frontMatter('review-by: 2027-03-01\npromise: within 5 days\n')}# Text`);
    assert.equal($('.headwater-title').text(), 'When do I get my money back?');
    assert.equal($('.headwater-badge').text(), 'validated');
    assert.deepEqual(
      $('dt')
        .map((_, e) => `${$(e).text()}=${$(e).next().text()}`)
        .get(),
      ['Owner=finance', 'Process=Refunds', 'Review by=2027-03-01', 'Promise=within 5 days'],
    );
    assert.equal($('dd a').attr('href'), '../processes/refunds.md');
    assert.equal($('.headwater-flag').text(), 'alarm: 40% of 200 contacts are avoidable; 12% is expected.');
    assert.equal($('.editors-own').length, 0);
    assert.equal($('[data-line="0"] .headwater-card').length, 1);
  });

  it('says so when the review date is past, and speaks Dutch', () => {
    const $ = draw(frontMatter('review-by: 2026-09-01\naudience: internal\n'), { language: 'nl' });
    assert.equal($('[data-kind="overdue"]').text(), 'verstreken');
    assert.equal($('[data-kind="internal"]').text(), 'Intern: niet voor klanten');
    assert.equal(draw(frontMatter('review-by: 2026-11-22\n'))('[data-kind="overdue"]').length, 0);
  });

  it('is silent about a process that does as usual, or whose contacts are not known', () => {
    const usual = { ...article, flag: { level: 'none', why: 'As expected.' } } as const;
    const { flag: _, ...unknown } = article;
    assert.equal(draw(frontMatter(), { article: usual })('.headwater-flag').length, 0);
    assert.equal(draw(frontMatter(), { article: unknown })('.headwater-flag').length, 0);
  });

  it('leaves broken YAML and files of others to the editor', () => {
    const broken = draw('---\ntitle: [open\n---\n\nText');
    const foreign = draw(frontMatter(), { article: undefined });
    for (const $ of [broken, foreign]) {
      assert.equal($('.editors-own').length, 1);
      assert.equal($('.headwater-card').length, 0);
    }
  });

  it('never makes an element or attribute of what the front matter says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (title, status, promise) => {
        const values = { title: `<b onclick=x>${title}`, status: `" onload="x${status}`, promise };
        const yaml = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
        const $ = draw(`---\n${yaml.join('\n')}\n---\n`);
        assert.equal($('b, script, [onclick], [onload]').length, 0);
        assert.equal($('.headwater-card').length, 1);
      }),
    );
  });
});

describe('preview: wiki links', () => {
  it('lead to the file, to the heading, and read as written or as the title', () => {
    const $ = draw('See [[refunds]], [[refunds#Steps|the steps]] and [[nowhere]], also [[just-typed]].');
    const links = $('a')
      .map((_, e) => [[$(e).text(), $(e).attr('href'), $(e).attr('data-href')]])
      .get();
    assert.deepEqual(links, [
      ['Refunds', '../processes/refunds.md', '../processes/refunds.md'],
      ['the steps', '../processes/refunds.md#steps', '../processes/refunds.md#steps'],
    ]);
    assert.equal($('.headwater-no-article').text(), 'nowhere');
    assert.match($.text(), /also just-typed\./);
  });

  it('stay as they are in code, and where there is no knowledge base', () => {
    assert.equal(draw('`[[refunds]]`')('a').length, 0);
    assert.equal(draw('[[refunds]]', { article: undefined }).text(), '[[refunds]]\n');
    const reference = '[[a]]\n\n[a]: https://example.com';
    assert.equal(
      draw(reference, { article: undefined, any: false })('a').attr('href'),
      'https://example.com',
    );
  });
});

describe('preview: sections', () => {
  const text =
    '# T\n\nAll.\n\n## Phone\n\nSay.\n\n### Then\n\nMore.\n\n## E-mail\n\nWrite.\n\n## Internal\n\nOurs.\n';

  it('puts the wording of channels together, each under its heading', () => {
    const $ = draw(text);
    assert.equal($('.headwater-channels').length, 1);
    assert.deepEqual(
      $('.headwater-channel')
        .map((_, e) => `${$(e).attr('data-channel')}: ${$(e).find('h2').text()}`)
        .get(),
      ['phone: Phone', 'e-mail: E-mail'],
    );
    assert.match($('[data-channel="phone"]').text(), /Say\.[\s\S]*More\./);
    assert.equal($('.headwater-channels p:contains("All.")').length, 0);
  });

  it('marks what is internal, by heading and by comment', () => {
    const $ = draw(
      `${text}\n## Else\n\nOpen.\n\n<!-- internal -->\n\nHidden.\n\n<!-- /internal -->\n\nAgain.\n`,
    );
    const marked = $('.headwater-internal')
      .map((_, e) => $(e).text().replace(/\s+/g, ' ').trim())
      .get();
    assert.deepEqual(marked, [
      'Internal: not for customers Internal Ours.',
      'Internal: not for customers Hidden.',
    ]);
    assert.match($.text(), /Again\./);
  });

  it('loses nothing of the article, wherever it is cut', () => {
    const piece = fc.constantFrom(
      '## Phone',
      '## Chat',
      '### Sub',
      '## Internal',
      '## Other',
      '<!-- internal -->',
      '<!-- /internal -->',
      'Words.',
      '- item\n\n  ## Chat',
      '> ## Phone',
      '1. one\n2. two',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const source = pieces.join('\n\n');
        const $ = draw(source);
        $('.headwater-internal-mark').remove();
        const plain = draw(source, { article: undefined }).text();
        assert.equal($.text().replace(/\s+/g, ' ').trim(), plain.replace(/\s+/g, ' ').trim());
      }),
    );
  });
});
