import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Settings } from '../../../knowledge/settings.ts';
import { findEmailAddresses, findPhoneNumbers } from '../oneAnswer/findContactData.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { findBsns, findIbans } from './findNumbers.ts';
import type { PersonalDatum, PersonalKind } from './personalDatum.ts';
import { isPlaceholderAddress, isRoleAddress } from './publicAddresses.ts';

/** What may be somebody's in an article's prose; what plainly belongs to an organisation or nobody is left out. */
export function readPersonalData(view: ArticleView, { settings }: ArticleSurroundings): PersonalDatum[] {
  const { prose } = view;
  if (!/@|\d{4}/.test(prose)) return [];
  const allowed = allowedBy(settings);
  const found: PersonalDatum[] = [];
  const add = (kind: PersonalKind, value: string, start: number, end: number) => {
    if (allowed(value)) return;
    found.push({ kind, value, written: prose.slice(start, end), range: view.range(start, end) });
  };
  for (const { text, start, end } of findEmailAddresses(view)) {
    if (!isRoleAddress(text) && !isPlaceholderAddress(text)) add('e-mail', text, start, end);
  }
  for (const { text, start, end } of findPhoneNumbers(view, settings)) {
    if (isPersonalNumber(text)) add('phone', text, start, end);
  }
  for (const { value, start, end } of findIbans(prose)) add('iban', value, start, end);
  for (const { value, start, end } of findBsns(prose)) add('bsn', value, start, end);
  return found;
}

/** Numbers for services (free, paid, shared cost, companies) are nobody's; 555-01xx is for fiction. */
function isPersonalNumber(number: string): boolean {
  if (/^\+1\d{3}55501\d\d$/.test(number)) return false;
  const type = parsePhoneNumberFromString(number)?.getType();
  return (
    type === undefined ||
    ['MOBILE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE', 'PERSONAL_NUMBER', 'VOIP'].includes(type)
  );
}

/** What the settings allow: an address, a number, or a domain (`fladderkist.nl`). */
function allowedBy(settings: Settings): (value: string) => boolean {
  const allow = settings['personal-data'].allow.map(entry => entry.toLowerCase());
  if (allow.length === 0) return () => false;
  const values = new Set([...allow, ...allow.map(entry => entry.replace(/[\s().-]/g, ''))]);
  return value => {
    const lower = value.toLowerCase();
    const at = lower.indexOf('@');
    return values.has(lower) || (at >= 0 && values.has(lower.slice(at + 1)));
  };
}
