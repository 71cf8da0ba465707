import assert from 'node:assert/strict';
import { load } from 'cheerio';
import { wilson } from '../../../src/insight/interval.ts';
import { deviations } from '../../../src/report/content/deviations.ts';
import { promisesKept } from '../../../src/report/content/promises.ts';
import { dashboard } from '../../../src/report/dashboard.ts';
import { processDetail } from '../../../src/report/processDetail.ts';
import { voiceFor } from '../../../src/report/voice.ts';
import type { ReportData } from '../../../src/service/reportData.ts';
import { dataOf, sampleData } from './knowledgeBases.ts';

/** A row of a table of figures by its title. */
type Rows = Readonly<Record<string, readonly number[]>>;

function rowsOf(page: string, figure: string): Rows {
  const $ = load(page);
  const rows = $(`${figure} tbody tr`).toArray();
  return Object.fromEntries(
    rows.map(row => {
      const cells = $(row).find('td').toArray();
      return [
        $(row).find('th').text(),
        cells.map(cell =>
          Number(
            $(cell)
              .text()
              .replace(/[^\d.-]/g, ''),
          ),
        ),
      ];
    }),
  );
}

describe('the figures of the report hold together', () => {
  let data: ReportData;
  before(async () => {
    data = await sampleData('en');
  });

  it('the reasons of a process add up to its contacts, those without a reason among them', () => {
    for (const process of [...data.processes, ...data.followed]) {
      const { row, reasons } = process;
      const sum = (of: (line: (typeof reasons)[number]) => number) =>
        reasons.reduce((total, line) => total + of(line), 0);
      assert.deepEqual(
        [sum(line => line.contacts), sum(line => line.blameworthy), sum(line => line.unnecessary)],
        [row.contacts, row.blameworthy, row.unnecessary],
        row.process,
      );
      const written = rowsOf(processDetail(process, 'en'), `#process-${row.process}-reasons`);
      assert.equal(
        Object.values(written).reduce((total, [contacts = 0]) => total + contacts, 0),
        row.contacts,
      );
      assert.ok(written['without a reason'], row.process);
    }
  });

  it('the rates, costs and excess of flags and costs are one and the same', () => {
    const { flags, costs } = data;
    assert.equal(costs.total.contacts, flags.contacts.in_period);
    for (const line of costs.processes) {
      const row = flags.processes.find(one => one.process === line.key);
      assert.ok(row, line.key);
      assert.equal(row.contacts, line.contacts);
      assert.equal(row.blameworthy, line.blameworthy_contacts);
      for (const [a, b] of [
        [row.cost.avoidable, line.avoidable],
        [row.cost.excess, line.excess],
        [row.cost.excess_per_year, line.projected_per_year.excess],
        [row.cost.excess_interval.high, line.excess_interval.high],
      ] as const) {
        assert.ok(Math.abs(a - b) < 1e-6, line.key);
      }
    }
  });

  it('the excess of the headline stands beside that of all processes, and both say what they are', () => {
    const $ = load(dashboard(data, 'en'));
    const tile = $('.hw-tiles > div').last().text();
    assert.match(tile, /above the baseline, in processes that stand out\s*€3,855/);
    const pareto = $('#pareto figcaption').text();
    assert.match(pareto, /^.*€4,481 above the baseline, in 9 processes; 3 of them make 86% of it\./s);
    assert.match(pareto, /€3,855 of it lies in processes that stand out/);
  });

  it('every figure over time says what it counts, and first contact resolution what it leaves out', () => {
    const $ = load(dashboard(data, 'en'));
    for (const figure of $('#metrics ~ .hw-multiples figure').toArray()) {
      assert.ok($(figure).find('.hw-note').text().length > 20, $(figure).attr('id'));
    }
    assert.match($('#metric-effort .hw-note').text(), /from 1 to 7/);
    const left = Object.values(rowsOf(dashboard(data, 'en'), '#metric-fcr')).map(cells => cells.at(-1) ?? 0);
    const all = data.metrics.find(metric => metric.metric === 'fcr')?.rows.reduce((n, row) => n + row.n, 0);
    assert.equal((all ?? 0) + left.reduce((sum, count) => sum + count, 0), data.flags.contacts.used);
  });

  it('the note on method has the prices, the baseline beside the rate of all, and the repeat window', () => {
    const method = load(dashboard(data, 'en'))('section[aria-labelledby=method]').text();
    assert.match(method, /Phone €7\.50, Chat €5\.20, E-mail €6\.80/);
    assert.match(method, /The baseline \(18%\).* differs from the rate of all contacts together \(24%\)/);
    assert.match(method, /within 7 days, counts as blameworthy unless/);
  });

  it('the page of a process has the period', () => {
    const [process] = data.processes;
    assert.ok(process);
    assert.match(
      load(processDetail(process, 'en'))('header').text(),
      /3 August\s–\s31 October 2026, 90 days/,
    );
  });
});

