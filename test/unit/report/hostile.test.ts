import assert from 'node:assert/strict';
import { load } from 'cheerio';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { reportHtml } from '../../../src/report/reportHtml.ts';
import { reportMarkdown } from '../../../src/report/reportMarkdown.ts';
import type { ReportData } from '../../../src/service/reportData.ts';
import { dataOf } from './knowledgeBases.ts';

const image = '<img src=x onerror=alert(1)>';
const script = '</script></title></style><script>alert(2)</script>';
const attribute = '" onmouseover="alert(3)" style="color:red';
const markdown = '[press](javascript:alert(4)) ![x](http://example.org/x.png) | `a` # **b**';

/** Text of users wherever a report shows some. */
async function hostileData(): Promise<ReportData> {
  const ordinary = ['b', 'c', 'd', 'e', 'f'].map(id => ({ id, contacts: 300, avoidable: 50 }));
  const bad = {
    id: `a ${attribute}${image}`,
    title: `${image}${attribute}${script}`,
    owner: `${script}${markdown}`,
    contacts: 400,
    avoidable: 240,
  };
  const front = (fields: object) => `---\n${JSON.stringify(fields)}\n---\n`;
  const story = {
    id: 's',
    type: 'story',
    title: `${attribute}${image}`,
    process: bad.id,
    language: `en"${image}`,
  };
  const contact = (fields: object) =>
    JSON.stringify({ started: '2026-09-01T10:00:00Z', channel: 'phone', ...fields });
  return dataOf([...ordinary, bad], {
    'headwater.yaml': JSON.stringify({ name: `${script}${image}` }),
    'reasons.yaml': JSON.stringify([{ code: 'R1', label: { en: `${image}${attribute}` }, process: bad.id }]),
    [`stories/${image.replaceAll('/', '')}.md`]: `${front(story)}\n&lt;img src=x onerror=alert(1)&gt; \\${image} ${attribute}`,
    [`decisions/${bad.id}.yaml`]: JSON.stringify([
      {
        date: '2026-09-14',
        by: `${image}${attribute}`,
        decision: 'repairing',
        note: `${script} ${markdown}`,
      },
    ]),
    'contacts/more.jsonl': [
      contact({ id: 'r', reason: 'R1', avoidable: 'unnecessary' }),
      contact({ id: 'u', reason: `${image}${script}` }),
      contact({ id: 'v', reason: 'R1', started: `${image}` }),
    ].join('\n'),
  });
}

describe('a report of a knowledge base that means harm', () => {
  let data: ReportData;
  before(async () => {
    data = await hostileData();
  });

  it('flags the process, so that its texts are shown', () => {
    assert.match(data.processes[0]?.row.title ?? '', /onerror/);
    assert.equal(data.processes[0]?.stories.length, 1);
    assert.equal(data.processes[0]?.decisions.length, 1);
  });

  it('shows as HTML what was written, and runs none of it', () => {
    const html = reportHtml(data, 'en');
    const $ = load(html);
    assert.equal($('script, img, iframe, object, embed, link, base, form').length, 0);
    assert.equal($('style').length, 1);
    for (const element of $('*').toArray()) {
      if (!('attribs' in element)) continue;
      for (const name of Object.keys(element.attribs)) assert.doesNotMatch(name, /^on|^style$/i);
    }
    assert.ok($('.hw-card h3').text().includes(`${image}${attribute}${script}`));
    assert.ok($('.hw-owner').text().includes(script));
    assert.ok($('.hw-story').text().includes(`${attribute}${image}`));
    assert.ok($('.hw-decisions').text().includes(`${script} ${markdown}`));
    assert.ok($('title').first().text().includes(script));
    assert.ok($('svg').text().includes(image), 'a chart names the process or its reason');
    assert.ok($('section[aria-labelledby=left-out]').text().includes(image));
  });

  it('shows as Markdown what was written, as text and nothing else', () => {
    const text = reportMarkdown(data, 'en');
    const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
    const kinds = new Set<string>();
    visit(tree, node => {
      kinds.add(node.type);
    });
    for (const kind of ['html', 'link', 'image', 'code', 'inlineCode', 'definition', 'emphasis']) {
      assert.ok(!kinds.has(kind), kind);
    }
    const words: string[] = [];
    visit(tree, 'text', node => {
      words.push(node.value);
    });
    assert.ok(words.some(value => value.includes(markdown)));
    assert.ok(words.some(value => value.includes(`${image}${attribute}${script}`)));
  });
});
