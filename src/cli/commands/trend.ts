import type { Command } from 'commander';
import { trendChart } from '../../insight/trendChart.ts';
import { day } from '../arguments.ts';
import type { CommonOptions } from '../context.ts';
import { openForFigures, requireProcess } from '../figures.ts';
import { note, print, printJson, table } from '../output.ts';

interface Options extends CommonOptions {
  /** Days since 1970-01-01. */
  readonly asOf?: number;
}

export function addTrend(program: Command): void {
  program
    .command('trend')
    .description('the avoidable-contact rate by week, its usual limits, and since when it changed')
    .argument('[process]', 'id of a process (default: all contacts together)')
    .option('--as-of <date>', 'last day of the 52 weeks (default: the day of the last contact)', day)
    .action(async (process: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const { headwater, voice, t } = await openForFigures(options);
      if (process !== undefined) await requireProcess({ headwater, t }, process);
      const rollUp = await headwater.rollUp();
      const cells =
        process === undefined ? rollUp.cells : rollUp.cells.filter(cell => cell.process === process);
      const { minimum } = headwater.settings.limits;
      const chart = trendChart(cells, options.asOf ?? rollUp.days?.last ?? 0, minimum);
      if (options.json) return printJson({ process: process ?? null, ...chart });
      if (chart.weeks.length === 0) return note(t.noContacts);
      const { format, say } = voice;
      const { contacts, avoidable, rate, limits } = say.column;
      const rows = chart.weeks.map(week => [
        week.week,
        format.count(week.contacts),
        format.count(week.avoidable),
        format.percent(week.rate),
        format.percentRange(week.low, week.high),
        week.signal ? t.outside : '',
      ]);
      await print(table([t.week, contacts, avoidable, rate, limits, ''], rows, 1));
      const { change } = chart;
      const facts = change && {
        since: format.date(change.since),
        before: format.percent(change.before),
        after: format.percent(change.after),
      };
      await print(`\n${change && facts ? t.changed[change.direction](facts) : t.steady}`);
    });
}
