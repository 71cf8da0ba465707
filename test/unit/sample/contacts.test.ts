import assert from 'node:assert/strict';
import { columns } from '../../../scripts/generate/contact.ts';
import { contactFiles } from '../../../scripts/generate/files.ts';
import { period } from '../../../scripts/generate/planted.ts';
import { readArticles, readContacts, readReasons, readSample, samplePaths } from './sample.ts';

describe('contacts of the sample', () => {
  const contacts = readContacts();
  const values = (column: string) => contacts.map(contact => contact[column] ?? '').filter(v => v !== '');

  it('are what the generator writes, byte for byte, each time', () => {
    const once = contactFiles();
    assert.deepEqual(contactFiles(), once);
    assert.deepEqual(
      samplePaths('contacts').filter(path => !path.endsWith('.txt')),
      [...once.keys()].map(name => `contacts/${name}`),
    );
    for (const [name, content] of once) assert.ok(readSample(`contacts/${name}`) === content, name);
  });

  it('say that they are synthetic', () => {
    assert.match(readSample('contacts/README.txt').split('\n')[0] ?? '', /SYNTHETIC/);
  });

  it('are about 20,000 in the whole period, in order, with ids of their own', () => {
    assert.ok(contacts.length > 19_000 && contacts.length < 21_000, `${contacts.length}`);
    const started = values('started');
    const times = started.map(time => Date.parse(time));
    assert.ok(times.every((time, i) => i === 0 || time >= (times[i - 1] ?? 0)));
    assert.equal(started[0]?.slice(0, 10), period.from);
    assert.equal(started.at(-1)?.slice(0, 10), period.to);
    assert.equal(new Set(values('id')).size, contacts.length);
  });

  it('have the columns that Headwater knows, and each of them is used', () => {
    const used = new Set(
      contacts.flatMap(contact => Object.keys(contact).filter(key => contact[key] !== '')),
    );
    assert.deepEqual([...used].sort(), [...columns].sort());
  });

  it('name only reasons, processes and articles that exist', () => {
    const articles = new Map(readArticles().map(article => [article.frontMatter.id, article]));
    const reasons = new Set(readReasons().map(reason => reason.code));
    for (const reason of new Set(values('reason'))) assert.ok(reasons.has(reason), reason);
    for (const id of new Set(values('process'))) {
      assert.equal(articles.get(id)?.frontMatter.type, 'process', id);
    }
    for (const id of new Set(values('articles').flatMap(ids => ids.split(' ')))) {
      assert.equal(articles.get(id)?.frontMatter.type, 'answer', id);
    }
  });

  it('use every reason, and every validated answer', () => {
    const used = new Set(values('reason'));
    assert.deepEqual(
      readReasons()
        .map(reason => reason.code)
        .filter(code => !used.has(code)),
      [],
    );
    const read = new Set(values('articles').flatMap(ids => ids.split(' ')));
    const validated = readArticles()
      .map(article => article.frontMatter)
      .filter(fm => fm.type === 'answer' && fm.status === 'validated')
      .map(fm => String(fm.id));
    assert.deepEqual(
      validated.filter(id => !read.has(id)),
      [],
    );
  });

  it('fall within the opening hours, but for e-mail, with the offset of the season', () => {
    for (const { started = '', channel } of contacts) {
      assert.equal(started.slice(19), started < '2026-10-25T03' ? '+02:00' : '+01:00');
      if (channel === 'e-mail') continue;
      const weekday = new Date(`${started.slice(0, 10)}T00:00:00Z`).getUTCDay();
      const [opens, closes] = weekday === 6 ? ['09:00', '17:00'] : ['08:00', '20:00'];
      const clock = started.slice(11, 16);
      assert.ok(weekday !== 0 && clock >= opens && clock < closes, started);
    }
  });

  it('come most of all on Monday morning at nine', () => {
    const hours = new Map<string, number>();
    for (const started of values('started')) {
      const hour = `${new Date(`${started.slice(0, 10)}T00:00:00Z`).getUTCDay()} ${started.slice(11, 13)}`;
      hours.set(hour, (hours.get(hour) ?? 0) + 1);
    }
    assert.equal([...hours].sort((a, b) => b[1] - a[1])[0]?.[0], '1 09');
  });

  it('hold conversations with two and three questions, of one customer, about different processes', () => {
    const conversations = Map.groupBy(
      contacts.filter(contact => contact.interaction),
      contact => contact.interaction,
    );
    const sizes = new Set([...conversations.values()].map(rows => rows.length));
    assert.deepEqual([...sizes].sort(), [2, 3]);
    const processOf = new Map(readReasons().map(reason => [reason.code, reason.process]));
    for (const rows of conversations.values()) {
      assert.equal(new Set(rows.map(row => `${row.customer} ${row.started} ${row.channel}`)).size, 1);
      const processes = rows.map(row => row.process || processOf.get(row.reason ?? ''));
      assert.equal(new Set(processes).size, rows.length);
    }
  });

  it('keep scores on their scales, and promises open that were still to come', () => {
    const within = (column: string, low: number, high: number) =>
      values(column).every(value => Number.isInteger(Number(value)) && +value >= low && +value <= high);
    assert.ok(within('nps', 0, 10) && within('csat', 1, 5) && within('effort', 1, 7));
    const share = values('nps').length / contacts.length;
    assert.ok(share > 0.14 && share < 0.16, `${share}`);
    for (const contact of contacts) {
      const due = contact.promise_due || undefined;
      const settled = due !== undefined && due <= period.to;
      assert.equal((contact.promise_met ?? '') !== '', settled, contact.id);
    }
  });

  it('stay small enough to clone', () => {
    const bytes = [...contactFiles().values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    assert.ok(bytes < 3.2e6, `${bytes}`);
  });
});
