import { type Command, Option } from 'commander';
import { drivers } from '../../insight/drivers.ts';
import { driverTexts } from '../../insight/driverTexts.ts';
import { reportedPeriod } from '../../insight/period.ts';
import { openForFigures } from '../figures.ts';
import { note, print, printJson, table } from '../output.ts';
import { askedPeriod, type PeriodOptions, withPeriod } from '../periodOptions.ts';

interface Options extends PeriodOptions {
  readonly outcome: 'csat' | 'effort';
}

export function addDrivers(program: Command): void {
  withPeriod(
    program
      .command('drivers')
      .description('which measured aspects go with satisfaction, and how much all of them explain')
      .addOption(
        new Option('--outcome <score>', 'what is explained').choices(['csat', 'effort']).default('csat'),
      ),
  ).action(async (_options, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const { headwater, voice, t } = await openForFigures(options);
    const input = await headwater.insightInput();
    const { period: request, asOf } = askedPeriod(options);
    const period = reportedPeriod(request, input.rollUp.days, asOf);
    const found = drivers(input, {
      outcome: options.outcome,
      language: voice.language,
      ...(period && { period }),
    });
    if (options.json) return printJson(found ?? null);
    if (!found) return note(t.tooFewAnswers);
    const { format, say } = voice;
    const { names } = driverTexts[voice.language];
    const range = (low: number, high: number) => `${format.fixed(low, 2)} – ${format.fixed(high, 2)}`;
    const rows = found.drivers.map(driver => [
      names[driver.aspect],
      format.percent(driver.share),
      format.percentRange(driver.share_interval.low, driver.share_interval.high),
      format.fixed(driver.coefficient, 2),
      range(driver.coefficient_interval.low, driver.coefficient_interval.high),
    ]);
    const { aspect, share, coefficient, interval } = say.column;
    await print(table([aspect, `${share} R²`, interval, coefficient, interval], rows, 1));
    await print(`\n${found.sentence}`);
  });
}
