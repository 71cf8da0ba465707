import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Estimate } from '../../insight/estimate.ts';
import { whatIf } from '../../insight/whatIf.ts';
import { caveats } from '../../report/content/caveats.ts';
import { UsageError } from '../context.ts';
import { openForFigures } from '../figures.ts';
import { note, print, printJson, table } from '../output.ts';
import { askedPeriod, type PeriodOptions, withPeriod } from '../periodOptions.ts';

interface Options extends PeriodOptions {
  readonly factor: number;
  readonly rate?: number;
}

export function addWhatIf(program: Command): void {
  withPeriod(
    program
      .command('what-if')
      .description('contacts, hours and money that a lower avoidable-contact rate of a process would save')
      .argument('<process>', 'id of a process')
      .addOption(
        new Option('--factor <n>', 'its rate times this; 0.5 halves it')
          .argParser(fraction)
          .default(0.5)
          .conflicts('rate'),
      )
      .addOption(new Option('--rate <n>', 'down to this rate, as 0.18').argParser(fraction)),
  ).action(async (process: string, _options, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const { headwater, voice, t } = await openForFigures(options);
    const report = await headwater.flags(askedPeriod(options));
    const row = report.processes.find(one => one.process === process);
    if (!row) throw new UsageError(t.noProcess(process));
    const supposed = options.rate === undefined ? { factor: options.factor } : { rate: options.rate };
    const saving = whatIf(await headwater.insightInput(), report, process, supposed);
    if (!saving || !report.period) throw new UsageError(t.noContactsOf(process));
    if (options.json) return printJson(saving);
    const { format, say } = voice;
    const rates = { from: format.percent(saving.rate), to: format.percent(saving.supposed_rate) };
    await print(t.whatIf({ process: row.title, ...rates }));
    const counted = (estimate: Estimate) => [
      format.count(estimate.value),
      `${format.count(estimate.interval.low)} – ${format.count(estimate.interval.high)}`,
    ];
    const paid = ({ value, interval }: Estimate) => [
      format.money(value),
      format.moneyRange(interval.low, interval.high),
    ];
    const year = saving.projected_per_year;
    const rows = [
      [say.column.contacts, ...counted(saving.contacts), ...counted(year.contacts)],
      [t.hours, ...counted(saving.hours), ...counted(year.hours)],
      [t.money, ...paid(saving.money), ...paid(year.money)],
    ];
    const { interval } = say.column;
    await print(table([t.saved, t.inPeriod, interval, t.inYear, interval], rows, 1));
    note(`${format.period(report.period)}. ${t.projection}`);
    if (row.level === 'too-few') note(row.why);
    for (const caveat of caveats(report, voice)) note(caveat);
  });
}

function fraction(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1)) {
    throw new InvalidArgumentError('A number from 0 to 1.');
  }
  return value;
}
