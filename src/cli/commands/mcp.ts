import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Command } from 'commander';
import { z } from 'zod';
import { parsePeriod } from '../../insight/period.ts';
import { NodeFiles } from '../../platform/files.node.ts';
import type { Headwater } from '../../service/headwater.ts';
import { type CommonOptions, findRoot, openKnowledgeBase } from '../context.ts';
import { FollowedBase } from '../followedBase.ts';
import { version } from '../version.ts';

export function addMcp(program: Command): void {
  program
    .command('mcp')
    .description('Model Context Protocol server over stdio: search, read an article, flags')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const base = new FollowedBase(new NodeFiles(findRoot(options.kb)), () => openKnowledgeBase(options));
      // Answer the client at once; the articles load behind the first question, which says what went wrong.
      base.now().catch(() => {});
      await mcpServer(() => base.now()).connect(new StdioServerTransport());
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
        'Ranked sections of articles for a question in English or Dutch. Filters: type:process owner:finance status:validated language:nl process:refunds "exact words" -without. A snippet can come from internal notes: read the article before you pass it on to a customer.',
      inputSchema: { query: z.string(), limit: z.number().int().min(1).max(50).default(10) },
      annotations,
    },
    async ({ query, limit }) => asText(await (await opened()).search(query, { limit })),
  );

  server.registerTool(
    'read_article',
    {
      title: 'Read an article',
      description:
        'The Markdown of an article, by its id or its path. An article with audience internal, a section headed Internal (Dutch: Intern), and what stands between <!-- internal --> and <!-- /internal --> are for colleagues only: never pass them on to a customer.',
      inputSchema: { article: z.string().describe('id or path') },
      annotations,
    },
    async ({ article }) => {
      const headwater = await opened();
      const found = headwater.base.article(article) ?? headwater.base.articleAt(article);
      if (!found) return refused(`There is no article ${article}.`);
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
      if (period !== undefined && !asked)
        return refused(`${period} is no period: 90, or 2026-01-01..2026-03-31.`);
      return asText(await (await opened()).flags(asked ? { period: asked } : {}));
    },
  );
  return server;
}

function refused(text: string): { isError: true; content: [{ type: 'text'; text: string }] } {
  return { isError: true, content: [{ type: 'text', text }] };
}

function asText(value: unknown): { content: [{ type: 'text'; text: string }] } {
  return { content: [{ type: 'text', text: JSON.stringify(value) }] };
}
