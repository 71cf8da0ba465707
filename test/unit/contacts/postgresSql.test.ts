import assert from 'node:assert/strict';
import { fieldColumns, missingColumn } from '../../../src/contacts/postgres/columns.ts';
import { connectionOf } from '../../../src/contacts/postgres/connection.ts';
import { sumsStatement } from '../../../src/contacts/postgres/countStatements.ts';
import { identifier, Parameters, tableName } from '../../../src/contacts/postgres/parameters.ts';
import { DatabaseError, databaseError } from '../../../src/contacts/postgres/problem.ts';
import { describeStatement } from '../../../src/contacts/postgres/statements.ts';
import { type PostgresSource, settingsSchema } from '../../../src/knowledge/settings.ts';
import { reasons } from './rollUpOf.ts';

function sourceOf(postgres: object, mapping: object = {}): PostgresSource {
  const source = settingsSchema.parse({
    contacts: [{ postgres: { database: 'crm', user: 'reader', ...postgres }, ...mapping }],
  }).contacts[0];
  if (!source || !('postgres' in source)) throw new Error('No source.');
  return source;
}

describe('SQL for contacts', () => {
  it('quotes names, so that none becomes SQL', () => {
    assert.equal(identifier('a"; drop table x; --'), '"a""; drop table x; --"');
    assert.equal(tableName('contacts'), '"contacts"');
    assert.equal(tableName('crm.Contacts 2026'), '"crm"."Contacts 2026"');
    assert.equal(tableName('"my.schema"."t""x"'), '"my.schema"."t""x"');
    assert.equal(tableName('x; drop table y'), '"x; drop table y"');
  });

  it('hands over every value of headwater.yaml and reasons.yaml as a parameter', () => {
    const evil = `'); drop table contacts; --`;
    const source = sourceOf(
      { table: 'contacts' },
      { values: { channel: { [evil]: `${evil} 2` } }, 'time-zone': evil },
    );
    const settings = settingsSchema.parse({ channels: { [evil]: { aliases: [`${evil} 3`] } } });
    const [first] = reasons;
    const columns = fieldColumns(
      source,
      ['id', 'started', 'reason', 'channel'].map(name => ({ name, typeId: 25 })),
    );
    const evilReasons = first ? [{ ...first, code: evil, process: evil }] : [];
    const { text, values } = sumsStatement({
      source,
      columns,
      settings,
      reasons: evilReasons,
      doubles: false,
    });
    assert.ok(!text.includes('drop table'));
    assert.ok(values.includes(evil));
  });

  it('uses a parameter once for the same value', () => {
    const parameters = new Parameters();
    assert.deepEqual(
      [parameters.text('a'), parameters.int(1), parameters.text('a'), parameters.text('1')],
      ['$1::text', '$2::bigint', '$1::text', '$3::text'],
    );
  });

  it('takes a query without its last semicolon, also after a comment', () => {
    const { text } = describeStatement(sourceOf({ query: 'select 1 as id -- all; ' }));
    assert.equal(text, 'select * from (select 1 as id -- all\n) as s limit 0');
  });

  it('finds columns by name, in their own case before any case', () => {
    const source = sourceOf({ table: 't' }, { fields: { id: 'Nr' } });
    const columns = fieldColumns(source, [
      { name: 'nr', typeId: 20 },
      { name: 'Nr', typeId: 23 },
      { name: 'STARTED', typeId: 1184 },
    ]);
    assert.deepEqual(
      [...columns],
      [
        ['id', { name: 'Nr', kind: 'integer' }],
        ['started', { name: 'STARTED', kind: 'instant' }],
      ],
    );
    assert.equal(missingColumn(source, columns), 'reason');
  });

  it('names a column of the mapping that is not there', () => {
    const source = sourceOf({ table: 't' }, { fields: { customer: 'klant' } });
    const columns = fieldColumns(
      source,
      ['id', 'started', 'reason'].map(name => ({ name, typeId: 25 })),
    );
    assert.equal(missingColumn(source, columns), 'klant');
  });
});

describe('the connection to a database', () => {
  const ssl = (postgres: object): unknown => connectionOf(sourceOf(postgres), undefined).ssl;

  it('is encrypted and checked, unless the server is on this machine or the settings say otherwise', () => {
    // The library names the server, and for an address of numbers doesn't: that may not stand in a handshake.
    const checked = { rejectUnauthorized: true };
    assert.deepEqual(ssl({ host: 'db.example.com' }), checked);
    assert.deepEqual(ssl({ host: '127.0.0.1.example.com' }), checked);
    assert.deepEqual(ssl({ host: 'localhost', tls: 'on' }), checked);
    for (const host of ['localhost', '127.0.0.1', '::1', '/var/run/postgresql'])
      assert.equal(ssl({ host }), false);
    assert.equal(ssl({ host: 'db.example.com', tls: 'off' }), false);
  });

  const { postgres } = sourceOf({ host: 'db.example.com', table: 't' });
  for (const [code, expected] of [
    ['28P01', /does not accept the password of user "reader"/],
    ['42501', /User "reader" may not read/],
    ['3D000', /no database "crm" on db\.example\.com/],
    ['57014', /took longer than 60 seconds/],
    ['57P01', /broke off the connection/],
    ['ECONNREFUSED', /db\.example\.com, port 5432, can't be reached: boom\./],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /certificate .* not to be trusted/],
    ['XX000', /could not give the contacts: boom\./],
  ] as const) {
    it(`explains ${code}`, () => {
      const error = databaseError(Object.assign(new Error('boom'), { code }), postgres, 'en');
      assert.ok(error instanceof DatabaseError);
      assert.match(error.message, expected);
    });
  }
});
