import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'mocha';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import {
  CompletionRequest,
  createConnection,
  DefinitionRequest,
  DocumentLinkRequest,
  HoverRequest,
  InitializeRequest,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import * as authoring from '../../../src/server/authoringProtocol.ts';
import { registerAuthoringRequests } from '../../../src/server/authoringRequests.ts';
import { languageCapabilities, registerLanguageFeatures } from '../../../src/server/language.ts';
import { newArticle } from '../../../src/server/protocol.ts';
import { MemoryBase, pathOf, root } from './memoryBase.ts';

const memory = new MemoryBase({
  'refunds.md': '---\nid: refunds\ntype: process\nlanguage: en\n---\n# Refunds\n\n## How long\n',
  'late.md':
    '---\nid: late\nprocess: refunds\nlanguage: en\nstatus: not-validated\n---\n# Where is my money?\n\n[[refunds#how-long]] [r](refunds.md) plain\n',
  'late-nl.md': '---\nid: late-nl\nlanguage: nl\ntranslation-of: late\n---\n# Waar is mijn geld?\n',
  'notes.txt': '[[',
});

/** The features behind a real connection, as the editor speaks to them. */
describe('the language features over their protocol', () => {
  let client: MessageConnection;
  let shown: string[] = [];
  let stop: () => void = () => {};

  before(async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    server.onInitialize(() => ({ capabilities: languageCapabilities }));
    const workspace = {
      find: async (uri: string) =>
        uri.startsWith(root) ? { context: memory.context, path: pathOf(uri) } : undefined,
      pathIn: (_: unknown, uri: string) => (uri.startsWith(root) ? pathOf(uri) : undefined),
      all: async () => [memory.context],
      settled: async () => {},
    };
    registerLanguageFeatures(server, workspace);
    registerAuthoringRequests(server, workspace);
    server.listen();
    client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.onNotification(ShowMessageNotification.type, ({ message }) => {
      shown.push(message);
    });
    client.listen();
    const { capabilities } = await client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    assert.deepEqual(capabilities, languageCapabilities);
    stop = () => {
      client.dispose();
      server.dispose();
    };
  });

  after(() => stop());

  const at = (
    path: string,
    needle: string,
    offset = 0,
  ): { textDocument: { uri: string }; position: Position } => ({
    textDocument: { uri: root + path },
    position: memory.at(path, needle, offset),
  });

  it('complete, hover, define, refer and link', async () => {
    const items = await client.sendRequest(CompletionRequest.type, at('late.md', '[[refunds', 2));
    assert.ok(items && 'items' in items && items.items.some(i => i.label === 'Refunds'));
    const hover = await client.sendRequest(HoverRequest.type, at('late.md', '[[refunds', 4));
    assert.match(JSON.stringify(hover), /\*\*Refunds\*\*/);
    const definition = await client.sendRequest(DefinitionRequest.type, at('late.md', '[[refunds', 4));
    assert.match(JSON.stringify(definition), /"targetUri":"memory:\/kb\/refunds.md"/);
    const references = await client.sendRequest(ReferencesRequest.type, {
      ...at('refunds.md', 'refunds'),
      context: { includeDeclaration: true },
    });
    assert.equal(references?.length, 3);
    const links = await client.sendRequest(DocumentLinkRequest.type, {
      textDocument: { uri: `${root}late.md` },
    });
    assert.equal(links?.[0]?.target, `${root}refunds.md#L8`);
    const symbols = await client.sendRequest(WorkspaceSymbolRequest.type, { query: 'late' });
    assert.deepEqual(
      symbols?.map(s => s.name),
      ['late', 'late-nl'],
    );
  });

  it('rename, and tell a person why they do not', async () => {
    const start = await client.sendRequest(PrepareRenameRequest.type, at('late.md', '[[refunds', 4));
    assert.equal(start && 'placeholder' in start && start.placeholder, 'refunds');
    const edit = await client.sendRequest(RenameRequest.type, {
      ...at('late.md', '[[refunds', 4),
      newName: 'money',
    });
    assert.equal(edit?.documentChanges?.length, 2);
    shown = [];
    const refused = await client.sendRequest(RenameRequest.type, {
      ...at('late.md', '[[refunds', 4),
      newName: 'late',
    });
    assert.deepEqual(refused, { documentChanges: [] });
    assert.match(shown.join(), /^The id late belongs to/);
    await assert.rejects(
      client.sendRequest(PrepareRenameRequest.type, at('late.md', 'plain', 1)),
      /can be renamed/,
    );
  });

  it('follow files that are moved, and those alone that stay in the knowledge base', async () => {
    const move = (oldUri: string, newUri: string) =>
      client.sendRequest(WillRenameFilesRequest.type, { files: [{ oldUri, newUri }] });
    const edit = await move(`${root}refunds.md`, `${root}processes/refunds.md`);
    assert.match(JSON.stringify(edit), /"newText":"processes\/refunds.md"/);
    assert.equal(await move(`${root}refunds.md`, 'memory:/elsewhere/refunds.md'), null);
    assert.equal(await move('memory:/elsewhere/refunds.md', `${root}x.md`), null);
  });

  it('say nothing of files that are no articles', async () => {
    assert.equal(await client.sendRequest(CompletionRequest.type, at('notes.txt', '[[', 2)), null);
    const outside = { textDocument: { uri: 'file:///x.md' }, position: { line: 0, character: 0 } };
    assert.equal(await client.sendRequest(HoverRequest.type, outside), null);
  });

  it('answer the requests about an article', async () => {
    const uri = `${root}late.md`;
    const links = await client.sendRequest(authoring.backlinks, { uri });
    assert.deepEqual(
      links?.groups.map(g => g.uri),
      [`${root}late-nl.md`],
    );
    const edits = await client.sendRequest(authoring.articleEdits, {
      uri,
      command: { name: 'set-status', status: 'validated' },
    });
    assert.deepEqual(
      edits?.map(e => e.newText),
      ['validated'],
    );
    const made = await client.sendRequest(authoring.newTranslation, { uri, language: 'de' });
    assert.equal(made?.uri, `${root}late-de.md`);
    assert.deepEqual(await client.sendRequest(authoring.translation, { uri: `${root}late-nl.md` }), {
      state: 'unknown',
      source: uri,
    });
    assert.equal(await client.sendRequest(authoring.translation, { uri }), null);
    assert.equal(made?.source, uri);
    const ofTranslation = { uri: `${root}late-nl.md`, language: 'de' };
    const fromTranslation = await client.sendRequest(authoring.newTranslation, ofTranslation);
    assert.match(
      fromTranslation?.text ?? '',
      /^translation-of: late$/m,
      'of the source, not of a translation',
    );
    const languages = await client.sendRequest(authoring.languagesOf, { uri });
    assert.deepEqual(
      languages?.others.map(other => other.language),
      ['nl'],
    );
    assert.deepEqual(languages?.missing, []);
    assert.equal((await client.sendRequest(authoring.missingSections, { uri }))?.length, 4);
    const answer = await client.sendRequest(newArticle, {
      near: uri,
      beside: uri,
      type: 'answer',
      title: 'Why?',
    });
    assert.match(answer?.text ?? '', /^process: refunds$/m);
  });

  it('take from a line of a journal what an article can begin with', async () => {
    const uri = `${root}journal/ann-2026-10.jsonl`;
    const time = '2026-10-05T09:14:22+02:00';
    const subject = (entry: unknown) =>
      client.sendRequest(authoring.journalEntry, { uri, line: JSON.stringify(entry) });
    assert.deepEqual(await subject({ time, kind: 'search-without-result', query: 'pay in parts' }), {
      near: uri,
      proposed: 'Pay in parts',
    });
    const contact = { id: '1', started: time, articles: ['late'], note: 'Called three times.' };
    assert.deepEqual(await subject({ time, kind: 'contact', contact }), {
      near: uri,
      process: 'refunds',
      text: 'Called three times.',
    });
    const remark = 'The term is another one.';
    assert.deepEqual(await subject({ time, kind: 'vote', article: 'late', vote: 'flag', remark }), {
      near: uri,
      process: 'refunds',
      text: remark,
    });
    assert.equal(await subject({ kind: 'unknown' }), null);
    assert.equal(await client.sendRequest(authoring.journalEntry, { uri, line: '{' }), null);
  });
});
