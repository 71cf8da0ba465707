/** Words in addresses that a department reads, not a person. */
const roles = new RegExp(
  `(?:^|[._+-])(?:${[
    'it|hr|pr|dpo|fg|woo|avg|bot|api|dev|root|press|pers|legal|team|teams|mail|email|hello|hallo|order|orders|demo',
    'noreply|no-reply|donotreply|info|admin|sales|help|media|jobs|office|kantoor|abuse|secure|security',
  ].join('|')})(?:$|[._+-]|\\d)|(?:${[
    'contact|support|helpdesk|servicedesk|service|customer|klant|klacht|verkoop|bestelling|return|retour|billing|invoice|factu',
    'financ|administrat|privacy|gdpr|postmaster|webmaster|hostmaster|reply|newsletter|nieuwsbrief|marketing|vacature|werkenbij',
    'feedback|complaint|juridisch|bezwaar|postbus|secretariaat|receptie|communicatie|voorlichting|notif|alert|system|systeem',
    'licens|registra|account|partner|meldpunt|informatie|information|aanbested|delist|quarantine|beta|test|mailbox|reviewer|docs',
  ].join('|')})`,
  'i',
);

/** Names that stand for anybody in an example. */
const anybody = new RegExp(
  `^(?:${[
    'someone|somebody|anyone|iemand|you|me|jij|example|voorbeeld|sample|foo|bar|xyz|abc|[a-z]|x+',
    '(?:[a-z]+[._-]?)?(?:name|naam|user|gebruiker|e-?mail|alias|address|adres|mailbox|upn)\\d*(?:[._-][a-z]+)?',
    '(?:john|jane|j)[._-]?(?:doe|roe|smith)?\\d*|jan[._-]jansen',
  ].join('|')})$`,
  'i',
);

/** Domains that are kept for examples (RFC 2606, RFC 6761), and those of systems, in which no mail is written. */
const keptForExamples =
  /(?:^|\.)(?:example|test|invalid|localhost|local|localdomain|internal|lan|corp|onmicrosoft\.com)$|(?:^|\.)(?:example|voorbeeld)\.(?:com|net|org|nl|be|eu|edu)$/i;

/** Domains that stand for any company in manuals: yourcompany.com, and those that Microsoft's have. */
const anyCompany = new RegExp(
  `(?:^|\\.)(?:${[
    '(?:your|my|mijn|uw|jouw|some|other|the)?-?(?:domain|domein|company|bedrijf|organi[sz]ation|organisatie|tenant)(?:name|naam)?[a-z]?\\d*',
    '(?:your|my|mijn|uw|jouw)-?(?:site|website|server|store|shop|winkel|host|isp|provider)',
    'contoso\\w*|fabrikam\\w*|northwind\\w*|tailspintoys|adventure-?works|woodgrove\\w*|wingtip\\w*|litware\\w*|proseware',
    'cohovineyard|cohowinery|fourthcoffee|treyresearch|margiestravel|adatum|[abcx]|xx+|abc|xyz|acme|foo|bar|e?-?mail',
  ].join('|')})(?:\\.[a-z-]+)*\\.[a-z]{2,}$`,
  'i',
);

/** Providers with whom anybody has an address. */
const providers =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|proton|protonmail|gmx|web|zoho|ziggo|kpnmail|kpnplanet|planet|hetnet|home|casema|chello|upcmail|xs4all|telfort|telenet|skynet|t-online|orange|btinternet|comcast)\.[a-z.]+$/i;

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** A name in two parts or more: `anna.bakker`, `p_devries`. */
const fullName = /^\p{L}[\p{L}-]*(?:[._]\p{L}[\p{L}-]*)*[._]\p{L}[\p{L}-]+\d{0,4}(?:\+.*)?$/u;

/**
 * True for an address that can be a person's: one with a provider for everybody, or one with a full name. In an
 * organisation's own domain one word is nearly always a team or a product: `eidas@…`.
 */
export function mayBePerson(address: string): boolean {
  return providers.test(domainOf(address)) || fullName.test(address.slice(0, address.indexOf('@')));
}

/** True for `info@`, `klantenservice@` and the like. */
export function isRoleAddress(address: string): boolean {
  return roles.test(address.slice(0, address.indexOf('@')));
}

/** True for an address that is nobody's: it stands for anybody in an example. */
export function isPlaceholderAddress(address: string): boolean {
  const at = address.indexOf('@');
  const domain = address.slice(at + 1);
  return anybody.test(address.slice(0, at)) || keptForExamples.test(domain) || anyCompany.test(domain);
}

/** True for a sentence that says of itself that it is about an example. */
export function isAboutExample(sentence: string): boolean {
  return /\b(?:examples?|for instance|sample|e\.g\.|such as|bijvoorbeeld|bijv\.|voorbeeld(?:en)?|zoals|stel dat)\b|\bstel,/i.test(
    sentence,
  );
}
