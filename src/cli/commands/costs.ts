import { type Command, Option } from 'commander';
import { costs } from '../../insight/cost.ts';
import type { CostLine, CostReport } from '../../insight/costReport.ts';
import { caveats } from '../../report/content/caveats.ts';
import { openForFigures } from '../figures.ts';
import { note, print, printJson, table } from '../output.ts';
import { askedPeriod, type PeriodOptions, withPeriod } from '../periodOptions.ts';

const dimensions = ['process', 'owner', 'reason', 'channel'] as const;

type Dimension = (typeof dimensions)[number];

interface Options extends PeriodOptions {
  readonly per: Dimension;
}

const listOf: Readonly<Record<Dimension, (report: CostReport) => readonly CostLine[]>> = {
  process: ({ processes }) => processes,
  owner: ({ owners }) => owners,
  reason: ({ reasons }) => reasons,
  channel: ({ channels }) => channels,
};

export function addCosts(program: Command): void {
  withPeriod(
    program
      .command('costs')
      .description(
        'what avoidable contacts cost, above the baseline too, where it is caused, and a year ahead',
      )
      .addOption(new Option('--per <dimension>', 'a line each').choices(dimensions).default('process')),
  ).action(async (_options, command: Command) => {
    const options = command.optsWithGlobals<Options>();
    const { headwater, voice, t } = await openForFigures(options);
    const flagged = await headwater.flags(askedPeriod(options));
    const report = costs(await headwater.insightInput(), flagged);
    if (options.json) return printJson(report);
    if (!report.period) return note(t.noContacts);
    const { format, say } = voice;
    const cells = (line: CostLine, title: string) => [
      title,
      format.count(line.contacts),
      format.count(line.avoidable_hours),
      format.money(line.avoidable),
      format.money(line.blameworthy),
      format.money(line.unnecessary),
      format.money(line.excess),
      format.moneyRange(line.excess_interval.low, line.excess_interval.high),
      format.money(line.projected_per_year.excess),
    ];
    const { contacts, blameworthy, unnecessary, excess, interval } = say.column;
    const heads = [contacts, t.hours, t.cost, blameworthy, unnecessary, excess, interval, t.perYear];
    const lines = listOf[options.per](report).map(line => cells(line, line.title || line.key || '–'));
    await print(table([t.by[options.per], ...heads], [...lines, cells(report.total, t.total)], 1));
    const { few: most, of } = report.pareto;
    if (of > 0) await print(`\n${t.pareto(most.length, of, format.percent(most.at(-1)?.cumulative ?? 1))}`);
    note(`${format.period(report.period)}. ${t.projection}`);
    for (const caveat of caveats(flagged, voice)) note(caveat);
    const few = flagged.processes.filter(({ level, cost }) => level === 'too-few' && cost.excess > 0);
    const unsure = few.reduce((sum, { cost }) => sum + cost.excess, 0);
    if (unsure > 0) note(t.excessOfFew(format.money(unsure), format.count(few.length)));
    if (report.contacts_without_cost > 0) note(t.withoutCost(format.count(report.contacts_without_cost)));
  });
}
