import fc from 'fast-check';
import { logDays } from '../../../src/contacts/logDays.ts';
import { costs } from '../../../src/insight/cost.ts';
import { drivers } from '../../../src/insight/drivers.ts';
import { effect } from '../../../src/insight/effect.ts';
import { flags } from '../../../src/insight/flags.ts';
import { metrics } from '../../../src/insight/metrics.ts';
import { trendChart } from '../../../src/insight/trendChart.ts';
import { whatIf } from '../../../src/insight/whatIf.ts';
import { settingsSchema } from '../../../src/knowledge/settings.ts';
import { contactsOf, type Row } from './contactsOf.ts';

/** Where in a report stands what is no figure, in a number or in a sentence; undefined where all is well. */
function noFigure(value: unknown, place = ''): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${place}: ${value}`;
  if (typeof value === 'string')
    return /NaN|Infinity|undefined|∞/.test(value) ? `${place}: ${value}` : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = noFigure(part, `${place}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A cell of a log in which anything may come together: shares of 0 and 1, one contact, processes and channels unknown. */
const row: fc.Arbitrary<Row> = fc
  .record({
    day: fc.integer({ min: 20_000, max: 20_800 }),
    process: fc.constantFrom('', 'a', 'b', 'c', 'd'),
    channel: fc.constantFrom('', 'phone', 'fax'),
    contacts: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2000 })),
    avoidable: fc.double({ min: 0, max: 1, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    csat: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ contacts, avoidable, share, csat, ...place }) => {
    const count = Math.round(contacts * avoidable);
    const blameworthy = Math.round(count * share);
    const known = Math.round(contacts * share);
    const part = Math.round(known * avoidable);
    return {
      ...place,
      sums: {
        contacts,
        blameworthy,
        unnecessary: count - blameworthy,
        interactions: known,
        repeatEligible: known,
        firstContactResolved: part,
        handleKnown: known,
        handleSeconds: 300 * known,
        npsKnown: known,
        npsPromoters: part,
        npsDetractors: known - part,
        csatKnown: known,
        csatSum: csat * known,
        csatSquares: csat * csat * known,
        promises: known,
        promisesKept: part,
      },
    };
  });

describe('whatever stands in the log', () => {
  it('every figure is a number, and every sentence has its figures', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.constantFrom('all', 'target', 'year-ago', 'leave-one-out'),
        fc.boolean(),
        fc.constantFrom(0, 0.2, 1),
        (rows, method, caseMix, target) => {
          const ordered = contactsOf(rows.toSorted((a, b) => Number(a.day) - Number(b.day)));
          const rollUp = { ...ordered, ...logDays(ordered.cells) };
          const settings = settingsSchema.parse({ baseline: { method, target, 'case-mix': caseMix } });
          const input = { rollUp, settings, processes: new Map([['e', { title: 'Without contacts' }]]) };
          const report = flags(input);
          const found = noFigure({
            report,
            costs: costs(input, report),
            savings: ['a', 'e'].map(process => whatIf(input, report, process, { factor: 0.5 })),
            effect: effect(input, 'a', 20_400),
            metrics: metrics(input, { by: 'month', per: ['process'] }),
            drivers: drivers(input, { samples: 20 }),
            trend: trendChart(rollUp.cells, 20_800, 30),
          });
          if (found !== undefined) throw new Error(found);
        },
      ),
      { numRuns: 200 },
    );
  });
});
