import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type RollUpOptions, rollUp } from '../../../src/contacts/rollUpFiles.ts';
import type { RollUp } from '../../../src/contacts/rollup.ts';
import { MemoryCache, MemoryFiles } from '../../memoryFiles.ts';
import { csv, messages, reason, reasons, settingsOf, total } from './rollUpOf.ts';

const header = 'id,started,customer,reason,interaction,articles,note';

function day(date: string, ...ids: number[]): string {
  return csv(
    header,
    ...ids.map(id => `${id},${date}T09:00Z,c${id % 3},WHERE,i${id % 4},a${id % 5},secret note`),
  );
}

class BrokenFiles extends MemoryFiles {
  override stream(): AsyncIterable<Uint8Array> {
    throw new Error('The disk is gone.');
  }
}

/** A knowledge base with a cache, that tells which files a roll-up read. */
class Kept {
  readonly files = new MemoryFiles();
  readonly cache = new MemoryCache();

  write(name: string, text: string): void {
    this.files.write(`contacts/${name}`, text);
  }

  async rollUp(options: Partial<RollUpOptions> = {}): Promise<RollUp> {
    this.files.reads.length = 0;
    const entries = await this.files.list();
    const { files, cache } = this;
    return rollUp({ files, cache, entries, settings: settingsOf(), reasons, ...options });
  }

  /** The files that were read since the last roll-up began, without those that were only hashed. */
  get parsed(): string[] {
    const seen = new Map<string, number>();
    for (const path of this.files.reads) seen.set(path, (seen.get(path) ?? 0) + 1);
    return [...seen].filter(([, count]) => count > 1).map(([path]) => path);
  }

  /** The same without any cache. */
  async plain(options: Partial<RollUpOptions> = {}): Promise<RollUp> {
    const fresh = new Kept();
    for (const { path } of await this.files.list()) fresh.files.write(path, this.files.text(path));
    return fresh.rollUp(options);
  }
}

