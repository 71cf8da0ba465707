import { type Command, Option } from 'commander';
import { type Span, spans } from '../../insight/buckets.ts';
import { isMetricName, type MetricName, metricNames } from '../../insight/metricDefinitions.ts';
import { metricMeaning } from '../../insight/metricMeanings.ts';
import type { Dimension, Metric } from '../../insight/metrics.ts';
import { metricTexts } from '../../insight/metricTexts.ts';
import type { PeriodRequest } from '../../insight/period.ts';
import { metricFormat } from '../../report/metricFormat.ts';
import { day, period } from '../arguments.ts';
import { type CommonOptions, UsageError } from '../context.ts';
import { type Figures, openForFigures } from '../figures.ts';
import { print, printJson, table } from '../output.ts';

interface Options extends CommonOptions {
  readonly by?: Span;
  readonly per?: readonly Dimension[];
  readonly period?: PeriodRequest;
  readonly asOf?: number;
}

export function addMetrics(program: Command): void {
  program
    .command('metrics')
    .description('NPS, CSAT, first contact resolution, repeats, promises kept and more, with intervals')
    .argument('[metric...]', `all where none is named: ${metricNames.join(', ')}`)
    .addOption(new Option('--by <span>', 'span of time').choices(spans))
    .addOption(new Option('--per <dimension...>', 'a row each').choices(['process', 'owner', 'channel']))
    .option('--period <days>', 'days, or FROM..TO (default: all days with contacts)', period)
    .option('--as-of <date>', 'last day of a period in days', day)
    .action(async (names: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const wanted = names.map(metricName);
      const figures = await openForFigures(options);
      const found = await figures.headwater.metrics({
        ...(wanted.length > 0 && { metrics: wanted }),
        ...(options.by !== undefined && { by: options.by }),
        ...(options.per !== undefined && { per: options.per }),
        ...(options.period !== undefined && { period: options.period }),
        ...(options.asOf !== undefined && { asOf: options.asOf }),
      });
      // One metric that was asked for is one document; several are a list of them.
      if (options.json) return printJson(wanted.length === 1 ? found[0] : found);
      for (const metric of found) await printMetric(metric, options.per ?? [], figures);
    });
}

function metricName(name: string): MetricName {
  if (isMetricName(name)) return name;
  throw new UsageError(`No metric ${name}; there are ${metricNames.join(', ')}.`);
}

async function printMetric(
  found: Metric,
  per: readonly Dimension[],
  { voice: { say, format, language }, t }: Figures,
): Promise<void> {
  const { metric, unit, rows } = found;
  const figure = metricFormat(unit, format);
  const lines = rows.map(row => [
    row.period,
    ...per.map(dimension => row[dimension] ?? ''),
    figure(row.value),
    `${figure(row.low)} – ${figure(row.high)}`,
    format.count(row.n),
  ]);
  const dimensions = per.map(dimension => t.by[dimension]);
  const header = [say.column.period, ...dimensions, t.value, say.column.interval, 'n'];
  await print(`${metricTexts[language].names[metric]} (${metric}). ${metricMeaning(found, language)}`);
  await print(`${table(header, lines, 1 + per.length)}\n`);
}
