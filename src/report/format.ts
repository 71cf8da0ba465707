import { type Numbers, numbers } from '../insight/numbers.ts';
import { parseDay } from '../insight/period.ts';
import type { InterfaceLanguage } from '../platform/language.ts';

/** Figures, money and dates as people write them in one language. */
export interface Format extends Numbers {
  /** A share that was chosen, exactly: `99.8%`. */
  share(fraction: number): string;
  /** A difference of two rates in percentage points, with its sign: `−24.3`. */
  points(difference: number): string;
  /** A number with exactly so many decimals. */
  fixed(value: number, digits: number): string;
  /** Whole units of the currency: `€2,311`. */
  money(value: number): string;
  /** The currency with its cents: `€7.50`. */
  price(value: number): string;
  /** `€1,210 – €1,650`; one figure where both are the same. */
  moneyRange(low: number, high: number): string;
  /** `3 August 2026` for an ISO date; what is no date stays as it is. */
  date(iso: string): string;
  /** `3 Aug` */
  shortDate(iso: string): string;
  /** `Aug`, for a day since 1970-01-01; `Jan 2027` where a year begins. */
  month(day: number): string;
  /** A span of time by its name: `May 2026` for `2026-05`; others stay as they are. */
  bucket(name: string): string;
  /** `3 August – 31 October 2026` */
  period(period: { readonly from: string; readonly to: string }): string;
  /** `Mon`; 0 is Monday. */
  weekday(day: number): string;
}

const locales: Record<InterfaceLanguage, string> = { en: 'en-GB', nl: 'nl-NL' };

const made = new Map<string, Format>();

/** The format of a language, for amounts in a currency (ISO 4217). */
export function formatFor(language: InterfaceLanguage, currency: string): Format {
  // Kept, because making one takes as long as writing hundreds of figures, and every row of a list asks for it.
  const key = `${language} ${currency}`;
  const format = made.get(key) ?? newFormat(language, currency);
  made.set(key, format);
  return format;
}

function newFormat(language: InterfaceLanguage, currency: string): Format {
  const locale = locales[language];
  const { decimal } = numbers[language];
  const money = moneyFormat(locale, currency, 0);
  const price = moneyFormat(locale, currency, 2);
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const long = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = dates({ day: 'numeric', month: 'short' });
  const month = dates({ month: 'short' });
  const monthOfYear = dates({ month: 'short', year: 'numeric' });
  const weekday = dates({ weekday: 'short' });
  const written = (format: Intl.DateTimeFormat) => (iso: string) => {
    const day = parseDay(iso);
    return day === undefined ? iso : format.format(dateOf(day));
  };
  const minus = (text: string) => text.replace('-', '−');
  const amount = (value: number) => minus(money.format(value));
  return {
    ...numbers[language],
    share: fraction => `${decimal(fraction * 100, 2)}%`,
    points: difference => {
      const text = decimal(difference * 100, 1);
      return difference > 0 && text !== '0' ? `+${text}` : text;
    },
    fixed: (value, digits) =>
      minus(
        new Intl.NumberFormat(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
          signDisplay: 'negative',
        }).format(value),
      ),
    money: amount,
    price: value => price.format(value),
    moneyRange: (low, high) =>
      amount(low) === amount(high) ? amount(low) : `${amount(low)}\u00a0– ${amount(high)}`,
    date: written(long),
    shortDate: written(short),
    month: day =>
      (dateOf(day).getUTCMonth() === 0 ? monthOfYear : month).format(dateOf(day)).replace('.', ''),
    bucket: name => {
      const first = parseDay(`${name}-01`);
      return first === undefined ? name : monthOfYear.format(dateOf(first)).replace('.', '');
    },
    period: ({ from, to }) => {
      const [first, last] = [parseDay(from), parseDay(to)];
      if (first === undefined || last === undefined) return `${from} – ${to}`;
      return long.formatRange(dateOf(first), dateOf(last));
    },
    // 1970-01-05 was a Monday.
    weekday: day => weekday.format(dateOf(4 + day)),
  };
}

function moneyFormat(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const options = {
    style: 'currency',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // What is rounded to nothing has no sign.
    signDisplay: 'negative',
  } as const;
  try {
    return new Intl.NumberFormat(locale, { ...options, currency });
  } catch {
    // headwater.yaml may hold three letters that are no currency: XXX is ISO 4217 for "none".
    return new Intl.NumberFormat(locale, { ...options, currency: 'XXX' });
  }
}

function dateOf(day: number): Date {
  return new Date(day * 86_400_000);
}
