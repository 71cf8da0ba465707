import assert from 'node:assert/strict';
import { createHash } from '../../../src/platform/hash.ts';
import { Headwater } from '../../../src/service/headwater.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

const hash = await createHash();

const process = (id: string) => `---\nid: ${id}\ntype: process\ntitle: ${id}\n---\n\n# ${id}\n`;

/** Contacts of eleven processes: of `name` nearly all are avoidable, of the others few. */
function contacts(name: string): string {
  const rows = ['id,started,process,avoidable'];
  const add = (process: string, count: number, avoidable: number) => {
    for (let i = 0; i < count; i++) {
      const judgement = i < avoidable ? 'blameworthy' : 'no';
      rows.push(`${process}-${i},2026-10-0${1 + (i % 9)}T10:00:00Z,${process},${judgement}`);
    }
  };
  for (const each of ['late', 'lost']) add(each, 300, each === name ? 270 : 30);
  for (let i = 0; i < 9; i++) add(`fine-${i}`, 300, 30 + i);
  return rows.join('\n');
}

describe('the filter for flagged processes', () => {
  let files: MemoryFiles;
  let headwater: Headwater;
  beforeEach(async () => {
    files = new MemoryFiles({
      'headwater.yaml': '',
      'late.md': process('late'),
      'lost.md': process('lost'),
      'contacts/a.csv': contacts('late'),
    });
    headwater = await Headwater.open({ files, hash, language: 'nl' });
  });

  const flagged = async (query: string) => (await headwater.search(query)).hits.map(({ id }) => id);

  it('reads the contacts, in whatever language it is written', async () => {
    assert.deepEqual(await flagged('signaal:ja'), ['late']);
  });

  it('knows the flags where contacts were read for something else', async () => {
    await headwater.metrics();
    assert.deepEqual(await flagged('flagged:yes'), ['late']);
    assert.deepEqual(await flagged('flagged:no type:process'), ['lost']);
  });

  it('follows the contacts', async () => {
    assert.deepEqual(await flagged('flagged:yes'), ['late']);
    files.write('contacts/a.csv', contacts('lost'));
    await headwater.apply([{ kind: 'changed', path: 'contacts/a.csv' }]);
    assert.deepEqual(await flagged('flagged:yes'), ['lost']);
  });

  it('means the usual period, whatever period was looked at last', async () => {
    assert.deepEqual(await flagged('flagged:yes'), ['late']);
    await headwater.flags({ period: { days: 1 }, asOf: 0 });
    assert.deepEqual(await flagged('flagged:yes'), ['late']);
  });
});
