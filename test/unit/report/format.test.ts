import assert from 'node:assert/strict';
import { load } from 'cheerio';
import { sampleKnowledgeBase } from '../../../scripts/project.ts';
import { evidence, lensTitle, rowDescription } from '../../../src/editor/flagged/words.ts';
import { dashboard } from '../../../src/report/dashboard.ts';
import { formatFor } from '../../../src/report/format.ts';
import { metricFormat } from '../../../src/report/metricFormat.ts';
import { processDetail } from '../../../src/report/processDetail.ts';
import { headwater } from '../cli/commandLine.ts';
import { dataOf, sampleData } from './knowledgeBases.ts';

describe('a figure is written in one way', () => {
  it('in the report, the view, the lens and the hover of the editor, also where it is small', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const ordinary = names.map(id => ({ id, contacts: 1000, avoidable: 7 }));
    for (const [language, range] of [
      ['en', '3.4–6%'],
      ['nl', '3,4–6%'],
    ] as const) {
      const data = await dataOf([...ordinary, { id: 'late', contacts: 1000, avoidable: 45 }], {}, language);
      const process = data.processes.find(({ row }) => row.process === 'late');
      assert.ok(process);
      const rate = language === 'en' ? '4.5%' : '4,5%';
      const [low, high] = range.replace('%', '').split('–');
      const page = load(processDetail(process, language)).text();
      const cost = formatFor(language, 'EUR').money(process.row.cost.avoidable);
      for (const text of [
        page,
        rowDescription(process.row, language),
        evidence(process.row, language).join(' '),
      ]) {
        assert.ok(text.includes(rate), text);
        assert.ok(text.includes(cost), text);
      }
      assert.ok(page.includes(range), page);
      assert.ok(lensTitle(process.row, 90, language).includes(`${rate} `));
      assert.ok(lensTitle(process.row, 90, language).includes(`(${range})`));
      assert.match(rowDescription(process.row, language), new RegExp(`${low}% (?:and|en) ${high}%`));
      assert.ok(process.row.why.includes(`(${rate};`), process.row.why);
    }
  });

  it('and not at all where it rests on too few contacts', async () => {
    const ordinary = ['a', 'b', 'c'].map(id => ({ id, contacts: 300, avoidable: 60 }));
    const data = await dataOf([...ordinary, { id: 'few', contacts: 11, avoidable: 10 }]);
    const few = data.flags.processes.find(({ process }) => process === 'few');
    assert.ok(few);
    assert.equal(lensTitle(few, 90, 'en'), '11 contacts in 90 days · too few contacts · owner shop');
    for (const text of [rowDescription(few, 'nl'), ...evidence(few, 'nl')])
      assert.doesNotMatch(text, /%/, text);
    assert.match(rowDescription(few, 'nl'), /^11 klantcontacten/);
    const cells = load(dashboard(data, 'en'))('#funnel tbody tr:has(th:contains("few")) td');
    assert.deepEqual(
      cells
        .toArray()
        .map(cell => load(cell).text())
        .slice(-4),
      ['11', '–', '–', '–'],
    );
  });

  it('on the command line and in the report: shares, points, scores and ratios', async () => {
    const { stdout } = await headwater(
      '--kb',
      sampleKnowledgeBase,
      '--language',
      'en',
      '--no-cache',
      'metrics',
      '--by',
      'month',
    );
    const data = await sampleData('en');
    const $ = load(dashboard(data, 'en'));
    const figures = $('figure[id^=metric-]').toArray();
    assert.ok(figures.length > 5);
    for (const figure of figures) {
      const name = ($(figure).attr('id') ?? '').replace('metric-', '').replaceAll('-', '_');
      const block = stdout.split('\n\n').find(text => text.includes(` (${name}). `)) ?? '';
      const [last] = $(figure).find('tbody tr').toArray().reverse();
      const [value] = $(last)
        .find('td')
        .toArray()
        .map(cell => $(cell).text());
      const line = block.trimEnd().split('\n').at(-1) ?? '';
      assert.equal(line.split(/ {2,}/)[1], value, `${name}: ${line}`);
    }
  });

  it('with a real minus sign, and none before what is rounded to nothing', () => {
    const { points, money, count, decimal } = formatFor('en', 'EUR');
    assert.deepEqual(
      [points(-0.0125), points(0.0125), points(-0.0004), points(0.3)],
      ['−1.3', '+1.3', '0', '+30'],
    );
    assert.deepEqual([money(-2.5), money(-0.2), count(-0.4), decimal(-3.25, 1)], ['−€3', '€0', '0', '−3.3']);
    assert.equal(metricFormat('points', formatFor('nl', 'EUR'))(-12.4), '−12');
  });
});
