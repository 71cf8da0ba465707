import { isValidIBAN } from 'ibantools';

/** A number as found in the text. */
export interface FoundNumber {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const iban = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g;

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
  for (const match of prose.matchAll(iban)) {
    const value = match[0].replace(/ /g, '');
    if (!isValidIBAN(value) || exampleIbans.has(value)) continue;
    yield { value, start: match.index, end: match.index + match[0].length };
  }
}

const nineDigits =
  /(?<![\p{L}\p{N}.,/:#_=+€$-]|[€$] )(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3})(?![\p{L}\p{N}_/-]|[.,]\d)/gu;

/** In a sentence with one of these words nine digits are a citizen service number, or an example of one. */
const bsnWord = /\b(?:bsn|burgerservicenummers?|sofi-?nummers?|citizen service numbers?)\b/i;

/**
 * Dutch citizen service numbers (BSN) by the eleven test: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h − i is a multiple
 * of 11 (Logisch Ontwerp BSN, RvIG). One in eleven numbers passes it by chance, so the word must be near.
 */
export function* findBsns(prose: string): Generator<FoundNumber> {
  if (!bsnWord.test(prose)) return;
  for (const match of prose.matchAll(nineDigits)) {
    const value = match[0].replace(/\D/g, '');
    const around = prose.slice(Math.max(0, match.index - 200), match.index + 200);
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
