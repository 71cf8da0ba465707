import type { InterfaceLanguage } from '../platform/language.ts';

/** Numbers as the person writes them. */
export class Figures {
  readonly #locale: string;

  constructor(language: InterfaceLanguage) {
    this.#locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  }

  whole(value: number): string {
    return new Intl.NumberFormat(this.#locale, { maximumFractionDigits: 0 }).format(value);
  }

  /** A fraction as whole per cents. */
  percent(fraction: number): string {
    return new Intl.NumberFormat(this.#locale, { style: 'percent', maximumFractionDigits: 0 }).format(
      fraction,
    );
  }

  /** A fraction as whole per cents, without the sign. */
  bare(fraction: number): string {
    return this.whole(100 * fraction);
  }

  /** Whole units of a currency (ISO 4217). */
  money(value: number, currency: string): string {
    return new Intl.NumberFormat(this.#locale, {
      style: 'currency',
      currency,
      maximumFractionDigits: 0,
    }).format(value);
  }

  /** An ISO date as the person writes it: 12 October 2026. */
  date(iso: string): string {
    return new Intl.DateTimeFormat(this.#locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(iso),
    );
  }
}
