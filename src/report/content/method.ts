import type { ReportData } from '../../service/reportData.ts';
import type { Voice } from '../voice.ts';
import type { Section } from './section.ts';

/** What the figures mean and what they don't. */
export function method({ flags, costs, prices, repeatWindow }: ReportData, { say, format }: Voice): Section {
  const { limits, baseline } = flags;
  const { contacts, blameworthy_contacts, unnecessary_contacts } = costs.total;
  const money = (price: number | undefined) => (price === undefined ? undefined : format.price(price));
  const points = say.method.points({
    minimum: format.count(limits.minimum),
    watch: format.share(limits.watch),
    alarm: format.share(limits.alarm),
    q: format.share(limits.q),
    caseMix: baseline.case_mix,
    baseline: { method: baseline.method, rate: format.percent(baseline.rate) },
    all: format.percent(contacts > 0 ? (blameworthy_contacts + unnecessary_contacts) / contacts : 0),
    repeatWindow,
    prices: prices.map(({ label, perContact, perMinute }) =>
      say.method.price(label, money(perContact), money(perMinute)),
    ),
  });
  return { id: 'method', heading: say.method.heading, parts: [{ kind: 'points', points }] };
}
