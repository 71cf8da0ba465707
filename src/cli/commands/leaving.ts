import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import Papa from 'papaparse';
import { differenceInLeaving, type Leaving, valueOfLeaving } from '../../insight/customerValue.ts';
import type { Count } from '../../insight/overdispersion.ts';
import { type CommonOptions, UsageError } from '../context.ts';
import { openForFigures } from '../figures.ts';
import { note, print, printJson, table } from '../output.ts';

export function addLeaving(program: Command): void {
  program
    .command('leaving')
    .description('whether customers leave more after an avoidable contact, and what they are worth')
    .argument('<file>', 'CSV with a customer a row, and the columns avoidable and left: yes or no')
    .action(async (file: string, _options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const leaving = leavingOf(await readFile(file, 'utf8'), file);
      const { headwater, voice, t } = await openForFigures(options);
      const { 'customer-value': each, currency } = headwater.settings;
      const difference = differenceInLeaving(leaving);
      const value = each === undefined ? undefined : valueOfLeaving(leaving, each);
      const { afterAvoidable, afterOther } = leaving;
      if (options.json) {
        return printJson({
          after_avoidable: counted(afterAvoidable),
          after_other: counted(afterOther),
          difference: difference ?? null,
          customer_value: each ?? null,
          value: value ?? null,
          currency,
        });
      }
      const { format } = voice;
      const row = (name: string, { k, n }: Count) => [
        name,
        format.count(n),
        format.count(k),
        n > 0 ? format.percent(k / n) : '–',
      ];
      const rows = [row(t.leaving.afterAvoidable, afterAvoidable), row(t.leaving.afterOther, afterOther)];
      await print(table(['', t.customers, t.leaving.left, t.leaving.share], rows, 1));
      if (!difference) return note(t.leaving.oneSide);
      const { low, high } = difference.interval;
      const range = `${format.points(low)} – ${format.points(high)}`;
      await print(`\n${t.leaving.difference(format.points(difference.value), range)}`);
      if (!value || each === undefined) return note(t.leaving.noValue);
      const { interval } = value;
      await print(
        t.leaving.value(
          format.money(value.value),
          format.moneyRange(interval.low, interval.high),
          format.price(each),
        ),
      );
      note(t.leaving.linked);
    });
}

function counted({ k, n }: Count): { customers: number; left: number } {
  return { customers: n, left: k };
}

const yes = /^(?:yes|y|true|1|ja|j|blameworthy|unnecessary|verwijtbaar|onnodig)$/i;
const no = /^(?:no|n|false|0|nee)$/i;

/** @throws {UsageError} with file and line where a row is none */
function leavingOf(text: string, file: string): Leaving {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    transformHeader: name => name.trim().toLowerCase(),
  });
  const missing = ['avoidable', 'left'].filter(name => !meta.fields?.includes(name));
  if (missing.length > 0) throw new UsageError(`${file}:1: there is no column ${missing.join(', ')}.`);
  const counts = { afterAvoidable: { k: 0, n: 0 }, afterOther: { k: 0, n: 0 } };
  for (const [i, row] of data.entries()) {
    // Passed over here and not by the parser, so that the lines that are named stay right.
    if (Object.values(row).every(value => value === '')) continue;
    const [avoidable, left] = [answer(row.avoidable), answer(row.left)];
    if (avoidable === undefined || left === undefined) {
      throw new UsageError(`${file}:${i + 2}: a row needs yes or no for avoidable and for left.`);
    }
    const count = avoidable ? counts.afterAvoidable : counts.afterOther;
    count.n += 1;
    if (left) count.k += 1;
  }
  return counts;
}

function answer(text = ''): boolean | undefined {
  if (yes.test(text.trim())) return true;
  return no.test(text.trim()) ? false : undefined;
}
