import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { CsvReader } from '../../../src/contacts/csv.ts';

interface Read {
  readonly columns: string[];
  /** Line and fields. */
  readonly rows: [number, string[]][];
  readonly rejected: [number, string][];
}

function readAll(chunks: readonly string[], delimiter?: string): Read {
  const read: Read = { columns: [], rows: [], rejected: [] };
  const reader = new CsvReader(
    {
      header: columns => {
        read.columns.push(...columns);
        return true;
      },
      row: (values, line) => read.rows.push([line, [...values]]),
      reject: (line, rejection) => read.rejected.push([line, rejection.code]),
    },
    delimiter,
  );
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return read;
}

const read = (text: string): Read => readAll([text]);

describe('CsvReader', () => {
  for (const [name, delimiter] of [
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ] as const) {
    it(`finds the ${name} in the header line`, () => {
      assert.deepEqual(read(`id${delimiter}x,y${delimiter}b${delimiter}c\n`.replace(',y', '')).columns, [
        'id',
        'x',
        'b',
        'c',
      ]);
    });
  }

  it('takes the delimiter from the sep= line that Excel writes', () => {
    const { columns, rows } = read('sep=;\nid;a,b,c\n1;2\n');
    assert.deepEqual(columns, ['id', 'a,b,c']);
    assert.deepEqual(rows, [[3, ['1', '2']]]);
  });

  it('counts lines over quoted line breaks, blank lines and all three kinds of line break', () => {
    const { rows } = read('id,note\r\n1,"a\r\nb ""c"", d"\r\n\r\n2,x\n3,y\r4,z');
    assert.deepEqual(rows, [
      [2, ['1', 'a\nb "c", d']],
      [5, ['2', 'x']],
      [6, ['3', 'y']],
      [7, ['4', 'z']],
    ]);
  });

  it('says that the last row is cut off, and that a row in the middle has too few fields', () => {
    const { rows, rejected } = read('id,a,b\n1,2\n3,4,5\n6,');
    assert.deepEqual(rejected, [
      [2, 'fieldCount'],
      [4, 'cutOff'],
    ]);
    assert.deepEqual(rows, [[3, ['3', '4', '5']]]);
  });

  it('passes over empty fields behind the last column', () => {
    assert.deepEqual(read('id,a\n1,2,,\n').rows.length, 1);
    assert.deepEqual(read('id,a\n1,2,x\n').rejected, [[2, 'fieldCount']]);
  });

  it('loses one row to a quotation mark that is never closed', () => {
    const { rows, rejected } = read('id,note\n1,x\n2,"open\n3,y\n4,z\n');
    assert.deepEqual(rejected, [[3, 'openQuote']]);
    assert.deepEqual(
      rows.map(([line]) => line),
      [2, 4, 5],
    );
  });

  it('loses one row to a quotation mark that a later row closes by accident', () => {
    const { rows, rejected } = read('id,note\n1,"open\n2,y\n3,"fine"\n4,"over\ntwo"\n5,z\n');
    assert.deepEqual(rejected, [[2, 'strayQuote']]);
    assert.deepEqual(
      rows.map(([line]) => line),
      [3, 4, 5, 7],
    );
  });

  it('does not hold a file in memory for an open quotation mark', () => {
    const many = Array.from({ length: 40_000 }, (_, i) => `${i},some text that goes on\n`).join('');
    const { rows, rejected } = read(`id,note\n1,"open\n${many}`);
    assert.deepEqual(rejected, [[2, 'openQuote']]);
    assert.equal(rows.length, 40_000);
  });

  it('loses one row to a line that is too long, in however many chunks it comes', () => {
    const long = Array.from({ length: 40 }, () => 'x'.repeat(64 * 1024));
    const chunks = ['id,note\n1,a\n2,', ...long, '\n3,b\n'];
    const { rows, rejected } = readAll(chunks);
    assert.deepEqual(rejected, [[3, 'longRow']]);
    assert.deepEqual(rows, [
      [2, ['1', 'a']],
      [4, ['3', 'b']],
    ]);
    assert.deepEqual(readAll([chunks.join('')]), { columns: ['id', 'note'], rows, rejected });
  });

  it('gives up a first line that is too long, and takes the next one for the header', () => {
    const { columns, rows, rejected } = readAll([
      ...Array.from({ length: 5 }, () => 'x'.repeat(64 * 1024)),
      '\nid,a\n1,2',
    ]);
    assert.deepEqual([columns, rows, rejected], [['id', 'a'], [[3, ['1', '2']]], [[1, 'longRow']]]);
  });

  it('reads the same rows whatever the chunks', () => {
    const field = fc.stringMatching(/^[a-c", \n\r]{0,6}$/);
    const table = fc.array(fc.tuple(field, field, field), { maxLength: 12 });
    fc.assert(
      fc.property(
        table,
        fc.array(fc.nat(40), { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, cuts, newline) => {
          const text = Papa.unparse([['id', 'a', 'b'], ...rows.map(row => ['i', ...row.slice(1)])], {
            newline,
          });
          const chunks: string[] = [];
          let at = 0;
          for (const cut of cuts) {
            chunks.push(text.slice(at, at + cut));
            at += cut;
          }
          chunks.push(text.slice(at));
          const whole = read(text);
          assert.deepEqual(readAll(chunks), whole);
          assert.deepEqual(whole.rejected, []);
          assert.deepEqual(
            whole.rows.map(([, row]) => row.slice(1)),
            rows.map(row => row.slice(1).map(value => value.replace(/\r\n?/g, '\n'))),
          );
        },
      ),
    );
  });

  it('gives every row or rejection a line of its own, in order, on any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab",\n\r;]{0,80}$/), text => {
        const { rows, rejected } = read(`id,a\n${text}`);
        const lines = [...rows.map(([line]) => line), ...rejected.map(([line]) => line)];
        assert.equal(new Set(lines).size, lines.length);
      }),
      { numRuns: 500 },
    );
  });
});
