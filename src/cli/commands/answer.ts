import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { wholeNumber } from '../arguments.ts';
import { type CommonOptions, openKnowledgeBase } from '../context.ts';
import { print, printJson } from '../output.ts';

interface Options extends CommonOptions {
  readonly limit: number;
}

export function addAnswer(program: Command): void {
  program
    .command('answer')
    .description("split a customer's message into its questions, with the best answers to each")
    .argument('<file>', 'the message; - for standard input')
    .option('--limit <n>', 'answers per question', wholeNumber, 3)
    .action(async (file: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const message = await text(file === '-' ? process.stdin : createReadStream(file));
      const headwater = await openKnowledgeBase(options);
      const reply = await headwater.answer(message, { limit: options.limit });
      if (options.json) return printJson(reply);
      for (const question of reply.questions) {
        await print(`“${question.text.replace(/\s+/g, ' ')}”`);
        for (const hit of question.hits) await print(`  ${hit.title}  (${hit.id})`);
      }
    });
}
