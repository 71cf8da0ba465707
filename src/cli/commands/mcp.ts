import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Command } from 'commander';
import { z } from 'zod';
import { parsePeriod } from '../../insight/period.ts';
import type { Headwater } from '../../service/headwater.ts';
import { type CommonOptions, openKnowledgeBase } from '../context.ts';
import { version } from '../version.ts';

export function addMcp(program: Command): void {
  program
    .command('mcp')
    .description('Model Context Protocol server over stdio: search, read an article, flags')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      // Answer the client at once; the articles load behind the first question.
      const opening = openKnowledgeBase(options);
      opening.catch(() => {});
      await mcpServer(() => opening).connect(new StdioServerTransport());
    });
}

/** The tools of the server; all of them only read. */
export function mcpServer(opened: () => Promise<Headwater>): McpServer {
  const server = new McpServer({ name: 'headwater', version });
  const annotations = { readOnlyHint: true, openWorldHint: false };

  server.registerTool(
    'search',
    {
      title: 'Search the knowledge base',
      description:
        'Ranked sections of articles for a question in English or Dutch. Filters: type:process owner:finance status:validated language:nl process:refunds "exact words" -without.',
      inputSchema: { query: z.string(), limit: z.number().int().min(1).max(50).default(10) },
      annotations,
    },
    async ({ query, limit }) => asText(await (await opened()).search(query, { limit })),
  );

  server.registerTool(
    'read_article',
    {
      title: 'Read an article',
      description: 'The Markdown of an article, by its id or its path.',
      inputSchema: { article: z.string().describe('id or path') },
      annotations,
    },
    async ({ article }) => {
      const headwater = await opened();
      const found = headwater.base.article(article) ?? headwater.base.articleAt(article);
      if (!found)
        return { isError: true, content: [{ type: 'text', text: `There is no article ${article}.` }] };
      return { content: [{ type: 'text', text: await headwater.text(found.path) }] };
    },
  );

  server.registerTool(
    'flags',
    {
      title: 'Flagged processes',
      description:
        'Processes that are linked with a high rate of avoidable contacts, worst first, with evidence, cost and trend. Linked, not caused.',
      inputSchema: { period: z.string().optional().describe('days, or FROM..TO') },
      annotations,
    },
    async ({ period }) => {
      const asked = period === undefined ? undefined : parsePeriod(period);
      return asText(await (await opened()).flags(asked ? { period: asked } : {}));
    },
  );
  return server;
}

function asText(value: unknown): { content: [{ type: 'text'; text: string }] } {
  return { content: [{ type: 'text', text: JSON.stringify(value) }] };
}
