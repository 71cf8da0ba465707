/** First words of addresses that a department reads, not a person. */
const roles = new Set(
  (
    'info contact support help helpdesk service services servicedesk customerservice customercare customer care klantenservice klantcontact ' +
    'klantenzorg sales verkoop orders order bestelling bestellingen returns retour retouren billing invoice invoices facturen factuur ' +
    'finance administratie administration admin administrator office kantoor mail email hello hallo team privacy avg gdpr dpo fg security abuse ' +
    'postmaster webmaster hostmaster noreply no-reply donotreply do-not-reply newsletter nieuwsbrief pers press media marketing hr jobs ' +
    'vacatures werkenbij feedback klachten complaints legal juridisch bezwaar woo postbus secretariaat receptie communicatie voorlichting ' +
    'notifications notification alerts system systeem root test demo api dev bot licensing registratie accounts partner partners'
  ).split(' '),
);

/** Names that stand for anybody in an example. */
const anybody =
  /^(?:(?:first|last|voor|achter|given|family|sur|user|your|uw|jouw|some|my|mijn|mail|full|company|bedrijfs?)?[._-]?(?:name|naam|user|gebruiker|email|e-mail|alias|address|adres|account|mailbox|upn)(?:[._-]?(?:name|naam))?\d*|(?:voor|first)naam?[._-]\w+|firstname[._-]?lastname|someone|somebody|anyone|iemand|you|me|jij|example|voorbeeld|sample|xyz|abc|foo|bar|john|jane|jan|piet|j|a|x+|[a-z]?\.?(?:doe|smith|jansen))(?:[._-](?:doe|smith|jansen|name|naam|user))?$/i;

/** Top-level and second-level domains that are kept for examples (RFC 2606, RFC 6761). */
const keptForExamples =
  /(?:^|\.)(?:example|test|invalid|localhost|local|localdomain|internal|lan|corp)$|(?:^|\.)(?:example|voorbeeld)\.(?:com|net|org|nl|be|eu|edu)$/i;

/** Domains that stand for any company in manuals. */
const anyCompany =
  /(?:^|\.)(?:(?:your|my|mijn|uw|jouw|some|other|the)?-?(?:domain|domein|company|bedrijf|organi[sz]ation|organisatie|tenant|site|website|server|mailserver|store|shop|host|isp|provider)[a-z]?\d*|contoso\w*|fabrikam\w*|northwind\w*|tailspintoys|adventure-?works|woodgrove\w*|wingtip\w*|litware\w*|proseware|cohovineyard|cohowinery|fourthcoffee|treyresearch|margiestravel|humongousinsurance|lucernepublishing|blueyonderairlines|alpineskihouse|relecloud|a|b|c|x+|abc|xyz|acme|foo|bar|mail|email)(?:\.[a-z-]+)*\.[a-z]{2,}$/i;

/** True for `info@`, `support@` and the like. */
export function isRoleAddress(address: string): boolean {
  const local = address.slice(0, address.indexOf('@'));
  return roles.has(local) || local.split(/[._+-]/).some(part => roles.has(part));
}

/** True for an address that is nobody's: it stands for anybody in an example. */
export function isPlaceholderAddress(address: string): boolean {
  const at = address.indexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  return anybody.test(local) || keptForExamples.test(domain) || anyCompany.test(domain);
}
