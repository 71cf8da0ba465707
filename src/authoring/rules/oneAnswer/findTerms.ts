import type { RawFact } from './fact.ts';
import type { Grammar } from './grammar.ts';

/** Terms: 14 days, twee weken, 3 to 5 working days. Their values are in days. */
export function* findTerms(prose: string, grammar: Grammar): Generator<RawFact> {
  for (const match of prose.matchAll(grammar.term)) {
    const { low = '', high, unit: name = '' } = match.groups ?? {};
    const unit = grammar.unit(name.replace(/\s+/g, ' '));
    if (!unit) continue;
    const from = grammar.value(low);
    const to = high === undefined ? from : grammar.value(high);
    yield {
      kind: 'term',
      unit: unit.working ? 'working days' : 'time',
      low: Math.min(from, to) * unit.days[0],
      high: Math.max(from, to) * unit.days[1],
      text: '',
      start: match.index,
      end: match.index + match[0].length,
    };
  }
}
