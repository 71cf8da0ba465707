import assert from 'node:assert/strict';
import { postgresReader } from '../../../src/contacts/postgres.node.ts';
import { rollUp } from '../../../src/contacts/rollUpFiles.ts';
import { settingsSchema } from '../../../src/knowledge/settings.ts';
import { noCache } from '../../../src/platform/files.ts';
import { MemoryFiles } from '../../memoryFiles.ts';
import { startSilentPostgres } from '../../silentPostgres.ts';
import { type PostgresServer, startServer } from './postgresServer.ts';
import { comparable, fromFile, postgresTables, type Row } from './postgresTables.ts';
import { reasons, total } from './rollUpOf.ts';

describe('contacts in PostgreSQL', () => {
  const tables = postgresTables();
  const { settingsFor, fromTable, makeTable } = tables;

  it('are read from columns with types of their own, with fields, values and dates as headwater.yaml says', async () => {
    await tables.server.query(`create table crm (
      "Contact Nr" bigint primary key, begin_at timestamp, "klant""code" uuid, channel int, reason varchar(20), ended timestamptz,
      duration interval, solved boolean, used text[], grade numeric(4, 1), due date, met timestamptz)`);
    await tables.server.query(`insert into crm values
      (1, '2026-03-28 23:30', gen_random_uuid(), 1, 'LATE', '2026-03-29 00:15+01', '00:01:30', true, '{x,y}', 4.5, '2026-03-30', '2026-03-30 23:00+02'),
      (2, '2026-03-29 02:30', null, 2, 'WHERE', null, null, null, null, null, '2026-03-29', null),
      (3, 'infinity', null, 2, 'WHERE', null, null, null, null, null, null, null)`);
    await tables.server.query(`update crm set "klant""code" = '00000000-0000-0000-0000-000000000001'`);
    const mapping = {
      fields: {
        id: 'Contact Nr',
        started: 'begin_at',
        customer: 'klant"code',
        answered: 'ended',
        handle_seconds: 'duration',
        resolved: 'solved',
        articles: 'used',
        csat: 'grade',
        promise_due: 'due',
        promise_met: 'met',
      },
      values: { channel: { '1': 'e-mail', '2': 'phone' } },
    };
    const rollUp = await fromTable(settingsFor({ table: 'public.crm' }, {}, mapping));
    const rows: Row[] = [
      {
        id: '1',
        started: '2026-03-28 23:30',
        customer: 'k',
        channel: 'e-mail',
        reason: 'LATE',
        answered: '2026-03-29T00:15+01',
        handle_seconds: '90',
        resolved: 'yes',
        articles: 'x,y',
        csat: '4.5',
        promise_due: '2026-03-30',
        promise_met: '2026-03-30T23:00+02',
      },
      {
        id: '2',
        started: '2026-03-29 02:30',
        customer: 'k',
        channel: 'phone',
        reason: 'WHERE',
        promise_due: '2026-03-29',
      },
      { id: '3', started: '9999-01-01', reason: 'WHERE' },
    ];
    assert.deepEqual(comparable(rollUp), comparable(await fromFile(rows, settingsFor({ table: 'x' }))));
    assert.deepEqual(rollUp.rejectedRows, [
      {
        path: 'postgresql://127.0.0.1/postgres/public.crm',
        line: 0,
        message: 'The row with id "3": "started" is "infinity", which is no time such as 2026-12-31T14:05.',
      },
    ]);
  });

  it('are read from texts with the day or the month first and a decimal comma', async () => {
    for (const [dates, texts] of [
      ['day-first', ['29-03-2026 23:30', '1/4/2026', '31.12.2026 9.05', '31-13-2026', '30/2/2026']],
      [
        'month-first',
        ['03/29/2026 11:30 PM', '4-1-2026 12:00:09 am', '12/31/2026, 9:05', '13/1/2026', '1/1/2026 13:00 PM'],
      ],
    ] as const) {
      const rows = texts.map((started, i) => ({ id: `${i}`, started, reason: 'LATE', csat: '7,5' }));
      const settings = settingsFor(
        { table: await makeTable(rows) },
        { scales: { csat: [1, 10] } },
        { dates, decimal: ',', 'time-zone': 'America/New_York' },
      );
      const rollUp = await fromTable(settings);
      assert.equal(rollUp.used, 3);
      assert.deepEqual(comparable(rollUp), comparable(await fromFile(rows, settings)));
    }
  });

  it('need no more columns than id, time and reason or process', async () => {
    const rows = [
      { id: '1', started: '2026-03-02T10:00', reason: 'LATE', process: 'refunds', channel: 'chat' },
      { id: '2', started: 'soon', reason: 'LATE', process: '', channel: '' },
    ];
    const table = await makeTable(rows);
    for (const names of [['reason'], ['process'], ['reason', 'channel'], ['reason', 'process']]) {
      const columns = ['id', 'started', ...names];
      const settings = settingsFor({ query: `select ${columns.join(', ')} from ${table}` });
      const few = rows.map(one =>
        Object.fromEntries(Object.entries(one).filter(([key]) => columns.includes(key))),
      );
      assert.deepEqual(
        comparable(await fromTable(settings)),
        comparable(await fromFile(few, settings, {})),
        `${names}`,
      );
    }
  });

  it('count once for each id, and say how many rows came again', async () => {
    const rows = ['1', '1', '2', '2', '2'].map((id, i) => ({
      id,
      started: `2026-03-0${5 - i}`,
      reason: 'LATE',
    }));
    const rollUp = await fromTable(settingsFor({ table: await makeTable(rows) }), { language: 'nl' });
    assert.deepEqual([rollUp.used, rollUp.rejected], [2, 3]);
    assert.equal(
      rollUp.rejectedRows[0]?.message,
      '3 rijen, zoals die met id "1": Het id "1" kwam al in een eerdere rij voor. Alleen de eerste telt.',
    );
  });

  it('end where the log does, not with one contact of a wrong date', async () => {
    const rows: Row[] = Array.from({ length: 120 }, (_, i) => ({
      id: `${i}`,
      started: new Date(Date.UTC(2026, 0, 1 + i, 9)).toISOString(),
      reason: 'LATE',
      customer: `c${i}`,
      promise_due: '2026-05-20',
    }));
    const all = [...rows, { id: 'x', started: '2062-01-01', reason: 'LATE', customer: 'x' }];
    const settings = settingsFor({ table: await makeTable(all) });
    const rollUp = await fromTable(settings);
    assert.equal(total(rollUp, 'repeatEligible'), 113);
    assert.equal(total(rollUp, 'promises'), 0);
    assert.deepEqual(comparable(rollUp), comparable(await fromFile(all, settings)));
  });

  it('come from a query as well, and add up with contacts from files', async () => {
    const table = await makeTable([
      { id: '1', started: '2026-03-02', reason: 'LATE' },
      { id: '2', started: '2026-03-02', reason: 'ORDER' },
    ]);
    const settings = settingsFor({ query: `select * from ${table} where reason = 'LATE';` });
    const files = new MemoryFiles({
      'contacts/a.csv': 'id,started,reason\n1,2026-03-02,LATE\n3,2026-03-01,LATE\n',
    });
    const both = { ...settings, contacts: [...settings.contacts, ...settingsSchema.parse({}).contacts] };
    const entries = await files.list();
    const database = postgresReader(async () => tables.server.password);
    const merged = await rollUp({ files, entries, cache: noCache, settings: both, reasons, database });
    assert.deepEqual([merged.used, merged.cells.length], [3, 2]);
    assert.deepEqual(merged.days, { first: 20_513, last: 20_514 });
  });

  it('stay as they are: one statement, read only', async () => {
    const table = await makeTable([{ id: '1', started: '2026-03-02', reason: 'LATE' }]);
    const two = settingsFor({
      query: `select * from ${table}) as s; drop table ${table}; select * from (select 1`,
    });
    await assert.rejects(fromTable(two), /does not understand the query/);
    await tables.server.query(
      `create function wipe() returns text as 'delete from ${table}; select ''1''' language sql`,
    );
    const writes = settingsFor({ query: `select wipe() as id, now() as started, 'LATE' as reason` });
    await assert.rejects(fromTable(writes), /read-only transaction/);
    assert.equal((await tables.server.query(`select * from ${table}`)).rowCount, 1);
  });

  const failures: readonly [string, object, object, RegExp][] = [
    [
      'a wrong password',
      { table: 'x' },
      { password: 'wrong' },
      /does not accept the password of user "headwater"/,
    ],
    ['no password', { table: 'x' }, { password: '' }, /does not accept the password of user "headwater"/],
    [
      'a missing database',
      { table: 'x', database: 'elsewhere' },
      {},
      /no database "elsewhere" on 127\.0\.0\.1/,
    ],
    ['a missing table', { table: 'nowhere' }, {}, /does not have the table of headwater\.yaml: .*"nowhere"/],
    ['a missing column', { query: 'select 1 as id, now() as started' }, {}, /no column "reason"/],
    ['a column that the query misses', { query: 'select colour from pg_class' }, {}, /no column "colour"/],
    ['a wrong query', { query: 'selec 1' }, {}, /does not understand the query/],
    ['neither table nor query', {}, {}, /neither a "table" nor a "query"/],
    ['a port where nobody answers', { table: 'x', port: 1 }, {}, /port 1, can't be reached/],
    ['a server without encryption', { table: 'x', tls: 'on' }, {}, /has no encryption \(TLS\)/],
    ['too long an answer', { query: slow(30), timeout: 0.2 }, {}, /took longer than 0\.2 seconds/],
  ];
  for (const [name, postgres, options, message] of failures) {
    it(`say so on ${name}`, async () => assert.rejects(fromTable(settingsFor(postgres), options), message));
  }

  it('say in Dutch what is wrong', async () => {
    const wrong = fromTable(settingsFor({ table: 'x' }), { password: 'wrong', language: 'nl' });
    await assert.rejects(wrong, /aanvaardt het wachtwoord van gebruiker "headwater" niet/);
  });

  it('stop when they are told to, also on the server', async () => {
    const stop = new AbortController();
    const reading = fromTable(settingsFor({ query: slow(30) }), { signal: stop.signal });
    await running(tables.server, 'pg_sleep');
    stop.abort(new Error('enough'));
    await assert.rejects(reading, /enough/);
    await gone(tables.server, 'pg_sleep');
  });

  it('stop where the server answers nothing any more', async () => {
    const silent = await startSilentPostgres();
    const stop = new AbortController();
    const reading = fromTable(settingsFor({ table: 'x', port: silent.port }), { signal: stop.signal });
    await silent.asked;
    stop.abort(new Error('enough'));
    await assert.rejects(reading, /enough/);
    await silent.stop();
  });

  describe('on a server that breaks off', () => {
    let other: PostgresServer;
    before(async function () {
      this.timeout(60_000);
      other = await startServer();
    });
    after(() => other?.stop());

    /** Asks something slow; resolves once the server works on it. */
    async function begin(): Promise<{ rejected: Promise<void>; pid: number }> {
      const settings = settingsFor({ query: slow(30), port: other.port });
      const rejected = assert.rejects(fromTable(settings), /broke off the connection/);
      const [pid = 0] = await running(other, 'pg_sleep');
      return { rejected, pid };
    }

    it('say so when a process of the server is killed, and work again after', async function () {
      this.timeout(60_000);
      const before = await checkpointer(other);
      const { rejected, pid } = await begin();
      process.kill(pid, 'SIGKILL');
      await rejected;
      // It starts all its processes again: the ones that answer until then are about to end.
      while ((await checkpointer(other).catch(() => before)) === before) await pause();
      const quick = settingsFor({
        query: `select 1 as id, now() as started, 'LATE' as reason`,
        port: other.port,
      });
      assert.equal((await fromTable(quick)).used, 1);
    });

    it('say so when the server ends', async function () {
      this.timeout(60_000);
      const { rejected } = await begin();
      await other.stop();
      await rejected;
    });
  });
});

function slow(seconds: number): string {
  return `select 1 as id, now() as started, pg_sleep(${seconds})::text as reason`;
}

/** Waits until a statement with this text runs; gives the ids of the processes that run it. */
async function running(server: PostgresServer, text: string): Promise<number[]> {
  let found = await activity(server, text);
  for (; found.length === 0; found = await activity(server, text)) await pause();
  return found;
}

async function gone(server: PostgresServer, text: string): Promise<void> {
  while ((await activity(server, text)).length > 0) await pause();
}

/** Id of a process that lives as long as the server does without a fault. */
async function checkpointer(server: PostgresServer): Promise<number> {
  const { rows } = await server.query(`select pid from pg_stat_activity where backend_type = 'checkpointer'`);
  return Number(rows[0]?.pid);
}

async function activity(server: PostgresServer, text: string): Promise<number[]> {
  const { rows } = await server.query(
    `select pid from pg_stat_activity where state = 'active' and query like $1 and pid <> pg_backend_pid()`,
    [`%${text}%`],
  );
  return rows.map(row => Number(row.pid));
}

function pause(): Promise<void> {
  return new Promise(done => setTimeout(done, 20));
}
