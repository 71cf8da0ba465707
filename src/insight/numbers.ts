import type { InterfaceLanguage } from '../platform/language.ts';

/** Numbers as people write them, in one of the interface languages. */
export interface Numbers {
  /** `1,204` */
  count(value: number): string;
  /** `38%`, and one decimal below 10%: `4.2%`. */
  percent(rate: number): string;
  /** `35–41%` */
  percentRange(low: number, high: number): string;
  /** A number with at most `digits` decimals and a real minus sign. */
  decimal(value: number, digits: number): string;
}

const locales: Record<InterfaceLanguage, string> = { en: 'en-GB', nl: 'nl-NL' };

function numbersFor(language: InterfaceLanguage): Numbers {
  const formats = new Map<number, Intl.NumberFormat>();
  const decimal = (value: number, digits: number) => {
    // What is rounded to nothing is 0, not -0.
    const format =
      formats.get(digits) ??
      new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits, signDisplay: 'negative' });
    formats.set(digits, format);
    return format.format(value).replace('-', '−');
  };
  const figure = (rate: number) => decimal(rate * 100, Math.abs(rate) < 0.0995 ? 1 : 0);
  return {
    count: value => decimal(value, 0),
    percent: rate => `${figure(rate)}%`,
    percentRange: (low, high) => `${figure(low)}–${figure(high)}%`,
    decimal,
  };
}

export const numbers: Record<InterfaceLanguage, Numbers> = { en: numbersFor('en'), nl: numbersFor('nl') };
