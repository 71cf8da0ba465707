import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Settings } from '../../../knowledge/settings.ts';
import type { ArticleView } from '../text/articleView.ts';
import type { RawFact } from './fact.ts';

const email = /(?<![\w.+%-])[a-z0-9][\w.+%-]*@(?:[a-z0-9-]+\.)+[a-z]{2,24}(?![\w@])/gi;

/** E-mail addresses in an article's prose; their value is the address in lower case. */
export function* findEmailAddresses(view: ArticleView): Generator<RawFact> {
  if (!view.prose.includes('@')) return;
  for (const match of view.prose.matchAll(email)) {
    const text = match[0].toLowerCase();
    yield {
      kind: 'e-mail',
      unit: '',
      low: 0,
      high: 0,
      text,
      start: match.index,
      end: match.index + match[0].length,
    };
  }
}

/** What may be a phone number: an international one, or one with its area code. */
const phone =
  /(?<![\p{L}\p{N}.,/#:=-]|[-–]\s?)(?:(?:\+|00)[1-9]|\(?0[1-9]|\([2-9]\d\d\)|[2-9]\d\d-\d{3}-\d{4})[\d ()/-]{5,16}(?![\p{L}\p{N}]|[.,]\d|-\d)/gu;

/** Phone numbers in an article's prose that exist by their country's plan; their value is the number in E.164. */
export function* findPhoneNumbers(view: ArticleView, settings: Settings): Generator<RawFact> {
  const { prose, article } = view;
  if (!/\d{2}/.test(prose)) return;
  for (const match of prose.matchAll(phone)) {
    const written = match[0].replace(/[^\d)]+$/, '');
    const text = phoneNumber(written, countries(article.language, settings));
    if (text === undefined) continue;
    yield {
      kind: 'phone',
      unit: '',
      low: 0,
      high: 0,
      text,
      start: match.index,
      end: match.index + written.length,
    };
  }
}

function phoneNumber(written: string, countries: readonly CountryCode[]): string | undefined {
  const digits = written.replace(/\D/g, '').length;
  if (digits < 8 || digits > 15) return undefined;
  const text = written.replace(/^00/, '+');
  if (text.startsWith('+')) {
    const number = parsePhoneNumberFromString(text);
    return number?.isValid() ? number.number : undefined;
  }
  for (const country of countries) {
    const number = parsePhoneNumberFromString(text, country);
    if (number?.isValid()) return number.number;
  }
  return undefined;
}

const countriesOf = new Map<string, readonly CountryCode[]>();

/** Countries whose numbers may be written without a country code: of the article's language, then of the others. */
function countries(language: string, settings: Settings): readonly CountryCode[] {
  const key = [language, ...settings.languages].join(' ');
  let found = countriesOf.get(key);
  if (!found) {
    const codes = [language, ...settings.languages].flatMap(tag => countryOf(tag) ?? []);
    found = [...new Set(codes)];
    countriesOf.set(key, found);
  }
  return found;
}

/** The country that a language tag names, or in which the language is spoken most. */
function countryOf(tag: string): CountryCode | undefined {
  try {
    const region = new Intl.Locale(tag).maximize().region;
    return region !== undefined && isSupportedCountry(region) ? region : undefined;
  } catch {
    return undefined;
  }
}
