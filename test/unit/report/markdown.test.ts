import assert from 'node:assert/strict';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { visit } from 'unist-util-visit';
import { dashboard } from '../../../src/report/dashboard.ts';
import { reportMarkdown } from '../../../src/report/reportMarkdown.ts';
import { sampleData } from './knowledgeBases.ts';

function parse(text: string) {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

describe('the Markdown report', () => {
  it('has the flagged processes with their sentences, and the figures as tables', async () => {
    const data = await sampleData('en');
    const tree = parse(reportMarkdown(data, 'en'));
    const words = textOf(tree);
    for (const { row } of data.processes) assert.ok(words.includes(row.why), row.process);
    const funnel: string[][] = [];
    visit(tree, 'table', table => {
      const rows = table.children.map(row => row.children.map(cell => textOf(cell)));
      if (rows[0]?.includes('Limits')) funnel.push(...rows.slice(1));
    });
    assert.deepEqual(
      funnel.map(([title]) => title),
      data.flags.processes.map(row => row.title),
    );
    const refunds = data.flags.processes.find(row => row.process === 'refunds');
    assert.equal(funnel[0]?.[3], String(refunds?.contacts));
  });

  it('says in headings what the dashboard says in headings', async () => {
    const data = await sampleData('nl');
    const headings: string[] = [];
    visit(parse(reportMarkdown(data, 'nl')), 'heading', heading => {
      if (heading.depth < 3) headings.push(textOf(heading));
    });
    const html = dashboard(data, 'nl');
    assert.ok(headings.length > 6);
    for (const heading of headings) assert.ok(html.includes(`>${heading}</h`), heading);
  });
});
