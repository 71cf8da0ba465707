import { postgresReader } from '../../../src/contacts/postgres.node.ts';
import { rollUp } from '../../../src/contacts/rollUpFiles.ts';
import type { RollUp } from '../../../src/contacts/rollup.ts';
import { type Field, fields } from '../../../src/knowledge/contactFields.ts';
import type { Settings } from '../../../src/knowledge/settings.ts';
import { settingsSchema } from '../../../src/knowledge/settings.ts';
import { noCache } from '../../../src/platform/files.ts';
import type { InterfaceLanguage } from '../../../src/platform/language.ts';
import { MemoryFiles } from '../../memoryFiles.ts';
import { noServerHere, type PostgresServer, startServer } from './postgresServer.ts';
import { plainCells, reasons, rollUpOf } from './rollUpOf.ts';

export type Row = Readonly<Partial<Record<Field, string>>>;

/** Opening hours of headwater.yaml. */
export const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, ['08:30', '17:00']]),
);

/** Tables on a server of their own, and their contacts. */
export interface PostgresTables {
  readonly server: PostgresServer;
  /** Settings with a source on the server. */
  settingsFor(postgres: object, more?: object, mapping?: object): Settings;
  fromTable(settings: Settings, how?: ReadingOptions): Promise<RollUp>;
  /** A table of these columns, all text unless a type is given; returns its name. */
  makeTable(rows: readonly Row[], types?: Partial<Record<string, string>>): Promise<string>;
}

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  readonly language?: InterfaceLanguage;
  readonly password?: string;
}

/** Starts a server for the tests of a `describe`; they are pending where none can run. */
export function postgresTables(): PostgresTables {
  let started: PostgresServer | undefined;
  before(async function () {
    this.timeout(60_000);
    const reason = noServerHere();
    if (reason === undefined) started = await startServer();
    else {
      console.log(`      pending: ${reason}`);
      this.skip();
    }
  });
  after(async () => started?.stop());
  const serverNow = (): PostgresServer => {
    if (!started) throw new Error('The server runs only during the tests.');
    return started;
  };

  function settingsFor(postgres: object, more: object = {}, mapping: object = {}): Settings {
    const { port, user } = serverNow();
    const source = {
      postgres: { host: '127.0.0.1', port, user, database: 'postgres', ...postgres },
      ...mapping,
    };
    return settingsSchema.parse({ contacts: [source], ...more });
  }

  async function fromTable(
    settings: Settings,
    { signal, language, password = serverNow().password }: ReadingOptions = {},
  ): Promise<RollUp> {
    return rollUp({
      files: new MemoryFiles(),
      entries: [],
      cache: noCache,
      settings,
      reasons,
      database: postgresReader(async () => password),
      ...(signal ? { signal } : {}),
      ...(language ? { language } : {}),
    });
  }

  let tables = 0;
  async function makeTable(
    rows: readonly Row[],
    types: Partial<Record<string, string>> = {},
  ): Promise<string> {
    const table = `rows_${++tables}`;
    await serverNow().query(
      `create table ${table} (${fields.map(name => `${name} ${types[name] ?? 'text'}`).join(', ')})`,
    );
    const cast = fields.map(name => `nullif(r->>'${name}', '')::${types[name] ?? 'text'}`);
    await serverNow().query(
      `insert into ${table} select ${cast.join(', ')} from jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(rows)],
    );
    return table;
  }

  return {
    get server() {
      return serverNow();
    },
    settingsFor,
    fromTable,
    makeTable,
  };
}

/** @param always what every row has, as a table has its columns */
export async function fromFile(
  rows: readonly Row[],
  settings: Settings,
  always: Row = { articles: '' },
): Promise<RollUp> {
  const [source] = settings.contacts;
  const text = rows.map(row => JSON.stringify({ ...always, ...row })).join('\n');
  const { postgres: _, ...mapping } = source && 'postgres' in source ? source : { postgres: undefined };
  return rollUpOf(
    { 'a.jsonl': text },
    {
      settings: {
        ...settings,
        contacts: [{ ...settings.contacts[0], ...mapping, files: 'contacts/**' }] as Settings['contacts'],
      },
    },
  );
}

/** What has to be the same, whatever the contacts come from. */
export function comparable({
  cells,
  hours,
  articleUse,
  unknownReasons,
  rejectedRows: _,
  ...rest
}: RollUp): object {
  return {
    ...rest,
    cells: plainCells({ cells } as RollUp),
    hours: Object.fromEntries([...hours].filter(([, counts]) => counts.some(count => count > 0)).sort()),
    articleUse: Object.fromEntries([...articleUse].sort()),
    unknownReasons: Object.fromEntries([...unknownReasons].sort()),
  };
}
