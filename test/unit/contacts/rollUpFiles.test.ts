import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { csv, messages, plainCells, rollUpOf, settingsOf, total } from './rollUpOf.ts';

describe('roll-up of files', () => {
  it('counts contacts by day, process, channel and reason', async () => {
    const rollUp = await rollUpOf({
      'a.csv': csv(
        'id,started,channel,reason,handle_seconds',
        '1,2026-03-02T09:00:00+01:00,phone,LATE,120',
        '2,2026-03-02T09:30:00+01:00,Telefoon,LATE,60',
        '3,2026-03-03T23:30:00Z,email,WHERE,',
        '4,2026-03-02T10:00:00+01:00,counter,ORDER,30',
      ),
    });
    assert.deepEqual(plainCells(rollUp), [
      {
        day: 20_514,
        process: 'delivery',
        channel: 'phone',
        reason: 'LATE',
        contacts: 2,
        blameworthy: 2,
        interactions: 2,
        handleSeconds: 180,
        handleKnown: 2,
      },
      {
        day: 20_514,
        process: 'sales',
        channel: 'counter',
        reason: 'ORDER',
        contacts: 1,
        interactions: 1,
        handleSeconds: 30,
        handleKnown: 1,
      },
      // Half past eleven in the evening in UTC is the next day in Amsterdam.
      {
        day: 20_516,
        process: 'delivery',
        channel: 'e-mail',
        reason: 'WHERE',
        contacts: 1,
        unnecessary: 1,
        interactions: 1,
      },
    ]);
    assert.deepEqual(rollUp.days, { first: 20_514, last: 20_516 });
    assert.equal(rollUp.hours.get('delivery')?.[9], 2);
    assert.equal(rollUp.hours.get('delivery')?.[48], 1);
  });

  it('takes the process from the row before that of the reason, and keeps unknown reasons', async () => {
    const rollUp = await rollUpOf({
      'a.csv': csv(
        'id,started,reason,process',
        '1,2026-03-02,LATE,billing',
        '2,2026-03-02,NEW,',
        '3,2026-03-02,,sales',
        '4,2026-03-02,OTHER,',
      ),
    });
    assert.deepEqual(
      rollUp.cells.map(({ process, reason }) => [process, reason]),
      [
        ['', 'NEW'],
        ['', 'OTHER'],
        ['billing', 'LATE'],
        ['sales', ''],
      ],
    );
    assert.deepEqual([...rollUp.unknownReasons], [['NEW', 1]]);
  });

  it('lets the avoidable column go before the reason, in words of both languages', async () => {
    const rows = ['no', 'nee', 'unnecessary', 'onnodig', 'Blameworthy', 'verwijtbaar', 'ja', '', 'perhaps'];
    const of = async (reason: string): Promise<number[]> => {
      const lines = rows.map((word, i) => `${i},2026-03-02,${reason},${word}`);
      const rollUp = await rollUpOf({ 'a.csv': csv('id,started,reason,avoidable', ...lines) });
      assert.deepEqual(messages(rollUp), [
        '10: "avoidable" is "perhaps", not "no", "unnecessary" or "blameworthy".',
      ]);
      return [total(rollUp, 'contacts'), total(rollUp, 'blameworthy'), total(rollUp, 'unnecessary')];
    };
    assert.deepEqual(await of('LATE'), [8, 4, 2]);
    assert.deepEqual(await of('WHERE'), [8, 2, 4]);
    assert.deepEqual(await of('ORDER'), [8, 2, 3]);
  });

  it('reads JSON lines, also packed with gzip, and the same rows in CSV', async () => {
    const rows = [
      { id: 1, started: '2026-03-02T09:00', reason: 'LATE', nps: 10, resolved: true, articles: ['a', 'b'] },
      { id: 2, started: '2026-03-02T09:00', reason: 'LATE', nps: null, resolved: false, articles: [] },
      { id: 3, started: '2026-03-02T09:00', reason: 'LATE', nps: 3 },
    ];
    const json = rows.map(row => JSON.stringify(row)).join('\n');
    const fromCsv = csv(
      'id,started,reason,nps,resolved,articles',
      '1,2026-03-02T09:00,LATE,10,yes,"a, b"',
      '2,2026-03-02T09:00,LATE,,no,',
      '3,2026-03-02T09:00,LATE,3,,',
    );
    const expected = await rollUpOf({ 'a.csv': fromCsv });
    assert.equal(total(expected, 'withArticle'), 1);
    assert.equal(total(expected, 'articleKnown'), 3);
    assert.deepEqual(
      [...expected.articleUse],
      [
        ['a', 1],
        ['b', 1],
      ],
    );
    assert.deepEqual(await rollUpOf({ 'a.jsonl': json }), expected);
    assert.deepEqual(await rollUpOf({ 'a.jsonl.gz': gzipSync(json) }), expected);
    assert.deepEqual(await rollUpOf({ 'a.csv.gz': gzipSync(fromCsv) }), expected);
  });

  it('maps columns, values, times and numbers as headwater.yaml says', async () => {
    const rollUp = await rollUpOf(
      {
        'export.csv': csv(
          'Nr;Datum/tijd;Reden;Vermijdbaar;Duur;Cijfer;Klant',
          '1;29-03-2026 03:30;LATE;soms;1:02:03;7,5;anoniem',
          '2;28-03-2026 23:30;LATE;;90,5;;anoniem',
        ),
      },
      {
        settings: settingsOf(
          {
            fields: {
              id: 'Nr',
              started: 'datum/tijd',
              reason: 'Reden',
              avoidable: 'Vermijdbaar',
              handle_seconds: 'Duur',
              csat: 'Cijfer',
              customer: 'Klant',
            },
            values: { avoidable: { Soms: 'no' }, customer: { anoniem: '' } },
            dates: 'day-first',
            decimal: ',',
          },
          { scales: { csat: [1, 10] } },
        ),
      },
    );
    assert.deepEqual(messages(rollUp), []);
    assert.equal(total(rollUp, 'handleSeconds'), 3723 + 90.5);
    assert.equal(total(rollUp, 'csatSum'), 7.5);
    assert.equal(total(rollUp, 'blameworthy'), 1);
    assert.equal(total(rollUp, 'repeatEligible'), 0);
    assert.deepEqual(
      rollUp.cells.map(cell => cell.day),
      [20_540, 20_541],
    );
  });

  it('finds fields of JSON objects by name as it finds columns: case does not count', async () => {
    const rows = [
      { ID: 1, Started: '2026-03-02', reason: 'LATE', ' Verwijtbaar ': 'nee' },
      { id: 2, started: '2026-03-02', reason: 'LATE', verwijtbaar: 'nee' },
      { id: 3, started: '2026-03-02', reason: 'LATE', verwijtbaar: null },
    ];
    const rollUp = await rollUpOf(
      { 'a.jsonl': rows.map(row => JSON.stringify(row)).join('\n') },
      { settings: settingsOf({ fields: { avoidable: 'VERWIJTBAAR' } }) },
    );
    assert.deepEqual(messages(rollUp), []);
    assert.deepEqual([rollUp.used, total(rollUp, 'blameworthy')], [3, 1]);
  });

  it('reads times without a zone in the zone of the source', async () => {
    const text = csv('id,started,reason', '1,2026-03-02T20:00,LATE');
    const rollUp = await rollUpOf(
      { 'a.csv': text },
      { settings: settingsOf({ 'time-zone': 'America/New_York' }) },
    );
    assert.equal(rollUp.cells[0]?.day, 20_515);
    assert.equal(rollUp.hours.get('delivery')?.[24 + 2], 1);
  });

  it('says that a time zone does not exist and reads on', async () => {
    const rollUp = await rollUpOf(
      { 'a.csv': csv('id,started,reason', '1,2026-03-02,LATE') },
      { settings: settingsOf({}, { 'time-zone': 'Mars/Olympus' }) },
    );
    assert.equal(rollUp.used, 1);
    assert.deepEqual(rollUp.rejectedRows, [
      {
        path: 'headwater.yaml',
        line: 1,
        message: 'There is no time zone "Mars/Olympus"; times are read as UTC.',
      },
    ]);
  });

  it('counts waiting in opening hours against the target of the channel', async () => {
    const rows = csv(
      'id,started,channel,reason,answered',
      // Friday half past four to Monday nine: 30 minutes and none.
      '1,2026-03-06T16:30,e-mail,LATE,2026-03-09T09:00',
      '2,2026-03-06T16:30,e-mail,LATE,2026-03-09T09:31',
      '3,2026-03-06T16:30,phone,LATE,2026-03-06T16:31',
    );
    const week = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, ['09:00', '17:00']]),
    );
    const open = await rollUpOf({ 'a.csv': rows }, { settings: settingsOf({}, { 'opening-hours': week }) });
    assert.equal(total(open, 'answeredKnown'), 2);
    assert.equal(total(open, 'answeredInTime'), 1);
    const always = await rollUpOf({ 'a.csv': rows });
    assert.equal(total(always, 'answeredInTime'), 0);
  });

  it('does not judge an answer of which only the date is known, and keeps its contact', async () => {
    const rows = csv(
      'id,started,channel,reason,answered',
      '1,2026-03-06T16:30,e-mail,LATE,2026-03-06',
      '2,2026-03-06,e-mail,LATE,2026-03-06T09:00',
      '3,2026-03-06,e-mail,LATE,2026-03-06',
      '4,2026-03-06T16:30,e-mail,LATE,2026-03-05',
    );
    const rollUp = await rollUpOf({ 'a.csv': rows });
    assert.deepEqual(messages(rollUp), ['5: "answered" lies before "started".']);
    assert.deepEqual([total(rollUp, 'contacts'), total(rollUp, 'answeredKnown')], [3, 0]);
  });

  it('reads the numbers of JSON as they are, also where texts have a decimal comma', async () => {
    const lines = [
      { id: 1, started: '2026-03-06', reason: 'LATE', handle_seconds: 90.5 },
      { id: 2, started: '2026-03-06', reason: 'LATE', handle_seconds: '0,5' },
    ];
    const content = lines.map(line => JSON.stringify(line)).join('\n');
    const rollUp = await rollUpOf({ 'a.jsonl': content }, { settings: settingsOf({ decimal: ',' }) });
    assert.deepEqual([total(rollUp, 'handleSeconds'), rollUp.rejected], [91, 0]);
  });

  it('does not judge promises by one contact with a wrong date', async () => {
    const days = Array.from({ length: 120 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString());
    const rows = days.map((started, i) => `${i},${started},LATE,`);
    const open = [
      'a,2026-04-30,LATE,2026-04-29',
      'b,2026-04-30,LATE,2026-04-30',
      'c,2026-04-30,LATE,2026-05-07',
    ];
    const text = csv('id,started,reason,promise_due', ...rows, ...open, 'x,2062-01-01,LATE,');
    const rollUp = await rollUpOf({ 'a.csv': text });
    assert.equal(total(rollUp, 'promises'), 1);
    assert.equal(total(rollUp, 'promisesKept'), 0);
  });

  it('judges promises: kept, broken, open and too early to say', async () => {
    const rollUp = await rollUpOf({
      'a.csv': csv(
        'id,started,reason,promise_due,promise_met',
        'kept in time,2026-03-02,LATE,2026-03-04,2026-03-04T23:00',
        'late,2026-03-02,LATE,2026-03-04T12:00,2026-03-04T12:01',
        'yes,2026-03-02,LATE,2026-03-04,yes',
        'no,2026-03-02,LATE,,no',
        'nobody said,2026-03-02,LATE,2026-03-04,',
        'still to come,2026-03-06,LATE,2026-03-06,',
        'none,2026-03-02,LATE,,',
      ),
    });
    assert.deepEqual(messages(rollUp), []);
    assert.equal(total(rollUp, 'promises'), 5);
    assert.equal(total(rollUp, 'promisesKept'), 2);
  });

  it('counts uses of outdated articles as of the day of the contact', async () => {
    const rollUp = await rollUpOf(
      {
        'a.csv': csv(
          'id,started,reason,articles',
          '1,2026-03-02,LATE,old new',
          '2,2026-03-01,LATE,old',
          '3,2026-03-02,LATE,new',
        ),
      },
      { outdated: (id, day) => id === 'old' && day >= 20_514 },
    );
    assert.equal(total(rollUp, 'withOutdatedArticle'), 1);
    assert.deepEqual([...rollUp.articleUse].sort(), [
      ['new', 2],
      ['old', 2],
    ]);
  });

  it('adds logged contacts and says where a bad one stands', async () => {
    const extra = [
      {
        path: 'journal/an-2026-03.jsonl',
        line: 4,
        record: { id: 'j1', started: '2026-03-02T09:00Z', reason: 'LATE' },
      },
      { path: 'journal/an-2026-03.jsonl', line: 5, record: { id: 'j2', started: 'now', reason: 'LATE' } },
    ];
    const rollUp = await rollUpOf({ 'a.csv': csv('id,started,reason', '1,2026-03-02,LATE') }, { extra });
    assert.equal(total(rollUp, 'contacts'), 2);
    assert.deepEqual(rollUp.rejectedRows, [
      {
        path: 'journal/an-2026-03.jsonl',
        line: 5,
        message: '"started" is "now", which is no time such as 2026-12-31T14:05.',
      },
    ]);
  });

  it('reports progress and stops when it is told to', async () => {
    const seen: number[] = [];
    const files = {
      'a.csv': csv('id,started,reason', '1,2026-03-02,LATE'),
      'b.csv': csv('id,started,reason', '2,2026-03-02,LATE'),
    };
    await rollUpOf(files, { onProgress: ({ bytes, totalBytes }) => seen.push(bytes / totalBytes) });
    assert.deepEqual(seen, [0.5, 1]);
    const stop = new AbortController();
    const stopped = rollUpOf(files, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await assert.rejects(stopped, /enough/);
  });

  it('is empty where there are no contacts', async () => {
    const rollUp = await rollUpOf({});
    assert.deepEqual(rollUp.cells, []);
    assert.equal(rollUp.days, undefined);
    assert.equal((await rollUpOf({ 'a.csv': '' })).read, 0);
  });
});
