import type { Command } from 'commander';
import { type CommonOptions, openKnowledgeBase } from '../context.ts';
import { print, printJson } from '../output.ts';

export function addIndex(program: Command): void {
  program
    .command('index')
    .description('build or refresh the cache; prints counts, times and memory')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const headwater = await openKnowledgeBase(options);
      const figures = {
        ...(await headwater.figures()),
        rss_mb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
      };
      if (options.json) return printJson(figures);
      for (const [name, value] of Object.entries(figures)) {
        await print(`${name.padEnd(12)} ${typeof value === 'number' ? Math.round(value) : value}`);
      }
    });
}
