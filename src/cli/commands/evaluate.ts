import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { evaluate, type Judgement } from '../../search/evaluate.ts';
import { type CommonOptions, openKnowledgeBase, UsageError } from '../context.ts';
import { jsonLines } from '../jsonLines.ts';
import { print, printJson } from '../output.ts';

export function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('relevance of search against judgements: nDCG@10, MRR@10, recall@10')
    .argument('<file>', 'a JSON line per query: {"id", "query", "relevant": {"ARTICLE-ID": grade}}')
    .action(async (file: string, _options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const judgements: Judgement[] = [];
      const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
      for await (const { value, line } of jsonLines(lines, file))
        judgements.push(judgementOf(value, file, line));
      const headwater = await openKnowledgeBase(options);
      const result = evaluate(query => headwater.find(query, { limit: 10, perArticle: 1 }).hits, judgements);
      if (options.json) return printJson(result);
      for (const [name, value] of Object.entries(result)) {
        await print(`${name.padEnd(10)} ${name === 'queries' ? value : value.toFixed(4)}`);
      }
    });
}

function judgementOf(value: unknown, file: string, line: number): Judgement {
  const wrong = new UsageError(`${file}:${line}: a line needs id, query and relevant: {"article-id": grade}`);
  if (typeof value !== 'object' || value === null) throw wrong;
  if (!('id' in value) || !('query' in value) || !('relevant' in value)) throw wrong;
  const { id, query, relevant } = value;
  if (typeof query !== 'string' || typeof relevant !== 'object' || relevant === null) throw wrong;
  const grades = Object.entries(relevant).map(([article, grade]) => [article, Number(grade)] as const);
  if (grades.some(([, grade]) => !Number.isFinite(grade))) throw wrong;
  return { id: String(id), query, relevant: Object.fromEntries(grades) };
}
