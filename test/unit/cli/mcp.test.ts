import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { mcpServer } from '../../../src/cli/commands/mcp.ts';
import { FollowedBase } from '../../../src/cli/followedBase.ts';
import { createHash } from '../../../src/platform/hash.ts';
import { Headwater } from '../../../src/service/headwater.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

const hash = await createHash();
const article = (title: string) => `---\nid: late\ntitle: ${title}\n---\n\n# ${title}\n`;

describe('the MCP server', () => {
  let files: MemoryFiles;
  let opened: number;
  let client: Client;
  beforeEach(async () => {
    files = new MemoryFiles({
      'headwater.yaml': '',
      'late.md': article('A parcel that is late'),
      'contacts/a.csv': 'id,started,process\n1,2026-10-01,delivery\n',
    });
    opened = 0;
    const base = new FollowedBase(files, () => {
      opened++;
      return Headwater.open({ files, hash, language: 'en' });
    });
    client = new Client({ name: 'test', version: '1' });
    const [own, other] = InMemoryTransport.createLinkedPair();
    await Promise.all([mcpServer(() => base.now()).connect(other), client.connect(own)]);
  });
  afterEach(() => client.close());

  const call = async (name: string, given: Record<string, unknown>) => {
    const { content, isError = false } = await client.callTool({ name, arguments: given });
    const [{ text }] = content as [{ text: string }];
    return { text, isError };
  };
  const found = async (query: string) =>
    (JSON.parse((await call('search', { query })).text).hits as { id: string }[]).map(({ id }) => id);

  it('searches, reads an article by id or path, and gives flags', async () => {
    assert.deepEqual(await found('parcel'), ['late']);
    for (const name of ['late', 'late.md']) {
      assert.match((await call('read_article', { article: name })).text, /^# A parcel that is late$/m);
    }
    const { contacts } = JSON.parse((await call('flags', { period: '30' })).text);
    assert.equal(contacts.used, 1);
  });

  it('says so where there is no such article, or no such period', async () => {
    assert.deepEqual(await call('read_article', { article: 'early' }), {
      text: 'There is no article early.',
      isError: true,
    });
    const { text, isError } = await call('flags', { period: 'last month' });
    assert.equal(isError, true);
    assert.match(text, /^last month is no period/);
  });

  it('follows the files while it runs', async () => {
    assert.deepEqual(await found('parcel'), ['late']);
    files.write('late.md', article('A kwartel that is late'));
    assert.deepEqual(await found('kwartel'), ['late']);
    files.delete('late.md');
    assert.deepEqual(await found('kwartel'), []);
    files.write('contacts/a.csv', 'id,started,process\n1,2026-10-01,delivery\n2,2026-10-01,delivery\n');
    assert.equal(JSON.parse((await call('flags', {})).text).contacts.used, 2);
    assert.equal(opened, 1);
    files.write('headwater.yaml', 'currency: GBP\n');
    assert.equal(JSON.parse((await call('flags', {})).text).processes[0].cost.currency, 'GBP');
    assert.equal(opened, 2);
  });
});
