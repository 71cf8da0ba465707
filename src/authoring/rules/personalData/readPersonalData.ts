import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Settings } from '../../../knowledge/settings.ts';
import { findEmailAddresses, findPhoneNumbers } from '../oneAnswer/findContactData.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { detached } from '../text/detached.ts';
import { sentenceAt } from '../text/words.ts';
import { findBsns, findIbans } from './findNumbers.ts';
import type { PersonalDatum, PersonalKind } from './personalDatum.ts';
import {
  domainOf,
  isAboutExample,
  isPlaceholderAddress,
  isRoleAddress,
  mayBePerson,
} from './publicAddresses.ts';
import { isPublishedAccount, isPublishedNumber } from './published.ts';

/** What may be somebody's in an article's prose; what plainly belongs to an organisation or nobody is left out. */
export function readPersonalData(view: ArticleView, { settings }: ArticleSurroundings): PersonalDatum[] {
  const { prose } = view;
  if (!/@|\d{2}/.test(prose)) return [];
  const allowed = allowedBy(settings);
  const found: PersonalDatum[] = [];
  const add = (kind: PersonalKind, value: string, start: number, end: number, landline = false) => {
    if (allowed(value) || allowed(prose.slice(start, end))) return;
    found.push({
      kind,
      value: detached(value),
      written: detached(prose.slice(start, end)),
      landline,
      inBrackets: view.text[start - 1] === '[' && view.text[end] === ']',
      range: view.range(start, end),
    });
  };
  const inExample = (offset: number) => {
    const sentence = sentenceAt(view.words, offset);
    return sentence !== undefined && isAboutExample(prose.slice(sentence.start, sentence.end));
  };
  for (const { text, start, end } of findEmailAddresses(view)) {
    if (isRoleAddress(text) || isPlaceholderAddress(text) || isLinked(view, end)) continue;
    if (mayBePerson(text) && !inExample(start)) add('e-mail', text, start, end);
  }
  for (const { text, start, end } of findPhoneNumbers(view, settings)) {
    const type = personalType(text);
    if (type === undefined || isLinked(view, end) || inExample(start)) continue;
    if (isPublishedNumber(prose, { start, end }, type === 'mobile')) continue;
    add('phone', text, start, end, type === 'landline');
  }
  for (const { value, start, end } of findIbans(prose)) {
    if (!isPublishedAccount(prose, { start, end })) add('iban', value, start, end);
  }
  for (const { value, start, end } of findBsns(prose)) add('bsn', value, start, end);
  return found;
}

/** What was made a link to write to or to call is there on purpose. */
function isLinked({ text }: ArticleView, end: number): boolean {
  return /^[*_\\.,;\s]*\]\(<?(?:mailto|tel|sms|callto):/i.test(text.slice(end, end + 20));
}

/** Numbers for services (free, paid, shared cost, companies) are nobody's; numbers with 555 are for fiction. */
function personalType(number: string): 'mobile' | 'landline' | undefined {
  if (/^\+1\d{3}555\d{4}$/.test(number)) return undefined;
  switch (parsePhoneNumberFromString(number)?.getType()) {
    case 'FIXED_LINE':
    // Where a plan doesn't tell them apart, as in North America.
    case 'FIXED_LINE_OR_MOBILE':
    // Numbers without a place, which mostly companies have: 085 in the Netherlands.
    case 'VOIP':
      return 'landline';
    case 'MOBILE':
    case 'PERSONAL_NUMBER':
      return 'mobile';
    default:
      return undefined;
  }
}

/** What the settings allow: an address, a number however it is written, or a domain (`fladderkist.nl`). */
function allowedBy(settings: Settings): (value: string) => boolean {
  const plain = (value: string) => value.toLowerCase().replace(/[\s()-]/g, '');
  const values = new Set(settings['personal-data'].allow.map(plain));
  if (values.size === 0) return () => false;
  return value =>
    values.has(plain(value)) ||
    (value.includes('@') && values.has(domainOf(value))) ||
    (value.startsWith('+') && spellings(value).some(spelling => values.has(spelling)));
}

/** The ways to write a phone number (E.164), without what stands between its digits. */
function spellings(value: string): string[] {
  const number = parsePhoneNumberFromString(value);
  if (!number) return [];
  const { countryCallingCode: code, nationalNumber: national } = number;
  return [`+${code}${national}`, `00${code}${national}`, `+${code}0${national}`, `0${national}`];
}
