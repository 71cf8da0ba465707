import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { wholeNumber } from '../arguments.ts';
import { type CommonOptions, openKnowledgeBase, UsageError } from '../context.ts';
import { jsonLines } from '../jsonLines.ts';
import { note, print, printJson } from '../output.ts';

interface Options extends CommonOptions {
  readonly limit: number;
  readonly queries?: string;
}

export function addSearch(program: Command): void {
  program
    .command('search')
    .description(
      'ranked hits for a query; filters as in the search box (type:process owner:finance "exact words")',
    )
    .argument('[query...]', 'what to search for')
    .option('--limit <n>', 'at most this many hits', wholeNumber, 10)
    .option(
      '--queries <file>',
      'answer many queries: a JSON line each with id and text (- for standard input)',
    )
    .action(async (words: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const query = words.join(' ').trim();
      if (options.queries !== undefined) await searchMany(options, options.queries);
      else if (query === '') throw new UsageError('Say what to search for: headwater search QUERY');
      else await searchOne(options, query);
    });
}

async function searchOne(options: Options, query: string): Promise<void> {
  const headwater = await openKnowledgeBase(options);
  const reply = await headwater.search(query, { limit: options.limit });
  if (options.json) return printJson(reply);
  for (const { message } of reply.notes) note(message);
  for (const { from, to } of reply.corrections) note(`${from} → ${to}`);
  for (const hit of reply.hits) {
    const internal = hit.internal ? 'internal' : undefined;
    const about = [internal, hit.process, hit.owner, hit.status].filter(Boolean).join(' · ');
    await print(`${hit.title}${hit.heading && hit.heading !== hit.title ? ` › ${hit.heading}` : ''}`);
    await print(`  ${hit.id}  ${hit.path}:${hit.line + 1}${about && `  ${about}`}`);
    if (hit.snippet) await print(`  ${hit.snippet.replace(/\s+/g, ' ')}`);
  }
  note(`${reply.total} articles in ${reply.took_ms.toFixed(1)} ms`);
}

/** One line per query, in their order, so that a script may ask and read in turn. */
async function searchMany(options: Options, file: string): Promise<void> {
  const headwater = await openKnowledgeBase(options);
  const input = file === '-' ? process.stdin : createReadStream(file);
  for await (const { value, line } of jsonLines(createInterface({ input, crlfDelay: Infinity }), file)) {
    const { id, text } = queryOf(value, file, line);
    await headwater.prepare(text);
    const start = performance.now();
    const { hits } = headwater.find(text, { limit: options.limit, perArticle: 1 });
    const ms = performance.now() - start;
    await print(JSON.stringify({ id, ms, hits: hits.map(hit => ({ id: hit.id, score: hit.score })) }));
  }
}

function queryOf(value: unknown, file: string, line: number): { id: unknown; text: string } {
  if (typeof value === 'object' && value !== null && 'id' in value) {
    const text = 'text' in value ? value.text : 'query' in value ? value.query : undefined;
    if (typeof text === 'string') return { id: value.id, text };
  }
  throw new UsageError(`${file}:${line}: a line needs id and text: {"id": 1, "text": "late refund"}`);
}
