import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { csv, messages, rollUpOf, settingsOf, total } from './rollUpOf.ts';

const header = 'id,started,reason,note';

describe('bad files of contacts', () => {
  it('reads over a byte-order mark, semicolons and quoted line breaks', async () => {
    const rollUp = await rollUpOf({
      'bom.csv': `\ufeffid;started;reason;note\r\n1;2026-03-02T09:00;LATE;"two\r\nlines; and ""quotes"""\r\n2;2026-03-02T09:00;LATE;\r\n`,
    });
    assert.deepEqual([rollUp.read, rollUp.used, rollUp.rejected], [2, 2, 0]);
  });

  it('reads UTF-16 and Windows-1252, wherever the pieces of the file end', async () => {
    const text = `id;started;reason\n1;2026-03-02;caf\u00e9\n`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const content of [text, utf16, Buffer.from(text, 'latin1')]) {
      const rollUp = await rollUpOf({ 'a.csv': content });
      assert.deepEqual([...rollUp.unknownReasons.keys()], ['caf\u00e9']);
    }
  });

  it('counts and lists each bad row with its line and reason', async () => {
    const rollUp = await rollUpOf({
      'a.csv': `${header},nps,resolved,handle_seconds,answered\n${[
        ',2026-03-02,LATE,,,,,',
        '2,,LATE,,,,,',
        '3,2026-02-30,LATE,,,,,',
        '4,02-03-2026,LATE,,,,,',
        '5,1926-03-02,LATE,,,,,',
        '6,2026-03-02,,,,,,',
        '7,2026-03-02,LATE,"over\ntwo",11,,,',
        '8,2026-03-02,LATE,,,often,,',
        '9,2026-03-02,LATE,,,,"1,5",',
        '10,2026-03-02T10:00,LATE,,,,,2026-03-02T09:00',
        '11,2026-03-02,LATE',
        'ok,2026-03-02,LATE,,,,,',
        'half,2026-03-0',
      ].join('\n')}`,
    });
    assert.deepEqual(messages(rollUp), [
      '2: There is no "id".',
      '3: There is no "started".',
      '4: "started" is "2026-02-30", which is no time such as 2026-12-31T14:05.',
      '5: "started" is "02-03-2026", which is no time such as 2026-12-31T14:05. headwater.yaml can say how dates are written in this source: dates: day-first, or month-first.',
      '6: "started" is "1926-03-02", which lies outside the years 1970 to 2099.',
      '7: There is neither a "reason" nor a "process".',
      '8: "nps" is "11", not a whole number from 0 to 10.',
      '10: "resolved" is "often", not "yes" or "no".',
      '11: "handle_seconds" is "1,5", which is no number.',
      '12: "answered" lies before "started".',
      '13: The row has 3 fields, the header line has 8.',
      '15: The last row is cut off: it has 2 of the 8 fields. The export was not finished.',
    ]);
    assert.deepEqual([rollUp.read, rollUp.used, rollUp.rejected], [13, 1, 12]);
  });

  it('reads a JSON line of 32 MB, and the lines around it', async () => {
    const line = (id: string, note: string) =>
      JSON.stringify({ id, started: '2026-03-02', reason: 'LATE', note });
    const rollUp = await rollUpOf({
      'a.jsonl': [line('1', ''), line('2', 'x'.repeat(32 * 1024 * 1024)), line('3', '')].join('\n'),
    });
    assert.deepEqual([rollUp.used, rollUp.rejected], [3, 0]);
  });

  it('says that a column comes twice, and reads the first', async () => {
    const rollUp = await rollUpOf({
      'a.csv': csv('id,started,reason,note,Reason,note', '1,2026-03-02,LATE,,WHERE,'),
    });
    assert.deepEqual(messages(rollUp), [
      '1: The file has the column "reason" more than once. Only the first one is read.',
    ]);
    assert.equal(total(rollUp, 'blameworthy'), 1);
  });

  it('takes no number that is too large to add up', async () => {
    const rollUp = await rollUpOf({
      'a.csv': csv(
        'id,started,reason,handle_seconds,csat',
        `1,2026-03-02,LATE,${'9'.repeat(400)},`,
        `2,2026-03-02,LATE,${'9'.repeat(400)}:00,`,
        '3,2026-03-02,LATE,60,4',
      ),
    });
    assert.deepEqual([rollUp.used, rollUp.rejected, total(rollUp, 'handleSeconds')], [1, 2, 60]);
  });

  it('takes no score off its scale, and no handling time of weeks, and says which scale it is', async () => {
    const rows = csv(
      'id,started,reason,handle_seconds,csat,effort',
      '1,2026-03-02,LATE,604801,,',
      '2,2026-03-02,LATE,604800,0,',
      '3,2026-03-02,LATE,,,8',
      '4,2026-03-02,LATE,604800,5,7',
    );
    const rollUp = await rollUpOf({ 'a.csv': rows });
    assert.deepEqual([rollUp.used, total(rollUp, 'csatSum'), total(rollUp, 'effortSum')], [1, 5, 7]);
    assert.deepEqual(messages(rollUp), [
      '2: "handle_seconds" is "604801", which is more than a week.',
      '3: "csat" is "0", which lies outside its scale of 1 to 5. headwater.yaml can name another: scales: { csat: [1, 10] }.',
      '4: "effort" is "8", which lies outside its scale of 1 to 7. headwater.yaml can name another: scales: { effort: [1, 10] }.',
    ]);
    const wider = settingsOf({}, { scales: { csat: [0, 10], effort: [1, 10] } });
    assert.equal((await rollUpOf({ 'a.csv': rows }, { settings: wider })).used, 3);
  });

  it('keeps the first of 10 contacts with the same id, within a file and over files', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => `same,2026-03-0${i + 1},LATE,`);
    const rollUp = await rollUpOf({ 'a.csv': csv(header, ...rows), 'b.csv': csv(header, ...rows) });
    assert.deepEqual([rollUp.used, rollUp.rejected], [1, 9]);
    assert.equal(rollUp.cells[0]?.day, 20_513);
    const [row] = rollUp.rejectedRows;
    assert.deepEqual(row, {
      path: 'contacts/a.csv',
      line: 3,
      message: 'The id "same" was used by an earlier row. Only the first one counts.',
    });
  });

  it('leaves out a file without a needed column, and names the columns that it has', async () => {
    const rollUp = await rollUpOf({
      'a.csv': csv('nr,when,reason', '1,2026-03-02,LATE'),
      'b.csv': csv(header, '1,2026-03-02,LATE,'),
    });
    assert.equal(rollUp.used, 1);
    assert.deepEqual(messages(rollUp), [
      '1: The file has no column "id" and was left out. Its columns are: nr, when, reason.',
    ]);
  });

  it('says that a mapped column is not there, which costs no row', async () => {
    const settings = settingsOf({ fields: { customer: 'Klantnummer' } });
    const rollUp = await rollUpOf({ 'a.csv': csv(header, '1,2026-03-02,LATE,') }, { settings });
    assert.deepEqual([rollUp.used, rollUp.rejected], [1, 0]);
    assert.match(messages(rollUp)[0] ?? '', /"customer" is the column "Klantnummer"/);
  });

  it('keeps the rows before the place where a gzip file breaks', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `${i},2026-03-02T09:00,LATE,${Math.sin(i)}`);
    const packed = gzipSync(csv(header, ...rows));
    const rollUp = await rollUpOf({ 'a.csv.gz': packed.subarray(0, packed.length / 2) });
    assert.ok(rollUp.used > 1000 && rollUp.used < 50_000);
    assert.match(messages(rollUp).at(-1) ?? '', /^\d+: The file could not be read further than here/);
  });

  it('says in Dutch what is wrong with a JSON line, and goes on', async () => {
    const rollUp = await rollUpOf(
      {
        'a.jsonl':
          '{"id":1,"started":"2026-03-02","reason":"LATE"}\n{"id":2,\n[1]\n\n{"id":3,"started":"2026-03-02"}',
      },
      { language: 'nl' },
    );
    assert.equal(total(rollUp, 'contacts'), 1);
    const [first, second, third] = messages(rollUp);
    assert.match(first ?? '', /^2: De regel is geen JSON-object: /);
    assert.match(second ?? '', /^3: De regel is geen JSON-object: /);
    assert.equal(third, '5: "reason" en "process" ontbreken allebei.');
  });

  it('survives a binary file', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256);
    const rollUp = await rollUpOf({ 'a.csv': bytes });
    assert.equal(rollUp.used, 0);
    assert.ok(rollUp.rejectedRows.length > 0);
  });

  it('lists at most 1,000 rows and counts them all', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `${i},never,LATE,`);
    const rollUp = await rollUpOf({ 'a.csv': csv(header, ...rows) });
    assert.equal(rollUp.rejected, 1500);
    assert.equal(rollUp.rejectedRows.length, 1000);
  });
});
