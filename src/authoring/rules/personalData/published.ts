/** A place in a prose. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Words for a desk that many may call. */
const desk =
  /(?<!\p{L})(?:support|help\s?desk|service\s?desk|(?:customer|client)[ -](?:service|care)|hotline|reception|switchboard|head\s?quarters|ondersteuning|klantenservice|klantcontact|meldpunt|receptie|hoofdkantoor|centrale)(?!\p{L})/iu;

/** Addresses the reader: a number to call us by. */
const invitation =
  /(?<!\p{L})(?:(?:call|phone|ring|reach) us|you can (?:\p{L}+ ){0,3}(?:call|phone|ring|reach)|bel ons|bel met|(?:kunt u|u kunt|je kunt|kun je)(?!\p{L})[^.!?]{0,80}(?<!\p{L})(?:bellen|bereiken)|bereikbaar)(?!\p{L})/iu;

/** A label or heading right before a number. */
const label =
  /(?<!\p{L})(?:(?:tele)?phone|tel|telefoon|fax)\s?(?:numbers?|nummers?|getal|no\.?|nr\.?)?[\s:.*_\u2029]*$/iu;

/** Who has a number of her own. */
const person =
  /(?<!\p{L})(?:mrs?|ms|miss|dhr|mevr?|mw|meneer|mevrouw|customer['’]s|klant|collega|colleague|employee|medewerker|private|privé|thuis|home|mobile|mobiel)(?!\p{L})/iu;

const before = 240;

/**
 * True for a phone number that an article gives for everybody to call: its sentence names a desk or asks the reader
 * to call. For one that isn't plainly a mobile number a desk in the sentences before it is enough, or a label.
 */
export function isPublishedNumber(prose: string, { start, end }: Place, isMobile: boolean): boolean {
  const lead = prose.slice(Math.max(0, start - before), start);
  const sentence = lead.slice(lastEdge(lead)) + prose.slice(end, end + 40);
  if (person.test(sentence)) return false;
  if (desk.test(sentence) || invitation.test(sentence)) return true;
  return !isMobile && (desk.test(lead) || label.test(lead));
}

/** Marks of payment details: a BIC, or words for paying us. */
const payment =
  /(?<!\p{L})(?:bic|swift|sort[ -]code|(?:account|bank)[ -]?(?:name|holder)|pay to|transfer (?:it |the \p{L}+ )?to|remit|ten name van|t\.n\.v\.|overmaken (?:naar|op)|maak (?:[^.!?]{0,60} )?over|accountnaam|rekeninghouder|betaal (?:[^.!?]{0,60} )?op)(?![\p{L}])/iu;

/** True for an account number in payment details, which everybody who has to pay needs. */
export function isPublishedAccount(prose: string, { start, end }: Place): boolean {
  return payment.test(prose.slice(Math.max(0, start - before), end + before));
}

/** Index behind the last end of a sentence or block in a text. */
function lastEdge(text: string): number {
  return Math.max(...[...text.matchAll(/[.!?]\s|\u2029|\n[ \t]*\n/g)].map(match => match.index + 1), 0);
}
