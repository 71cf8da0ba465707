import assert from 'node:assert/strict';
import { type CheerioAPI, load } from 'cheerio';
import { dashboard } from '../../../src/report/dashboard.ts';
import { processDetail } from '../../../src/report/processDetail.ts';
import { reportHtml } from '../../../src/report/reportHtml.ts';
import { editorColours } from '../../../src/report/style/colours.ts';
import type { ReportData } from '../../../src/service/reportData.ts';
import { sampleData } from './knowledgeBases.ts';

describe('the HTML report', () => {
  let data: ReportData;
  let html: string;
  let $: CheerioAPI;
  before(async () => {
    data = await sampleData('en');
    html = reportHtml(data, 'en');
    $ = load(html);
  });

  it('asks nothing of the network, and allows itself nothing but its own style', () => {
    assert.deepEqual(
      [...new Set(html.match(/https?:\/\/[^\s"'<)]+/g))],
      ['http://www.w3.org/2000/svg'],
      'a name, not an address',
    );
    const policy = $('meta[http-equiv=Content-Security-Policy]').attr('content') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, new RegExp(`style-src 'nonce-${$('style').attr('nonce')}'`));
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal($('script, link, iframe, [style]').length, 0);
    assert.equal($('style').length, 1);
    assert.doesNotMatch($('style').text(), /url\(|@import/);
  });

  it('links to articles only in the editor, where they are at hand', () => {
    assert.equal($('[data-path]').length, 0);
    const editor = load(dashboard(data, 'en'));
    const links = editor('.hw-story a[href][data-path]').toArray();
    assert.ok(links.length > 0);
    for (const link of links) assert.match(editor(link).attr('data-path') ?? '', /^stories\/.+\.md$/);
  });

  it('names the language, and the same in its title as in its head', () => {
    assert.equal($('html').attr('lang'), 'en');
    assert.equal($('title').first().text(), $('h1').text());
    assert.equal($('h1').length, 1);
  });

  it('gives every drawing words, and a table with the same figures', () => {
    const figures = $('figure.hw-figure').toArray();
    assert.ok(figures.length > 20, `${figures.length} figures`);
    for (const figure of figures) {
      const drawings = $(figure).find('svg.hw-chart');
      assert.ok(drawings.length > 0);
      for (const drawing of drawings.toArray()) {
        assert.equal($(drawing).attr('role'), 'img');
        assert.notEqual($(drawing).children('title').text(), '');
        assert.ok($(drawing).children('desc').text().length > 5);
      }
      assert.ok($(figure).find('details table tbody tr').length > 0, $(figure).find('h3').text());
    }
  });

  it('holds each id once, and every reference to one leads somewhere', () => {
    const ids = $('[id]')
      .toArray()
      .map(element => $(element).attr('id') ?? '');
    assert.equal(new Set(ids).size, ids.length);
    const known = new Set(ids);
    const referred = [
      ...$('[aria-labelledby]')
        .toArray()
        .flatMap(element => ($(element).attr('aria-labelledby') ?? '').split(' ')),
      ...$('a[href^="#"]')
        .toArray()
        .map(element => ($(element).attr('href') ?? '').slice(1)),
      ...[...html.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id),
    ];
    assert.ok(referred.length > 50);
    for (const id of referred) assert.ok(known.has(id), id);
  });

  it('names colours only by what they are for', () => {
    for (const element of $('svg *').toArray()) {
      // What clips isn't seen.
      if ($(element).parent().prop('nodeName')?.toLowerCase() === 'clippath') continue;
      for (const name of ['fill', 'stroke']) {
        const value = $(element).attr(name) ?? 'none';
        assert.match(value, /^(?:none|var\(--hw-[a-z]+\)|url\(#[\w-]+\))$/);
      }
    }
  });

  it('has another colour where a theme of the editor lacks one for charts', () => {
    const named = editorColours.match(/var\(--vscode-charts-\w+[,)]/g) ?? [];
    assert.ok(named.length >= 4);
    for (const colour of named) assert.ok(colour.endsWith(','), colour);
  });

  it('defines every colour that it names, for each way of showing', () => {
    const style = $('style').text();
    const named = new Set(html.match(/var\(--hw-[a-z]+/g)?.map(use => use.slice(4)));
    for (const colour of named) {
      if (colour === '--hw-font') continue;
      const defined = style.split(`${colour}:`).length - 1;
      assert.ok(defined >= 3, `${colour} in light, dark and forced colours: ${defined}`);
    }
  });

  it('gives each process a page with its decisions, numbered as in its chart', () => {
    const detail = load(processDetail(data.followed[0] ?? assert.fail(), 'en'));
    assert.equal(detail('.hw-decisions li').length, 3);
    for (const number of ['1', '2', '3']) {
      assert.ok(
        detail('#process-account-trend svg text')
          .toArray()
          .some(text => detail(text).text() === number),
        number,
      );
    }
    assert.equal(detail('#process-account-effect').length, 1);
    assert.match(detail('#process-account-trend figcaption').text(), /went down in the week of 27 July 2026/);
  });

  it('never adds blameworthy and unnecessary up where reasons are shown', () => {
    const table = $('#process-refunds-reasons table');
    const heads = table
      .find('thead th')
      .toArray()
      .map(head => $(head).text());
    assert.deepEqual(heads, ['Reason', 'Contacts', 'Blameworthy', 'Unnecessary', 'Neither']);
    for (const row of table.find('tbody tr').toArray()) {
      const [contacts = 0, ...kinds] = $(row)
        .find('td')
        .toArray()
        .map(cell => Number($(cell).text()));
      assert.equal(
        kinds.reduce((sum, kind) => sum + kind, 0),
        contacts,
      );
    }
  });
});
