import { getCountrySpecifications, isValidIBAN } from 'ibantools';

/** A number as found in the text. */
export interface FoundNumber {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The start of what may be an IBAN, and what follows, however it is parted; how long it is depends on the country. */
const iban = /(?<![A-Za-z0-9])[A-Za-z]{2}[ \u00a0]?\d{2}(?=((?:[ \u00a0\u202f.-]?[A-Za-z0-9]){11,30}))/g;

const countries = getCountrySpecifications();

/** Numbers that the registry of IBANs and many manuals give as an example. */
const exampleIbans = new Set([
  'NL91ABNA0417164300',
  'NL02ABNA0123456789',
  'NL20INGB0001234567',
  'GB29NWBK60161331926819',
  'GB82WEST12345698765432',
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  'BE68539007547034',
]);

/** IBANs whose country, length and check digits (mod 97, ISO 7064) are right. */
export function* findIbans(prose: string): Generator<FoundNumber> {
  for (const { 0: head, 1: rest = '', index: start } of prose.matchAll(iban)) {
    const length = countries[head.slice(0, 2).toUpperCase()]?.chars ?? 0;
    if (length === 0) continue;
    const written = firstCharacters(head + rest, length);
    const value = written.replace(/[^a-z0-9]/gi, '').toUpperCase();
    const end = start + written.length;
    if (!isValidIBAN(value) || exampleIbans.has(value)) continue;
    if (!/^[\p{L}\p{N}]/u.test(prose.slice(end, end + 2))) yield { value, start, end };
  }
}

/** The start of a text with so many letters and digits; words may follow an IBAN that look like a part of it. */
function firstCharacters(text: string, count: number): string {
  let end = 0;
  for (let left = count; left > 0 && end < text.length; end++) if (/[a-z0-9]/i.test(text[end] ?? '')) left--;
  return text.slice(0, end);
}

const nineDigits =
  /(?<![\p{L}\p{N}.,_+€$-]|[€$] )(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?![\p{L}\p{N}_/-]|[.,]\d)/gu;

/** In a sentence with one of these words nine digits are a citizen service number, or an example of one. */
const bsnWord =
  /\b(?:bsn(?:-?nr|-?nummer)?s?|burger[ -]?service[ -]?nummers?|sofi[ -]?nummers?|citizen service numbers?)\b/i;

/** A mark before the digits that only the word itself may stand before: `BSN:`, but not `order#`. */
const marked = /[:#=/]$/;
const markedByWord = new RegExp(`${bsnWord.source}\\W{0,3}$`, 'i');

/**
 * Dutch citizen service numbers (BSN) by the eleven test: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h − i is a multiple
 * of 11 (Logisch Ontwerp BSN, RvIG). One in eleven numbers passes it by chance, so the word must be near.
 */
export function* findBsns(prose: string): Generator<FoundNumber> {
  if (!bsnWord.test(prose)) return;
  for (const match of prose.matchAll(nineDigits)) {
    const value = match[0].replace(/\D/g, '');
    const around = prose.slice(Math.max(0, match.index - 200), match.index + 200);
    const lead = prose.slice(Math.max(0, match.index - 30), match.index);
    if (marked.test(lead) && !markedByWord.test(lead)) continue;
    if (!passesElevenTest(value) || isExampleBsn(value) || !bsnWord.test(around)) continue;
    yield { value, start: match.index, end: match.index + match[0].length };
  }
}

/** @param digits nine digits */
export function passesElevenTest(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (i === 8 ? -1 : 9 - i);
  return sum !== 0 && sum % 11 === 0;
}

/** Numbers for tests and forms: 999… is never given out, and 111222333 and 123456782 stand in every manual. */
function isExampleBsn(digits: string): boolean {
  return /^999|^0{3}/.test(digits) || digits === '111222333' || digits === '123456782';
}