describe('what bears on all figures', () => {
  const four = ['a', 'b', 'c', 'd'].map(id => ({ id, contacts: 200, avoidable: 40 }));
  const caveats = async (...given: Parameters<typeof dataOf>) =>
    load(dashboard(await dataOf(...given), given[2] ?? 'en'))('.hw-caveats').text();

  it('is silent where there is nothing to say', async () => {
    assert.equal(load(dashboard(await sampleData('nl'), 'nl'))('.hw-caveats').length, 0);
  });

  it('says that there are few processes to compare, or one', async () => {
    assert.match(await caveats(four), /Only 4 processes have enough contacts/);
    assert.match(await caveats(four.slice(0, 1)), /Only one process .* nothing to compare it with/);
    assert.match(await caveats(four.slice(0, 1), {}, 'nl'), /Maar één proces/);
    const target = { 'headwater.yaml': 'baseline: { method: target, target: 0.1 }' };
    assert.doesNotMatch(await caveats(four, target), /Only/);
  });

  it('says that the log covers part of the period, and what has a date of its own', async () => {
    const longer = { 'headwater.yaml': 'period: 365' };
    assert.match(await caveats(four, longer), /holds only 3 August\s–\s31 October 2026: .* the 90 days/);
    const slip = { id: 'slip', started: '2062-08-03', process: 'a', avoidable: 'no' };
    const text = await caveats(four, { 'contacts/slip.jsonl': JSON.stringify(slip) });
    assert.match(text, /One contact is dated 3 August 2062, more than 30 days from all others/);
  });

  it('says that many rows were left out', async () => {
    const wrong = Array.from({ length: 60 }, (_, i) =>
      JSON.stringify({ id: `w-${i}`, started: '2026-09-01', process: 'a', csat: 50 }),
    );
    const rows = (count: number) => ({ 'contacts/wrong.jsonl': wrong.slice(0, count).join('\n') });
    assert.match(await caveats(four, rows(60)), /7% of the rows of the log were left out/);
    assert.match(await caveats(four, rows(60), 'nl'), /7% van de regels van het logboek is overgeslagen/);
    assert.doesNotMatch(await caveats(four, rows(20)), /left out/);
  });

  it('says that most contacts name no reason, or no process', async () => {
    const unjudged = Array.from({ length: 100 }, (_, i) =>
      JSON.stringify({ id: `u-${i}`, started: '2026-09-01', process: 'a' }),
    );
    const log = { 'contacts/log.jsonl': unjudged.join('\n') };
    assert.match(await caveats(four, log), /100% of the contacts of the period name no reason/);
    assert.doesNotMatch(await caveats(four), /name no reason/, 'their records say it themselves');
    const lost = Array.from({ length: 200 }, (_, i) =>
      JSON.stringify({ id: `lost-${i}`, started: '2026-09-01', reason: 'UNHEARD-OF' }),
    );
    const text = await caveats(four, { 'contacts/lost.jsonl': lost.join('\n') });
    assert.match(text, /20% of the contacts of the period name no process/);
  });

  it('makes no statement on processes of which none has enough contacts', async () => {
    const few = four.map(process => ({ ...process, contacts: 10, avoidable: 5 }));
    const $ = load(dashboard(await dataOf(few), 'en'));
    assert.equal($('#flagged').text(), 'No process has a level');
    assert.doesNotMatch($.text(), /No process is linked/);
  });
});

