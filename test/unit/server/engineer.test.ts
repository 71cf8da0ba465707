import assert from 'node:assert/strict';
import {
  answerMessage,
  askedNotFound,
  channelAnswer,
  facetedSearch,
  fruitless,
  reply,
  vote,
} from '../../../src/server/engineerProtocol.ts';
import { search } from '../../../src/server/protocol.ts';
import { MemoryFiles } from '../../memoryFiles.ts';
import { eventually, startWorker, type TestWorker } from './worker.ts';

const shop = 'file:///shop';
const bank = 'file:///bank';
const time = '2026-11-22T10:00:00+01:00';

const refund = `---
id: refund-late
title: When do I get my money back?
process: refunds
language: en
status: validated
---

Within 5 working days.

## E-mail

We **pay back** within 5 working days.

## Internal

Check the ledger first.
`;
const process =
  '---\nid: refunds\ntype: process\ntitle: Refunding\nowner: finance\nlanguage: en\n---\n\nMoney back.\n';
const settings = `languages: [en, nl]
journal:
  searches: true
reply:
  greeting: { en: "Hello," }
  closing: { en: "Regards, the shop" }
`;

describe('what the worker answers to the one who answers customers', () => {
  let worker: TestWorker | undefined;
  let files: MemoryFiles;
  beforeEach(() => {
    files = new MemoryFiles({
      'headwater.yaml': settings,
      'answers/refund.md': refund,
      'processes/refunds.md': process,
    });
  });
  afterEach(() => worker?.close());
  const start = async (others: Record<string, MemoryFiles> = {}) => {
    worker = await startWorker({ [shop]: files, ...others });
    return worker;
  };

  it('counts articles of all knowledge bases by their facets, with labels', async () => {
    const { editor } = await start({ [bank]: new MemoryFiles({ 'headwater.yaml': '', 'b.md': refund }) });
    const { facets, total } = await editor.sendRequest(facetedSearch, { query: 'money back', limit: 10 });
    assert.equal(total, 3);
    const of = (name: string) => facets.find(facet => facet.name === name)?.values;
    assert.deepEqual(of('type'), [
      { value: 'answer', count: 2 },
      { value: 'process', count: 1 },
    ]);
    assert.deepEqual(of('process')?.[0]?.label, 'Refunding');
    assert.deepEqual(of('channel'), [{ value: 'e-mail', label: 'e-mail', count: 2 }]);
  });

  it('calls the process of a hit by its title, wherever hits are shown', async () => {
    files.write('answers/other.md', '---\nid: other\nprocess: unheard-of\n---\n\nMoney back elsewhere.\n');
    const { editor } = await start();
    const query = 'money back';
    const faceted = await editor.sendRequest(facetedSearch, { query, limit: 10 });
    const quick = await editor.sendRequest(search, { query, limit: 10, asYouType: true });
    const answered = await editor.sendRequest(answerMessage, { message: 'When do I get my money back?' });
    for (const hits of [faceted.hits, quick.hits, answered?.questions[0]?.hits ?? []]) {
      assert.equal(hits.find(({ id }) => id === 'refund-late')?.processTitle, 'Refunding');
    }
    const titles = Object.fromEntries(quick.hits.map(({ id, processTitle }) => [id, processTitle]));
    assert.deepEqual(titles, { 'refund-late': 'Refunding', refunds: null, other: 'unheard-of' });
  });

  it('composes a reply for a channel, without what is internal, as HTML for e-mail only', async () => {
    const { editor } = await start();
    const message = 'Hello there. When do I get my money back?';
    const found = await editor.sendRequest(answerMessage, { message });
    assert.equal(found?.language, 'en');
    const uri = found?.questions[0]?.hits[0]?.uri ?? '';
    assert.equal(uri, `${shop}/answers/refund.md`);
    const ask = { root: found?.root ?? '', articles: [uri], language: 'en' };
    const mail = await editor.sendRequest(reply, { ...ask, channel: 'e-mail' });
    assert.equal(mail?.plain, 'Hello,\n\nWe pay back within 5 working days.\n\nRegards, the shop');
    assert.match(mail?.html ?? '', /<strong>pay back<\/strong>/);
    const chat = await editor.sendRequest(reply, { ...ask, channel: 'chat' });
    assert.deepEqual(chat, { plain: 'Hello,\n\nWithin 5 working days.\n\nRegards, the shop' });
    const copied = await editor.sendRequest(channelAnswer, { uri, channel: 'e-mail' });
    assert.equal(copied?.plain, 'We pay back within 5 working days.');
    assert.ok(copied?.html);
  });

  it('gives nothing of an article for internal use', async () => {
    files.write('answers/refund.md', refund.replace('status:', 'audience: internal\nstatus:'));
    const { editor } = await start();
    const uri = `${shop}/answers/refund.md`;
    assert.equal((await editor.sendRequest(channelAnswer, { uri, channel: 'chat' }))?.plain, '');
    const composed = await editor.sendRequest(reply, { root: shop, articles: [uri], language: 'en' });
    assert.equal(composed?.plain, 'Hello,\n\nRegards, the shop');
    const { hits } = await editor.sendRequest(facetedSearch, { query: 'money back', limit: 10 });
    assert.deepEqual(Object.fromEntries(hits.map(({ id, internal }) => [id, internal])), {
      'refund-late': true,
      refunds: false,
    });
  });

  it('goes by the audience in the text itself, however it is written', async () => {
    const { editor } = await start();
    const uri = `${shop}/answers/refund.md`;
    const plain = async () => (await editor.sendRequest(channelAnswer, { uri, channel: 'chat' }))?.plain;
    assert.equal(await plain(), 'Within 5 working days.');
    const written = [
      'audience: internal',
      'audience: Intern',
      'audience:\n  - internal',
      'audience: internal\na: "',
    ];
    for (const audience of written) {
      // Nobody has told the worker yet that the file is another one.
      files.write('answers/refund.md', refund.replace('status:', `${audience}\nstatus:`));
      assert.equal(await plain(), '', audience);
    }
  });

  it('replies with the version of an article in the language of the reply', async () => {
    const dutch =
      '---\nid: refund-late-nl\ntitle: Waar blijft mijn geld?\nlanguage: nl\ntranslation-of: refund-late\n---\n\nBinnen 5 dagen.\n';
    files.write('answers/refund-nl.md', dutch);
    const { editor } = await start();
    const articles = [`${shop}/answers/refund.md`, `${shop}/answers/refund-nl.md`];
    const plain = async (language: string) =>
      (await editor.sendRequest(reply, { root: shop, articles, language, channel: 'chat' }))?.plain;
    assert.equal(await plain('nl'), 'Binnen 5 dagen.');
    assert.equal(await plain('en'), 'Hello,\n\nWithin 5 working days.\n\nRegards, the shop');
  });

  it('keeps a search without result, and shows it until an article has it', async () => {
    const { editor } = await start();
    const search = { query: 'wheelchair', passedOver: false, person: 'me', time };
    assert.equal(await editor.sendRequest(fruitless, search), true);
    assert.equal(await editor.sendRequest(fruitless, search), false);
    assert.match(files.text('journal/me-2026-11.jsonl'), /"query":"wheelchair"/);
    const [asked] = await editor.sendRequest(askedNotFound, null);
    assert.deepEqual(
      asked?.groups.map(({ query }) => query),
      ['wheelchair'],
    );
  });

  it('shows a remark on the article as information, until the file has another content', async () => {
    const { editor, diagnostics } = await start();
    const uri = `${shop}/answers/refund.md`;
    const flag = { uri, vote: 'flag', remark: 'It is 10 days now.', person: 'me', time } as const;
    assert.equal(await editor.sendRequest(vote, flag), 'When do I get my money back?');
    const remarks = () => diagnostics.get(uri)?.filter(({ code }) => code === 'remark') ?? [];
    const [remark] = await eventually(() => remarks().length > 0 && remarks());
    assert.equal(remark?.severity, 3);
    assert.equal(remark?.source, 'Headwater');
    assert.match(String(remark?.message), /It is 10 days now\./);
    files.write('answers/refund.md', refund.replaceAll('5 working', '10 working'));
    await editor.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await eventually(() => remarks().length === 0);
  });

  it('knows no answer, reply or vote for what is in no knowledge base', async () => {
    const { editor } = await start();
    const uri = 'file:///elsewhere/a.md';
    assert.equal(await editor.sendRequest(channelAnswer, { uri }), null);
    assert.equal(await editor.sendRequest(vote, { uri, vote: 'helpful', person: 'me', time }), null);
    assert.equal(
      await editor.sendRequest(reply, { root: 'file:///elsewhere', articles: [], language: 'en' }),
      null,
    );
  });
});
