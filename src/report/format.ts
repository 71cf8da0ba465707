import { numbers } from '../insight/numbers.ts';
import { parseDay } from '../insight/period.ts';
import type { InterfaceLanguage } from '../platform/language.ts';

/** Figures, money and dates as people write them in one language. */
export interface Format {
  /** `1,204` */
  count(value: number): string;
  /** `38%`; one decimal below 10%. */
  percent(rate: number): string;
  /** A share that was chosen, exactly: `99.8%`. */
  share(fraction: number): string;
  /** `35–41%` */
  percentRange(low: number, high: number): string;
  /** A difference of two rates in percentage points, with its sign: `−24.3`. */
  points(difference: number): string;
  /** A number with at most `digits` decimals and a real minus sign. */
  decimal(value: number, digits: number): string;
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

/** The format of a language, for amounts in a currency (ISO 4217). */
export function formatFor(language: InterfaceLanguage, currency: string): Format {
  const locale = locales[language];
  const { count, percent, percentRange, decimal } = numbers[language];
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
  // What is rounded to nothing has no sign.
  const minus = (text: string) => (/[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', ''));
  const amount = (value: number) => minus(money.format(whole(value)));
  return {
    count,
    percent,
    share: fraction => `${decimal(fraction * 100, 2)}%`,
    percentRange,
    points: difference => {
      const rounded = Math.round(difference * 1000) / 10 + 0;
      return `${rounded > 0 ? '+' : ''}${minus(decimal(rounded, 1))}`;
    },
    decimal: (value, digits) => minus(decimal(value, digits)),
    fixed: (value, digits) =>
      minus(
        new Intl.NumberFormat(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(value),
      ),
    money: amount,
    price: value => price.format(value),
    moneyRange: (low, high) =>
      whole(low) === whole(high) ? amount(low) : `${amount(low)}\u00a0– ${amount(high)}`,
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
  } as const;
  try {
    return new Intl.NumberFormat(locale, { ...options, currency });
  } catch {
    // headwater.yaml may hold three letters that are no currency: XXX is ISO 4217 for "none".
    return new Intl.NumberFormat(locale, { ...options, currency: 'XXX' });
  }
}

/** Without the negative zero that rounding makes. */
function whole(value: number): number {
  return Math.round(value) + 0;
}

function dateOf(day: number): Date {
  return new Date(day * 86_400_000);
}
