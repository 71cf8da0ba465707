import type { Command } from 'commander';
import { decisionPath } from '../../knowledge/decisionFile.ts';
import { day, wholeNumber } from '../arguments.ts';
import { type CommonOptions, UsageError } from '../context.ts';
import { openForFigures, requireProcess } from '../figures.ts';
import { note, print, printJson, table } from '../output.ts';

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
      const { headwater, voice, t } = await openForFigures(options);
      await requireProcess({ headwater, t }, process);
      const date = options.date ?? headwater.changedOn(process);
      if (date === undefined) throw new UsageError(t.noDate(process, decisionPath(process)));
      const report = await headwater.effect(process, date, {
        ...(options.weeks !== undefined && { weeks: options.weeks }),
        ...(options.washout !== undefined && { washout: options.washout }),
      });
      if (options.json) return printJson(report);
      const { format, say } = voice;
      const sides = [
        [t.before, report.before],
        [t.after, report.after],
      ] as const;
      const rows = sides.map(([name, { contacts, avoidable, rate }]) => [
        name,
        format.count(contacts),
        format.count(avoidable),
        format.percent(rate),
      ]);
      const { contacts, avoidable, rate } = say.column;
      await print(report.summary);
      await print(`\n${table([format.date(report.date), contacts, avoidable, rate], rows, 1)}`);
      for (const warning of report.warnings) note(warning);
    });
}
