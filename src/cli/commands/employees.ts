import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import Papa from 'papaparse';
import { type Span, spans } from '../../insight/buckets.ts';
import { employeeCustomer, type PeriodScore } from '../../insight/employeeCustomer.ts';
import { metricFormat } from '../../report/metricFormat.ts';
import { type CommonOptions, UsageError } from '../context.ts';
import { openForFigures } from '../figures.ts';
import { note, print, printJson, table } from '../output.ts';

interface Options extends CommonOptions {
  readonly by: Span;
}

export function addEmployees(program: Command): void {
  program
    .command('employees')
    .description('the net score (NPS) of employees beside that of customers, and whether they go together')
    .argument('<file>', 'CSV with the columns period (2026-05, 2026-Q2, 2026-W19, 2026) and value')
    .addOption(new Option('--by <span>', 'span of the periods in the file').choices(spans).default('month'))
    .action(async (file: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const employees = scoresOf(await readFile(file, 'utf8'), file);
      const { headwater, voice, t } = await openForFigures(options);
      const [nps] = await headwater.metrics({ metrics: ['nps'], by: options.by });
      const found = employeeCustomer(employees, nps?.rows ?? [], voice.language);
      if (options.json) return printJson({ ...found, correlation: found.correlation ?? null });
      const { format, say } = voice;
      const points = metricFormat('points', format);
      const rows = found.pairs.map(({ period, employee, customer }) => [
        period,
        // As it was given; the score of customers as everywhere.
        format.decimal(employee, 1),
        points(customer),
      ]);
      if (rows.length > 0) await print(table([say.column.period, t.employees, t.customers], rows, 1));
      note(found.sentence);
    });
}

/** @throws {UsageError} with file and line where a row is none */
function scoresOf(text: string, file: string): PeriodScore[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    transformHeader: name => name.trim().toLowerCase(),
  });
  const missing = ['period', 'value'].filter(name => !meta.fields?.includes(name));
  if (missing.length > 0) throw new UsageError(`${file}:1: there is no column ${missing.join(', ')}.`);
  const seen = new Set<string>();
  return data.flatMap(({ period = '', value = '' }, i) => {
    if (period.trim() === '' && value.trim() === '') return [];
    const score = Number(value.trim().replace(',', '.'));
    if (period.trim() === '' || value.trim() === '' || !Number.isFinite(score)) {
      throw new UsageError(`${file}:${i + 2}: a row needs a period and a number: 2026-05,12.5`);
    }
    // Counted twice, a period would make the interval narrower than it is.
    if (seen.has(period.trim()))
      throw new UsageError(`${file}:${i + 2}: ${period.trim()} stands in an earlier row.`);
    seen.add(period.trim());
    return { period: period.trim(), value: score };
  });
}
