import { type LanguageWords, wordsOf } from './languageWords.ts';
import { numberSource, parseNumber } from './number.ts';

/** How values are written in a language. Names of units and months, and separators, come from CLDR by `Intl`. */
export interface Grammar {
  readonly words: LanguageWords;
  /** Value of a number or a number word. */
  value(text: string): number;
  /** Days in the unit with this name, as the shortest and the longest: a month has 28 to 31. */
  unit(name: string): { readonly days: readonly [number, number]; readonly working: boolean } | undefined;
  /** Number of the month with this name, 1 to 12. */
  month(name: string): number | undefined;
  readonly term: RegExp;
  readonly dayMonth: RegExp;
  readonly monthDay: RegExp;
}

const units: readonly (readonly [unit: string, days: readonly [number, number]])[] = [
  ['minute', [1 / 1440, 1 / 1440]],
  ['hour', [1 / 24, 1 / 24]],
  ['day', [1, 1]],
  ['week', [7, 7]],
  ['month', [28, 31]],
  ['year', [360, 366]],
];

const known = new Map<string, Grammar>();

/** @param language BCP 47; a language that isn't one is read as English */
export function grammarOf(language: string): Grammar {
  let grammar = known.get(language);
  if (!grammar) {
    grammar = makeGrammar(language);
    known.set(language, grammar);
  }
  return grammar;
}

function makeGrammar(language: string): Grammar {
  const locale = supported(language);
  const words = wordsOf(locale);
  const decimal =
    new Intl.NumberFormat(locale).formatToParts(1.5).find(p => p.type === 'decimal')?.value ?? '.';
  const unitNames = unitsOf(locale);
  const monthNames = monthsOf(locale);
  const working = new RegExp(`^(?:${words.workingDays.join('|')})$`, 'iu');
  const one =
    words.one.length > 0 ? `(?<=\\b(?:${words.beforeOne.join('|')})\\s{1,4})(?:${words.one.join('|')})` : '';
  const count = [numberSource, ...Object.keys(words.numbers).sort(byLength), one].filter(Boolean).join('|');
  const to = ['-', '–', '—', ...words.to].sort(byLength).join('|');
  const unit = [...[...unitNames.keys()].sort(byLength), ...words.workingDays].join('|');
  const month = [...monthNames.keys()].sort(byLength).join('|');
  const edge = String.raw`(?<![\p{L}\p{N}.,/:-])`;
  const end = String.raw`(?![\p{L}\p{N}])`;
  return {
    words,
    value: text => words.numbers[text.toLowerCase()] ?? (/\d/.test(text) ? parseNumber(text, decimal) : 1),
    unit: name => {
      if (working.test(name)) return { days: [1, 1], working: true };
      const days = unitNames.get(name.toLowerCase());
      return days && { days, working: false };
    },
    month: name => monthNames.get(name.toLowerCase().replace(/\.$/, '')),
    term: new RegExp(
      `${edge}(?<low>${count})(?:\\s*(?:${to})\\s*(?<high>${count}))?[\\s-]+(?:calendar\\s+|full\\s+|hele\\s+|volle\\s+)?(?<unit>${unit})${end}`,
      'giu',
    ),
    dayMonth: new RegExp(
      `${edge}(?<day>\\d{1,2})(?:st|nd|rd|th|e|ste|de|\\.)?\\s+(?:of\\s+)?(?<month>${month})\\.?(?:,?\\s+(?<year>(?:19|20)\\d{2}))?${end}`,
      'giu',
    ),
    monthDay: new RegExp(
      `${edge}(?<month>${month})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>(?:19|20)\\d{2}))?${end}`,
      'giu',
    ),
  };
}

function supported(language: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function unitsOf(locale: string): Map<string, readonly [number, number]> {
  const names = new Map<string, readonly [number, number]>();
  for (const [unit, days] of units) {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
    for (const count of [1, 2, 5]) {
      const name = format.formatToParts(count).find(part => part.type === 'unit')?.value;
      if (!name) continue;
      names.set(name.toLowerCase(), days);
      // German declines: innerhalb von 14 Tagen.
      if (locale.startsWith('de') && name.endsWith('e')) names.set(`${name.toLowerCase()}n`, days);
    }
  }
  return names;
}

function monthsOf(locale: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const length of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { month: length, day: 'numeric', timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const name = format.formatToParts(Date.UTC(2026, month, 1)).find(part => part.type === 'month')?.value;
      if (name && !/\d/.test(name)) names.set(name.toLowerCase().replace(/\.$/, ''), month + 1);
    }
  }
  return names;
}

function byLength(a: string, b: string): number {
  return b.length - a.length;
}
