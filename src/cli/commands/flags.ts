import type { Command } from 'commander';
import type { PeriodRequest } from '../../insight/period.ts';
import { day, period } from '../arguments.ts';
import { type CommonOptions, openKnowledgeBase } from '../context.ts';
import { note, print, printJson, table } from '../output.ts';

interface Options extends CommonOptions {
  readonly period?: PeriodRequest;
  /** Days since 1970-01-01. */
  readonly asOf?: number;
}

export function addFlags(program: Command): void {
  program
    .command('flags')
    .description(
      'processes that are linked with a high rate of avoidable contacts, with evidence, cost and trend',
    )
    .option('--period <days>', 'days, or FROM..TO (default: the period of headwater.yaml, 90 days)', period)
    .option('--as-of <date>', 'last day of the period (default: the day of the last contact)', day)
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const headwater = await openKnowledgeBase(options);
      const report = await headwater.flags({
        ...(options.period !== undefined && { period: options.period }),
        ...(options.asOf !== undefined && { asOf: options.asOf }),
      });
      if (options.json) return printJson(report);
      const percent = (rate: number) => `${(100 * rate).toFixed(0)}%`;
      const rows = report.processes.map(p => [
        p.level,
        p.title,
        p.owner ?? '',
        p.contacts,
        percent(p.rate),
        `${percent(p.interval.low)}–${percent(p.interval.high)}`,
        Math.round(p.cost.avoidable),
        Math.round(p.cost.excess),
      ]);
      const { currency } = headwater.settings;
      const header = ['level', 'process', 'owner', 'contacts', 'avoidable', 'interval', currency, 'excess'];
      await print(table(header, rows));
      for (const p of report.processes) {
        if (p.level === 'alarm' || p.level === 'watch') await print(`\n${p.title}: ${p.why}`);
      }
      const { read, used, rejected } = report.contacts;
      const dates = report.period ? `${report.period.from} to ${report.period.to}: ` : '';
      note(`\n${dates}${used} of ${read} contacts used, ${rejected} rejected`);
      for (const row of headwater.rejectedRows().slice(0, 10))
        note(`${row.path}:${row.line}: ${row.message}`);
    });
}
