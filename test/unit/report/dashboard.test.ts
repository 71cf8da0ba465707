import assert from 'node:assert/strict';
import { load } from 'cheerio';
import { plantedProcesses } from '../../../scripts/generate/planted.ts';
import { dashboard } from '../../../src/report/dashboard.ts';
import type { ReportData } from '../../../src/service/reportData.ts';
import { dataOf, sampleData } from './knowledgeBases.ts';

describe('the dashboard of the sample', () => {
  let data: ReportData;
  before(async () => {
    data = await sampleData('en');
  });
  const page = () => load(dashboard(data, 'en'));

  it('shows every planted process with its level in a word, and no other', () => {
    const $ = page();
    const elevated = plantedProcesses.filter(({ truth }) => truth === 'elevated').map(one => one.process);
    const shown = $('section[aria-labelledby=flagged] .hw-card').toArray();
    const ids = shown.map(card => $(card).find('[data-process]').attr('data-process'));
    assert.deepEqual(ids.toSorted(), elevated.toSorted());
    for (const card of shown) assert.equal($(card).find('.hw-level').text(), 'Alarm');
  });

  it('gives for each the sentence, the owner, euros with their interval, and a projection that is called one', () => {
    const $ = page();
    for (const { row } of data.processes) {
      const card = $(`[data-process="${row.process}"]`).closest('.hw-card').text();
      assert.ok(card.includes(row.why), row.process);
      assert.ok(card.includes(`Owner: ${row.owner}`), row.process);
      const euros = (value: number) => `€${Math.round(value).toLocaleString('en-GB')}`;
      assert.ok(card.includes(euros(row.cost.avoidable)), row.process);
      assert.ok(card.includes(`${euros(row.cost.blameworthy)} blameworthy`), row.process);
      assert.ok(card.includes(euros(row.cost.excess)), row.process);
      assert.ok(card.includes(euros(row.cost.excess_interval.low)), row.process);
      assert.ok(card.includes(euros(row.cost.excess_interval.high)), row.process);
      assert.match(card, /projection, if nothing changes/);
    }
  });

  it('shows what was repaired with its effect and what speaks against it', () => {
    const card = page()('section[aria-labelledby=followed] .hw-card');
    const { effect } = data.followed[0] ?? {};
    assert.equal(card.find('[data-process]').attr('data-process'), 'account');
    assert.ok(effect && card.text().includes(effect.summary));
    for (const warning of effect.warnings) assert.ok(card.text().includes(warning), warning);
  });

  it('names the last decision, the trend and the story', () => {
    const $ = page();
    const billing = $('[data-process=billing]').closest('.hw-card').text();
    assert.match(billing, /Decision\s*none yet/);
    assert.match(billing, /up since the week of \d+ (August|September) 2026/);
    const refunds = $('[data-process=refunds]').closest('.hw-card').text();
    assert.match(refunds, /repairing by owner finance, 12 October 2026/);
    assert.match(refunds, /Two weeks for a blender/);
    assert.match(
      refunds,
      /refunded within 5 working days.*; kept in time in \d\d% of \d+ cases \(\d\d–\d\d%\)/,
    );
  });

  it('says which process engineers leave, and which promises are kept least', () => {
    const $ = page();
    const first = (section: string) =>
      $(`section[aria-labelledby=${section}] tbody tr`).first().find('th').text();
    assert.equal(first('deviations'), 'Warranty and repair');
    assert.equal(first('promises'), 'Refunds');
  });

  it('is the same each time', () => {
    assert.equal(dashboard(data, 'en'), dashboard(data, 'en'));
  });

  it('speaks Dutch', async () => {
    const $ = load(dashboard(await sampleData('nl'), 'nl'));
    assert.match($('h1').text(), /vermijdbaar klantcontact/);
    assert.match($('[data-process=refunds]').closest('.hw-card').text(), /€\s2\.\d{3}/);
    const words = $.text();
    for (const english of ['Alarm: above', 'contacts by', 'baseline', 'Owner', 'Figures', 'projection']) {
      assert.ok(!words.includes(english), english);
    }
  });
});

describe('the dashboard of a department', () => {
  it('shows its own processes by name, those of others only as points', async () => {
    const $ = load(dashboard(await sampleData('en', 'logistics'), 'en'));
    const titles = $('.hw-card h3')
      .toArray()
      .map(title => $(title).text());
    assert.deepEqual(titles.toSorted(), [
      'A missed delivery',
      'Crates, cool packs and bottle deposits',
      'Home delivery',
    ]);
    assert.ok(!$.text().includes('Refunds'));
    assert.ok(!$.text().includes('finance'));
    assert.match($('#flagged + .hw-lead').text(), /None of them is linked/);
    assert.match($('#pareto figcaption').text(), /None of it lies in processes that stand out/);
  });

  it('counts the processes of others that were no measure for its own, and names none', async () => {
    const text = load(dashboard(await sampleData('en', 'digital'), 'en')).text();
    assert.match(text, /changed themselves in these weeks: 1 of other owners\./);
    assert.ok(!text.includes('Invoices and payment'));
  });

  it('says how many of its processes have a flag, where others have none', async () => {
    const $ = load(dashboard(await sampleData('en', 'subscriptions'), 'en'));
    assert.match($('#flagged + .hw-lead').text(), /1 has a flag: it is linked with more/);
    assert.equal($('.hw-card').length, 2);
  });
});

describe('the dashboard without much to show', () => {
  it('says that there are no contacts, and what to do', async () => {
    const $ = load(dashboard(await dataOf([]), 'en'));
    assert.match($.text(), /There are no contacts yet/);
    assert.match($.text(), /headwater\.yaml/);
    assert.equal($('svg').length, 0);
  });

  it('lists the rows where all of them were left out', async () => {
    const data = await dataOf([], { 'contacts/bad.jsonl': '{"id": 1}\nnonsense\n' });
    const $ = load(dashboard(data, 'en'));
    assert.match($.text(), /There are no contacts yet/);
    assert.match($('section[aria-labelledby=left-out]').text(), /contacts\/bad\.jsonl:1/);
  });

  it('says that no process stands out', async () => {
    const ordinary = ['a', 'b', 'c', 'd'].map(id => ({ id, contacts: 200, avoidable: 40 }));
    const $ = load(dashboard(await dataOf(ordinary), 'en'));
    assert.equal($('#flagged').text(), 'No process stands out');
    assert.equal($('.hw-card').length, 0);
    assert.equal($('#funnel').length, 1);
    assert.equal($('#pareto').length, 0, 'nothing lies above the baseline');
  });

  it('counts rows that were left out, contacts without a process, unknown reasons and unpriced channels', async () => {
    const line = (fields: object) => JSON.stringify({ id: 'x', started: '2026-08-05T10:00:00Z', ...fields });
    const data = await dataOf([{ id: 'a', contacts: 100, avoidable: 10 }], {
      'contacts/more.jsonl': [
        line({ reason: 'NOBODY-KNOWS' }),
        line({ id: 'y', process: 'a', channel: 'pigeon' }),
        '{"id": "z"}',
      ].join('\n'),
    });
    const left = load(dashboard(data, 'en'))('section[aria-labelledby=left-out]').text();
    assert.match(left, /1 contact of the period names no process/);
    assert.match(left, /NOBODY-KNOWS/);
    assert.match(left, /2 contacts cost nothing here/);
    assert.match(left, /1 row was left out/);
    assert.match(left, /contacts\/more\.jsonl:3/);
  });
});