describe('of few contacts the report says no more than that', () => {
  it('shows no rate, no gauge and no excess of a process with too few, also in the report of its owner', async () => {
    const legal = await sampleData('en', 'legal');
    const page = load(dashboard(legal, 'en'));
    const [card] = page('article.hw-card.hw-too-few').toArray();
    assert.ok(card);
    assert.match(page(card).text(), /Only 11 contacts in 90 days/);
    assert.equal(page(card).find('.hw-gauge').length, 0);
    assert.doesNotMatch(page(card).find('.hw-facts').text(), /%|baseline/);
    assert.match(page(card).find('.hw-facts').text(), /€\d/);
    const tile = page('.hw-tiles > div').eq(1).text();
    assert.match(tile, /Avoidable contacts–.*7 of 11 contacts.*7 blameworthy, 0 unnecessary/s);
    assert.doesNotMatch(page('.hw-tiles').text(), /%(?! interval)/);
    assert.match(page('#flagged + .hw-lead').text(), /None of them has enough contacts for a level/);
    const all = load(dashboard(await sampleData('en'), 'en'))('.hw-tiles > div')
      .eq(1)
      .text();
    assert.match(all, /24%.*95% interval/s);
  });

  it('names no such process in the funnel, however high its rate', async () => {
    const page = load(dashboard(await sampleData('en'), 'en'));
    const names = page('svg text[font-weight="bold"]')
      .toArray()
      .map(text => page(text).text());
    assert.ok(names.includes('Refunds'), String(names));
    assert.ok(!names.includes('Personal data'), String(names));
  });

  const line = (process: string, k: number, n: number) => ({
    process,
    title: process,
    value: k / n,
    n,
    low: wilson(k, n).low,
    high: wilson(k, n).high,
  });

  it('claims no steadiness of few contacts: no change is convincing, which is something else than none', async () => {
    for (const [language, said] of [
      ['en', /no convincing change of level.*No change of level is convincing: /s],
      ['nl', /overtuigende verandering van niveau.*Geen verandering van niveau is overtuigend: /s],
    ] as const) {
      const legal = await sampleData(language, 'legal');
      const [process] = legal.processes;
      assert.ok(process);
      assert.match(load(processDetail(process, language))('body').text(), said);
    }
  });

  it('names no process that engineers left in two of two contacts, and those that they clearly leave', async () => {
    const data = await sampleData('en');
    const many = Array.from({ length: 40 }, (_, i) => line(`ordinary ${i}`, i % 3 === 0 ? 4 : 2, 60));
    const lines = [...many, line('two', 2, 2), line('often', 30, 60)];
    const found = deviations(
      { ...data, deviations: { all: line('all', 100, 2000), processes: lines } },
      voiceFor('en', 'EUR'),
    );
    const [, table] = found?.parts ?? [];
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.table.rows.map(([title]) => title),
      ['often'],
    );
  });

  it('puts the process first of which it is surest that it breaks promises, not one with one promise', async () => {
    const data = await sampleData('en');
    const lines = [line('one', 0, 1), line('good', 95, 100), line('bad', 40, 100)];
    const found = promisesKept(
      { ...data, promises: { all: line('all', 135, 201), processes: lines } },
      voiceFor('en', 'EUR'),
    );
    const [, table] = found?.parts ?? [];
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.table.rows.map(([title]) => title),
      ['bad', 'one', 'good', 'All together'],
    );
  });
});
