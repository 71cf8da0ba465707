import { alternatives, groupsOf } from './alternatives.ts';
import type { RawFact } from './fact.ts';
import type { Grammar } from './grammar.ts';
import { numberSource } from './number.ts';

const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  euro: 'EUR',
  dollar: 'USD',
  pound: 'GBP',
};

const codes = 'EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|CAD|AUD|JPY';
const multiple = String.raw`(?:\s?(?<multiple>million|miljoen|billion|miljard|thousand|duizend)(?![\p{L}]))?`;
const before = String.raw`(?<sign>[€$£¥]|(?<![\p{L}])(?:${codes}))\s?(?<amount>${numberSource})(?:,-|,–)?${multiple}`;
const behind = String.raw`(?<![\p{L}\p{N}.,])(?<amount>${numberSource})${multiple}\s?(?<sign>€|(?:${codes}|euros?|dollars?|pounds?)(?![\p{L}]))`;
const money = new RegExp(alternatives([before, behind]), 'gu');
const percentage = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?<amount>${numberSource})\s?(?:%|procent|percent|per cent|Prozent|pour cent)(?![\p{L}])`,
  'giu',
);

const multiples: Readonly<Record<string, number>> = {
  thousand: 1e3,
  duizend: 1e3,
  million: 1e6,
  miljoen: 1e6,
  billion: 1e9,
  miljard: 1e9,
};

/** Amounts of money and percentages. */
export function* findAmounts(prose: string, grammar: Grammar): Generator<RawFact> {
  for (const match of prose.matchAll(money)) {
    const { sign = '', amount = '', multiple = '' } = groupsOf(match);
    const value = grammar.value(amount) * (multiples[multiple] ?? 1);
    yield fact('money', currencies[sign.replace(/s$/, '')] ?? sign, value, match);
  }
  for (const match of prose.matchAll(percentage)) {
    yield fact('percentage', '', grammar.value(match.groups?.amount ?? ''), match);
  }
}

function fact(kind: 'money' | 'percentage', unit: string, value: number, match: RegExpExecArray): RawFact {
  const start = match.index;
  return { kind, unit, low: value, high: value, text: '', start, end: start + match[0].length };
}
