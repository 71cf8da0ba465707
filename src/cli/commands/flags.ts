import type { Command } from 'commander';
import type { FlaggedProcess } from '../../insight/flagReport.ts';
import { caveats } from '../../report/content/caveats.ts';
import type { Voice } from '../../report/voice.ts';
import { openForFigures } from '../figures.ts';
import { note, print, printJson, table } from '../output.ts';
import { askedPeriod, type PeriodOptions, withPeriod } from '../periodOptions.ts';

export function addFlags(program: Command): void {
  withPeriod(
    program
      .command('flags')
      .description(
        'processes that are linked with a high rate of avoidable contacts, with evidence, cost and trend',
      ),
  ).action(async (_options, command: Command) => {
    const options = command.optsWithGlobals<PeriodOptions>();
    const { headwater, voice, t } = await openForFigures(options);
    const report = await headwater.flags(askedPeriod(options));
    if (options.json) return printJson(report);
    const { format, say } = voice;
    const { level, process, owner, contacts, rate, interval, excess } = say.column;
    const header = [level, process, owner, contacts, rate, interval, t.cost, excess];
    await print(
      table(
        header,
        report.processes.map(row => cellsOf(row, voice)),
        3,
      ),
    );
    for (const row of report.processes) {
      if (row.level === 'alarm' || row.level === 'watch') await print(`\n${row.title}: ${row.why}`);
    }
    const { in_period, read, used, rejected } = report.contacts;
    const counts = t.contactsUsed({
      inPeriod: format.count(in_period),
      used: format.count(used),
      read: format.count(read),
      rejected: format.count(rejected),
    });
    for (const caveat of caveats(report, voice)) await print(`\n${caveat}`);
    note(`\n${report.period ? `${format.period(report.period)}: ` : ''}${counts}`);
    for (const { path, line, message } of headwater.rejectedRows().slice(0, 10)) {
      note(`${path}:${line}: ${message}`);
    }
  });
}

function cellsOf(row: FlaggedProcess, { say, format }: Voice): string[] {
  // A rate of a few contacts would be taken for a statement, which it can't be.
  const isStated = row.level !== 'too-few';
  return [
    say.level[row.level],
    row.title,
    row.owner ?? '',
    format.count(row.contacts),
    isStated ? format.percent(row.rate) : '–',
    isStated ? format.percentRange(row.interval.low, row.interval.high) : '–',
    format.money(row.cost.avoidable),
    isStated ? format.money(row.cost.excess) : '–',
  ];
}
