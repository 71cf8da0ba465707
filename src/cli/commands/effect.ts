import type { Command } from 'commander';
import { day, wholeNumber } from '../arguments.ts';
import { type CommonOptions, openKnowledgeBase, UsageError } from '../context.ts';
import { note, print, printJson } from '../output.ts';

interface Options extends CommonOptions {
  /** Days since 1970-01-01. */
  readonly date?: number;
  readonly weeks?: number;
  readonly washout?: number;
}

export function addEffect(program: Command): void {
  program
    .command('effect')
    .description('before and after a repair, against the other processes')
    .argument('<process>', 'id of a process')
    .option('--date <date>', 'first day of the new way (default: changed-on of the last decision)', day)
    .option('--weeks <n>', 'weeks either side, at most', wholeNumber)
    .option('--washout <n>', 'first weeks after the change that are left out', wholeNumber)
    .action(async (process: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const headwater = await openKnowledgeBase(options);
      if (!headwater.base.process(process)) throw new UsageError(`There is no process ${process}.`);
      const date = options.date ?? headwater.changedOn(process);
      if (date === undefined) {
        throw new UsageError(
          `No decision says when ${process} changed. Name the day with --date, or write changed-on in decisions/${process}.yaml.`,
        );
      }
      const report = await headwater.effect(process, date, {
        ...(options.weeks !== undefined && { weeks: options.weeks }),
        ...(options.washout !== undefined && { washout: options.washout }),
      });
      if (options.json) return printJson(report);
      const percent = (rate: number) => `${(100 * rate).toFixed(1)}%`;
      await print(report.summary);
      for (const [name, side] of [
        ['before', report.before],
        ['after', report.after],
      ] as const) {
        await print(
          `${name}: ${side.avoidable} of ${side.contacts} contacts avoidable (${percent(side.rate)})`,
        );
      }
      for (const warning of report.warnings) note(warning);
    });
}
