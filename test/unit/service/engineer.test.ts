import assert from 'node:assert/strict';
import { createHash } from '../../../src/platform/hash.ts';
import { composeReply, paragraphs } from '../../../src/service/composeReply.ts';
import { Headwater } from '../../../src/service/headwater.ts';
import { Remarks } from '../../../src/service/remarks.ts';
import { recordSearch, stillNotFound } from '../../../src/service/searchRecord.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

const hash = await createHash();
const open = (files: MemoryFiles) =>
  Headwater.open({ files, hash, language: 'en', today: () => '2026-11-22' });
const article = (id: string, title: string, more = '') =>
  `---\nid: ${id}\ntype: answer\ntitle: ${title}\n${more}---\n\n# ${title}\n\nText of ${id}.\n`;
const wanted = 'journal:\n  searches: true\n';
const search = (query: string, time = '2026-11-22T10:00:00+01:00') => ({
  query,
  passedOver: false,
  person: 'me',
  time,
});

describe('searches that led to nothing', () => {
  it('are kept only where the knowledge base wants it', async () => {
    const without = await open(new MemoryFiles({ 'headwater.yaml': '' }));
    assert.equal(await recordSearch(without, search('wheelchair')), false);
    assert.equal(without.journal.entries().length, 0);
    const headwater = await open(new MemoryFiles({ 'headwater.yaml': wanted }));
    assert.equal(await recordSearch(headwater, search('wheelchair')), true);
    assert.equal(headwater.journal.entries().length, 1);
  });

  it('are kept once a day, without filters', async () => {
    const headwater = await open(new MemoryFiles({ 'headwater.yaml': wanted }));
    await recordSearch(headwater, search('wheel  chair type:answer'));
    assert.equal(await recordSearch(headwater, search('Wheel chair', '2026-11-22T16:00:00+01:00')), false);
    assert.equal(await recordSearch(headwater, search('wheel chair', '2026-11-23T09:00:00+01:00')), true);
    const [first] = headwater.journal.entries();
    assert.ok(first?.entry.kind === 'search-without-result');
    assert.equal(first.entry.query, 'wheel chair');
  });

  it('are not kept with what may name a customer', async () => {
    const headwater = await open(new MemoryFiles({ 'headwater.yaml': wanted }));
    for (const query of ['jan@example.org refund', 'parcel 06 1234 5678', 'order 20261122']) {
      assert.equal(await recordSearch(headwater, search(query)), false, query);
    }
  });

  it('are no longer shown once an article answers them', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': wanted, 'a.md': article('a', 'Parcels') });
    const headwater = await open(files);
    await recordSearch(headwater, search('wheelchair ramp'));
    await recordSearch(headwater, { ...search('parcel locker'), passedOver: true });
    assert.deepEqual(
      new Set((await stillNotFound(headwater)).map(({ query }) => query)),
      new Set(['wheelchair ramp', 'parcel locker']),
    );
    files.write('b.md', article('b', 'Ramps for a wheelchair'));
    files.write('c.md', article('c', 'Where is the parcel locker?'));
    await headwater.apply([
      { kind: 'changed', path: 'b.md' },
      { kind: 'changed', path: 'c.md' },
    ]);
    assert.deepEqual(await stillNotFound(headwater), []);
  });

  it('are shown as long as results are passed over, also where one of the wordings had none', async () => {
    const files = new MemoryFiles({ 'headwater.yaml': wanted, 'a.md': article('a', 'Parcel') });
    const headwater = await open(files);
    for (const day of [20, 21, 22])
      await recordSearch(headwater, {
        ...search('parcel locker code', `2026-11-${day}T10:00:00+01:00`),
        passedOver: true,
      });
    await recordSearch(headwater, search('locker code'));
    const [group] = await stillNotFound(headwater);
    assert.equal(group?.query, 'parcel locker code');
    assert.equal(group?.count, 4);
  });
});

describe('remarks', () => {
  it('stand on the article until it is saved with another content', async () => {
    const files = new MemoryFiles({ 'a.md': article('a', 'Parcels') });
    const headwater = await open(files);
    const remarks = new Remarks({
      base: headwater.base,
      entries: () => headwater.journal.entries(),
      versionOf: path => headwater.savedHash(path),
    });
    const version = await headwater.savedHash('a.md');
    assert.ok(version);
    await headwater.record(
      {
        time: '2026-11-22T10:00:00Z',
        kind: 'vote',
        article: 'a',
        vote: 'flag',
        remark: 'Term is wrong.',
        version,
      },
      'me',
    );
    assert.deepEqual(await remarks.refresh(), ['a.md']);
    const [remark] = remarks.of('a.md');
    assert.equal(remark?.severity, 'information');
    assert.match(remark?.message ?? '', /Term is wrong\./);
    // Typing is not yet a change.
    await headwater.apply([{ kind: 'edited', path: 'a.md', text: article('a', 'Parcels?') }]);
    await remarks.refresh();
    assert.equal(remarks.of('a.md').length, 1);
    files.write('a.md', article('a', 'Parcels?'));
    assert.deepEqual(await remarks.refresh(), ['a.md']);
    assert.deepEqual(remarks.of('a.md'), []);
  });
});

