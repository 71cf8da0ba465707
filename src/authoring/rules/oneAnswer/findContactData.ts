import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { Settings } from '../../../knowledge/settings.ts';
import type { ArticleView } from '../text/articleView.ts';
import type { RawFact } from './fact.ts';

const email = /(?<![\wÀ-ɏ.+%-])[a-z0-9À-ɏ][\wÀ-ɏ.+%-]*@(?:[a-z0-9À-ɏ-]+\.)+[a-z]{2,24}(?![\w@])/gi;

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

/** What may be a phone number: an international one, one with its area code, or one with stops or a slash in it. */
const phone = new RegExp(
  `(?<![\\p{L}\\p{N}.,/#=-]|\\p{N}:|[-–]\\s?)(?:${[
    '0\\d{1,3}[./](?:\\d{6,8}|\\d{2,4}(?:[. ]\\d{2,4}){1,3})',
    '[2-9]\\d\\d\\.\\d{3}\\.\\d{4}',
    '(?:(?:\\+|00)[1-9]|\\(?0[1-9]|\\([2-9]\\d\\d\\)|[2-9]\\d\\d-\\d{3}-\\d{4})(?:[\\d \\u00a0\\u202f()–-]{4,17}\\d)?',
  ].join('|')})(?![\\p{L}\\p{N}]|[.,/:]\\d|-\\d)`,
  'gu',
);

/** A national number written as such: area code, mark, and the rest in a few pieces. */
const nationalForm =
  /^(?:\(0\d{1,4}\) ?|0\d{1,3}[ -]|0\d{2,3} ?- ?)\d{3,8}(?: \d{2,4}){0,2}$|^0\d{2,3} ?- ?\d{2}(?: \d{2,3}){2,3}$|^06 ?[-/.]? ?[1-9](?:[ .]?\d){7}$|^0\d{1,3}[./][\d. ]+$|^\([2-9]\d\d\) ?\d{3}-\d{4}$|^[2-9]\d\d\.\d{3}\.\d{4}$/;

/** Words near a number that make it a phone number, however it is written. */
const phoneWord =
  /(?:\b(?:tel|phone|telephone|telefoon\w*|call|bel|bellen|mobile|mobiel|cell|gsm|fax|sms|whatsapp)\b|☎)/iu;

/** Phone numbers in an article's prose that exist by their country's plan; their value is the number in E.164. */
export function* findPhoneNumbers(view: ArticleView, settings: Settings): Generator<RawFact> {
  const { prose, article } = view;
  if (!/\d{2}/.test(prose)) return;
  const home = countries(article.language, settings);
  for (const match of prose.matchAll(phone)) {
    const written = match[0].replace(/[\u00a0\u202f]/g, ' ').replaceAll('–', '-');
    const around = prose.slice(Math.max(0, match.index - 60), match.index);
    if (!isWrittenAsPhone(written, home) && !phoneWord.test(around)) continue;
    const text = phoneNumber(written, home);
    if (text === undefined) continue;
    yield {
      kind: 'phone',
      unit: '',
      low: 0,
      high: 0,
      text,
      start: match.index,
      end: match.index + match[0].length,
    };
  }
}

function isWrittenAsPhone(written: string, home: readonly CountryCode[]): boolean {
  if (written.startsWith('+') || nationalForm.test(written)) return true;
  // A code of one digit says little: numbers of goods start with 001 too.
  return home.some(country => {
    const code = getCountryCallingCode(country);
    return code.length > 1 && written.startsWith(`00${code}`);
  });
}

function phoneNumber(written: string, countries: readonly CountryCode[]): string | undefined {
  const digits = written.replace(/\D/g, '').length;
  // With stops or a slash between, eight digits are a date.
  if (digits < (/[./]/.test(written) ? 9 : 8) || digits > 15) return undefined;
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