describe('the cache of contacts', () => {
  it('reads nothing where nothing changed', async () => {
    const kept = new Kept();
    kept.write('1.csv', day('2026-03-01', 1, 2, 3));
    const first = await kept.rollUp();
    const second = await kept.rollUp();
    assert.deepEqual(kept.files.reads, []);
    assert.deepEqual(second, first);
  });

  it('reads only the new file of a new day, and finds its repeats of the days before', async () => {
    const kept = new Kept();
    kept.write('1.csv', day('2026-03-01', 1, 2, 3));
    kept.write('2.csv', day('2026-03-02', 4, 5, 6));
    await kept.rollUp();
    kept.write('3.csv', day('2026-03-03', 7, 8, 9));
    const rollUp = await kept.rollUp();
    assert.deepEqual(kept.parsed, ['contacts/3.csv']);
    assert.deepEqual(rollUp, await kept.plain());
    assert.equal(total(rollUp, 'repeats'), 6);
  });

  it('knows a file again under another name', async () => {
    const kept = new Kept();
    kept.write('1.csv', day('2026-03-01', 1, 2, 3));
    await kept.rollUp();
    kept.files.delete('contacts/1.csv');
    kept.write('other.csv', day('2026-03-01', 1, 2, 3));
    const rollUp = await kept.rollUp();
    assert.deepEqual(kept.parsed, []);
    assert.deepEqual(rollUp, await kept.plain());
  });

  it('reads a file again when an earlier one comes or goes that holds the same ids', async () => {
    const kept = new Kept();
    kept.write('2.csv', day('2026-03-02', 1, 2, 3));
    assert.equal((await kept.rollUp()).used, 3);
    kept.write('1.csv', day('2026-03-01', 2, 3, 4));
    const both = await kept.rollUp();
    assert.deepEqual(both, await kept.plain());
    assert.deepEqual([both.used, both.rejected], [4, 2]);
    kept.files.delete('contacts/1.csv');
    const one = await kept.rollUp();
    assert.deepEqual(one, await kept.plain());
    assert.deepEqual([one.used, one.rejected], [3, 0]);
  });

  it('keeps copies of a file apart', async () => {
    const kept = new Kept();
    for (const name of ['1.csv', '2.csv', '3.csv']) kept.write(name, day('2026-03-01', 1, 2));
    const first = await kept.rollUp();
    assert.deepEqual([first.used, first.rejected], [2, 4]);
    kept.write('4.csv', day('2026-03-01', 5));
    const rollUp = await kept.rollUp();
    assert.deepEqual(kept.parsed, ['contacts/4.csv']);
    assert.deepEqual(rollUp, await kept.plain());
  });

  it('applies new reasons, channels and windows without reading a file', async () => {
    const kept = new Kept();
    kept.write('1.csv', day('2026-03-01', 1, 2, 3));
    kept.write('2.csv', day('2026-03-05', 4, 5, 6));
    await kept.rollUp();
    const changed = {
      reasons: [reason('WHERE', 'returns', 'blameworthy')],
      settings: settingsOf({}, { 'repeat-window': 2 }),
    };
    const rollUp = await kept.rollUp(changed);
    assert.deepEqual(kept.files.reads, []);
    assert.deepEqual(rollUp, await kept.plain(changed));
    assert.equal(total(rollUp, 'blameworthy', 'returns'), 6);
    assert.equal(total(rollUp, 'repeats'), 0);
  });

  it('reads again what another mapping or zone would read otherwise', async () => {
    const kept = new Kept();
    kept.write('1.csv', day('2026-03-01', 1, 2, 3));
    await kept.rollUp();
    const settings = settingsOf({ values: { reason: { WHERE: 'LATE' } } });
    assert.equal(total(await kept.rollUp({ settings }), 'blameworthy'), 3);
  });

  it('says what articles and language say now', async () => {
    const kept = new Kept();
    kept.write('1.csv', csv(header, '1,2026-03-01,c,WHERE,,old,', 'x,never,c,WHERE,,,'));
    await kept.rollUp();
    const rollUp = await kept.rollUp({ language: 'nl', outdated: id => id === 'old' });
    assert.deepEqual(kept.files.reads, []);
    assert.equal(total(rollUp, 'withOutdatedArticle'), 1);
    assert.deepEqual(messages(rollUp), ['3: "started" is "never"; dat is geen tijd zoals 2026-12-31T14:05.']);
  });

  it('rebuilds silently what is gone, cut off or changed', async () => {
    const kept = new Kept();
    for (const date of ['01', '02', '03'])
      kept.write(`${date}.csv`, day(`2026-03-${date}`, Number(date), Number(date) + 10));
    const first = await kept.rollUp();
    const names = [...kept.cache.entries.keys()].filter(name => name !== 'contacts-key');
    for (const damage of ['gone', 'cut', 'changed'] as const) {
      for (const name of names) {
        const bytes = kept.cache.entries.get(name) ?? new Uint8Array();
        if (damage === 'gone') kept.cache.entries.delete(name);
        else if (damage === 'cut') kept.cache.entries.set(name, bytes.slice(0, bytes.length / 2));
        else
          kept.cache.entries.set(
            name,
            bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 255 : byte)),
          );
        // The whole would hide the leaves.
        if (name !== 'contacts-whole') kept.cache.entries.delete('contacts-whole');
        assert.deepEqual(await kept.rollUp(), first, `${damage}: ${name}`);
      }
    }
  });

  it('holds no customer, interaction or note', async () => {
    const kept = new Kept();
    kept.write('1.csv', csv(header, '1,2026-03-01,customer-anna,WHERE,interaction-7,,secret note'));
    await kept.rollUp();
    const all = Buffer.concat([...kept.cache.entries.values()]).toString('latin1');
    for (const secret of ['customer-anna', 'interaction-7', 'secret note']) assert.ok(!all.includes(secret));
    assert.ok(all.includes('WHERE'));
  });

  it('does not keep a file that could not be read to its end', async () => {
    const kept = new Kept();
    kept.write('1.csv', day('2026-03-01', 1));
    const failed = await kept.rollUp({ files: new BrokenFiles() });
    assert.match(messages(failed)[0] ?? '', /The disk is gone/);
    assert.equal((await kept.rollUp()).used, 1);
  });

  it('gives what a roll-up without it gives, whatever happens to the files', async () => {
    const row = fc.record({
      id: fc.nat(30),
      hour: fc.nat(24 * 20),
      customer: fc.nat(4),
      interaction: fc.nat(6),
    });
    const change = fc.record({ file: fc.nat(3), rows: fc.option(fc.array(row, { maxLength: 8 })) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async changes => {
        const kept = new Kept();
        for (const { file, rows } of changes) {
          if (rows === null) kept.files.delete(`contacts/${file}.csv`);
          else {
            const lines = rows.map(({ id, hour, customer, interaction }) => {
              const started = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
              return `${id},${started},${customer || ''},WHERE,${interaction > 3 ? '' : interaction},,`;
            });
            kept.write(`${file}.csv`, csv(header, ...lines));
          }
          assert.deepEqual(await kept.rollUp(), await kept.plain());
        }
      }),
      { numRuns: 60 },
    );
  });
});
