import pg from 'pg';
import type { PostgresSource } from '../knowledge/settings.ts';
import type { DatabaseReader, DatabaseRequest } from './database.ts';
import { DatabaseAnswer, type Row } from './postgres/answer.ts';
import { fieldColumns, missingColumn } from './postgres/columns.ts';
import { connectionOf } from './postgres/connection.ts';
import type { ContactSqlOptions } from './postgres/contactSql.ts';
import {
  articlesStatement,
  hoursStatement,
  promisesStatement,
  sumsStatement,
} from './postgres/countStatements.ts';
import { interactionsStatement, repeatsStatement } from './postgres/linkStatements.ts';
import { DatabaseError, databaseError } from './postgres/problem.ts';
import {
  describeStatement,
  doublesStatement,
  rejectedStatement,
  type Statement,
  uniqueStatement,
} from './postgres/statements.ts';
import type { Whole } from './whole.ts';

/** Environment variable with the password of the database user. */
export const passwordVariable = 'HEADWATER_PG_PASSWORD';

const secondsPerDay = 86_400;

/** Milliseconds that a server has to stop a statement before its connection is broken off. */
const patience = 2000;

/**
 * Few sums come of many rows: a server that doesn't know this beforehand would sort all rows on disk to group them. Some
 * that speak the protocol don't know these settings, and work without.
 */
const wishes = [
  `select set_config('work_mem', '64MB', false) where pg_size_bytes(current_setting('work_mem')) < 67108864`,
  'set enable_sort = off',
];

/**
 * Reads contacts from PostgreSQL and from what speaks its protocol: the server adds up, only sums come back. In one
 * read-only transaction that sees one state of the table, with a time limit for every statement. Encrypted, with the
 * certificate checked, but for a server on this machine.
 *
 * @param password secret of a source; where it gives none, that of HEADWATER_PG_PASSWORD is used
 */
export function postgresReader(
  password: (source: PostgresSource) => Promise<string | undefined> = async () => undefined,
): DatabaseReader {
  return async request => {
    const { postgres } = request.source;
    try {
      const secret = (await password(request.source)) ?? process.env[passwordVariable];
      return await readContacts(request, connectionOf(request.source, secret));
    } catch (error) {
      request.signal?.throwIfAborted();
      throw databaseError(error, postgres, request.language);
    }
  };
}

async function readContacts(request: DatabaseRequest, config: pg.ClientConfig): Promise<Whole> {
  const { source, signal } = request;
  signal?.throwIfAborted();
  if (source.postgres.table === undefined && source.postgres.query === undefined) {
    throw new DatabaseError('noSource', source.postgres, '', request.language);
  }
  const client = new pg.Client(config);
  // A connection that breaks while no statement runs is an event, which would end the process if nobody listened.
  let broken: Error | undefined;
  client.on('error', error => {
    broken = error;
  });
  const cancel = (): void => void stop(client, config);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    await client.connect();
    return await inTransaction(client, request);
  } catch (error) {
    throw broken ?? error;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await client.end().catch(() => undefined);
  }
}

/** Ends the running statement from a second connection, then the first connection in any case. */
async function stop(client: pg.Client, config: pg.ClientConfig): Promise<void> {
  const other = new pg.Client({ ...config, connectionTimeoutMillis: patience, query_timeout: patience });
  other.on('error', () => undefined);
  try {
    await other.connect();
    await other.query('select pg_cancel_backend($1)', ['processID' in client ? client.processID : null]);
  } catch {
    // Without a second connection the server notices the end of the first.
  } finally {
    await Promise.all([client.end(), other.end()]).catch(() => undefined);
  }
}

async function inTransaction(client: pg.Client, request: DatabaseRequest): Promise<Whole> {
  const { source, settings, reasons, signal } = request;
  const ask = async ({ text, values }: Statement): Promise<pg.QueryArrayResult<unknown[]>> => {
    signal?.throwIfAborted();
    // So the server takes one statement only: the query of headwater.yaml can't bring a second.
    const query: pg.QueryArrayConfig & { queryMode: 'extended' } = {
      text,
      values,
      rowMode: 'array',
      queryMode: 'extended',
    };
    return client.query<unknown[]>(query);
  };
  for (const wish of wishes) await client.query(wish).catch(() => undefined);
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set local statement_timeout = ${Math.round(source.postgres.timeout * 1000)}`);
  const described = await ask(describeStatement(source));
  const columns = fieldColumns(
    source,
    described.fields.map(({ name, dataTypeID }) => ({ name, typeId: dataTypeID })),
  );
  const missing = missingColumn(source, columns);
  if (missing !== undefined) throw new DatabaseError('noColumn', source.postgres, missing, request.language);
  const plain: ContactSqlOptions = { source, columns, settings, reasons, doubles: false };
  const unique = uniqueStatement(source, columns.get('id')?.name ?? '');
  const isUnique = unique !== undefined && (await saysYes(client, () => ask(unique)));
  const options = { ...plain, doubles: !isUnique && (await ask(doublesStatement(plain))).rows.length > 0 };

  const answer = new DatabaseAnswer(source, settings, new Set(reasons.map(({ code }) => code)));
  const rows = async (statement: Statement): Promise<readonly Row[]> => (await ask(statement)).rows;
  answer.addSums(await rows(sumsStatement(options)));
  answer.addHours(await rows(hoursStatement(options)));
  if (columns.has('articles')) answer.addArticles(await rows(articlesStatement(options)));
  if (columns.has('promise_due')) answer.addPromises(await rows(promisesStatement(options)));
  if (answer.rejected > 0) {
    const rejected = rejectedStatement(options);
    answer.addRejected(await rows(rejected), rejected);
  }
  const window = settings['repeat-window'] * secondsPerDay;
  const interactions = columns.has('interaction');
  if (columns.has('customer')) {
    answer.addRepeats(await rows(repeatsStatement(options, window, answer.end.at, interactions)));
  }
  if (interactions) answer.addInteractions(await rows(interactionsStatement(options, window)));
  await client.query('commit');
  return answer.finish(databasePath(source));
}

/** Whether a question about the catalogue has a row; no where the server has another catalogue than PostgreSQL. */
async function saysYes(client: pg.Client, ask: () => Promise<{ rows: unknown[] }>): Promise<boolean> {
  await client.query('savepoint catalogue');
  try {
    return (await ask()).rows.length > 0;
  } catch {
    await client.query('rollback to savepoint catalogue');
    return false;
  }
}

/** How a source is named where a file has its path. */
function databasePath({ postgres }: PostgresSource): string {
  const { host, database, table } = postgres;
  return `postgresql://${host}/${database}${table === undefined ? '' : `/${table}`}`;
}
