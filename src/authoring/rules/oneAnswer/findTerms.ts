import type { RawFact } from './fact.ts';
import type { Grammar } from './grammar.ts';

/** A term as long as this and longer may be an age. */
const shortestAge = 300;

/** Terms: 14 days, twee weken, 3 to 5 working days; and ages: 18 years or older. Their values are in days. */
export function* findTerms(prose: string, grammar: Grammar): Generator<RawFact> {
  for (const match of prose.matchAll(grammar.term)) {
    const { low = '', high, unit: name = '' } = match.groups ?? {};
    const unit = grammar.unit(name.replace(/\s+/g, ' '));
    if (!unit) continue;
    const from = grammar.value(low);
    const to = high === undefined ? from : grammar.value(high);
    yield {
      kind: 'term',
      unit: unit.working ? 'working days' : isAge(prose, match, unit.days[0], grammar) ? 'age' : 'time',
      low: Math.min(from, to) * unit.days[0],
      high: Math.max(from, to) * unit.days[1],
      text: '',
      start: match.index,
      end: match.index + match[0].length,
    };
  }
}

function isAge(prose: string, match: RegExpExecArray, days: number, { words }: Grammar): boolean {
  if (days < shortestAge) return false;
  const end = match.index + match[0].length;
  return (
    words.age.before.test(prose.slice(Math.max(0, match.index - 20), match.index)) ||
    words.age.behind.test(prose.slice(end, end + 20))
  );
}