describe('a reply', () => {
  const settings = {
    greeting: { en: 'Hello,', nl: 'Hallo,' },
    closing: { en: 'Regards,\nUs', nl: 'Groet,\nWij' },
  };
  const part = (title: string, text: string) => ({ title, answer: paragraphs(text) });

  it('has greeting and closing in the language of the customer', () => {
    const { plain, html } = composeReply([part('One?', 'Yes.')], 'nl-BE', settings);
    assert.equal(plain, 'Hallo,\n\nYes.\n\nGroet,\nWij');
    assert.equal(html, '<p>Hallo,</p>\n<p>Yes.</p>\n<p>Groet,<br>Wij</p>');
  });

  it('titles several answers, and takes no markup from titles', () => {
    const { plain, html } = composeReply([part('A <b>?', '1'), part('B', '2')], 'en', settings);
    assert.equal(plain, 'Hello,\n\nA <b>?\n1\n\nB\n2\n\nRegards,\nUs');
    assert.ok(html.includes('<p><strong>A &lt;b&gt;?</strong></p>'));
  });

  it('says the title of an answer once, also where the answer begins with it', () => {
    const own = { title: 'A?', answer: { plain: 'A?\n1', html: '<h1>A?</h1>\n<p>1</p>' } };
    const { plain, html } = composeReply([own, part('B', '2')], 'en', settings);
    assert.equal(plain, 'Hello,\n\nA?\n1\n\nB\n2\n\nRegards,\nUs');
    assert.ok(html.includes('<p><strong>A?</strong></p>\n<p>1</p>'), html);
  });
});

describe('the answer to a message', () => {
  it('has each question with its place, and of an article the version in the customer’s language', async () => {
    const headwater = await open(
      new MemoryFiles({
        'refund.md': article('refund', 'When do I get my money back?', 'language: en\n'),
        'refund-nl.md': article(
          'refund-nl',
          'Wanneer krijg ik mijn geld terug?',
          'language: nl\ntranslation-of: refund\n',
        ),
        'cancel-nl.md': article('cancel-nl', 'Hoe zeg ik mijn abonnement op?', 'language: nl\n'),
      }),
    );
    const message = 'Hoi, wanneer krijg ik mijn geld terug? En hoe zeg ik mijn abonnement op? Groetjes, Piet';
    const { questions } = await headwater.answer(message);
    assert.deepEqual(
      questions.map(({ hits }) => hits[0]?.id),
      ['refund-nl', 'cancel-nl'],
    );
    for (const { text, start, end, hits, language } of questions) {
      assert.equal(message.slice(start, end), text);
      assert.equal(language, 'nl');
      assert.ok(!hits.some(({ id }) => id === 'refund'));
    }
  });

  it('is no article of which nothing may leave the house', async () => {
    const headwater = await open(
      new MemoryFiles({
        'a.md': article('a', 'How do I get my money back?', 'audience: internal\n'),
        'b.md': article('b', 'Money that comes back'),
      }),
    );
    const { questions } = await headwater.answer('How do I get my money back?');
    assert.deepEqual(
      questions.map(({ hits }) => hits.map(({ id }) => id)),
      [['b']],
    );
  });

  it('is likely only where it shares its words with the question', async () => {
    const headwater = await open(
      new MemoryFiles({
        'a.md': article('a', 'When do I get my money back?'),
        'b.md': article('b', 'Selling gift cards to companies'),
      }),
    );
    const likely = async (message: string) =>
      (await headwater.answer(message)).questions.map(each => each.likely);
    assert.deepEqual(await likely('I sent a blender back. When do I get my money back?'), [true]);
    assert.deepEqual(await likely('Do you sell second-hand aeroplanes?'), [false]);
    // One word that is in the text of an answer is not enough; in its title it is.
    assert.deepEqual(await likely('Is there text?'), [false]);
    assert.deepEqual(await likely('Money?'), [true]);
  });

  it('takes a customer’s words as words, not as a query', async () => {
    const headwater = await open(new MemoryFiles({ 'a.md': article('a', 'The status of my order') }));
    const { questions } = await headwater.answer('What is the status:archived -order "of my order"?');
    assert.equal(questions[0]?.hits[0]?.id, 'a');
  });
});
