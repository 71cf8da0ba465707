import type { InterfaceLanguage } from '../platform/language.ts';

/** Why a database gives no contacts. */
export type DatabaseProblem =
  | 'wrongPassword'
  | 'noAccess'
  | 'noDatabase'
  | 'noTable'
  | 'noColumn'
  | 'noSource'
  | 'wrongQuery'
  | 'timeout'
  | 'lost'
  | 'unreachable'
  | 'noTls'
  | 'wrongCertificate'
  | 'notHere'
  | 'other';

/** How a database is named to a person; never with a password. */
export interface DatabaseName {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** Seconds. */
  readonly timeout: number;
}

/** What is said about rows and files that were left out. */
export interface Texts {
  readonly cutOff: (found: number, expected: number) => string;
  readonly fieldCount: (found: number, expected: number) => string;
  readonly openQuote: string;
  readonly strayQuote: string;
  /** Characters. */
  readonly longRow: (most: number) => string;
  readonly notJson: (detail: string) => string;
  readonly missing: (field: string) => string;
  readonly noSubject: string;
  readonly double: (id: string) => string;
  readonly notTime: (field: string, value: string, order: 'iso' | 'day-first' | 'month-first') => string;
  readonly outOfRange: (field: string, value: string) => string;
  readonly notAvoidable: (value: string) => string;
  readonly notYesNo: (field: string, value: string) => string;
  readonly notNumber: (field: string, value: string) => string;
  readonly notScore: (value: string) => string;
  readonly offScale: (field: string, value: string, low: number, high: number) => string;
  readonly tooLong: (value: string) => string;
  readonly answeredBefore: string;
  readonly noColumn: (column: string, columns: string) => string;
  readonly columnTwice: (column: string) => string;
  readonly noMappedColumn: (field: string, column: string) => string;
  readonly unreadable: (detail: string) => string;
  readonly inDatabase: (rows: number, id: string, message: string) => string;
  readonly databaseProblem: Readonly<
    Record<DatabaseProblem, (source: DatabaseName, detail: string) => string>
  >;
  readonly noZone: (zone: string) => string;
}

const en: Texts = {
  cutOff: (found, expected) =>
    `The last row is cut off: it has ${found} of the ${expected} fields. The export was not finished.`,
  fieldCount: (found, expected) => `The row has ${found} fields, the header line has ${expected}.`,
  openQuote: 'The quotation mark that opens in this row is never closed.',
  strayQuote:
    'A quotation mark stands in the middle of a field of this row. Write it twice, in a quoted field.',
  longRow: most => `The row has more than ${most} characters: too many for a contact.`,
  notJson: detail => `The line is not a JSON object: ${detail}`,
  missing: field => `There is no "${field}".`,
  noSubject: 'There is neither a "reason" nor a "process".',
  double: id => `The id "${id}" was used by an earlier row. Only the first one counts.`,
  notTime: (field, value, order) =>
    `"${field}" is "${value}", which is no ${expectedTime.en[order]}.${order === 'iso' && isOtherwiseDated(value) ? ' headwater.yaml can say how dates are written in this source: dates: day-first, or month-first.' : ''}`,
  outOfRange: (field, value) => `"${field}" is "${value}", which lies outside the years 1970 to 2099.`,
  notAvoidable: value => `"avoidable" is "${value}", not "no", "unnecessary" or "blameworthy".`,
  notYesNo: (field, value) => `"${field}" is "${value}", not "yes" or "no".`,
  notNumber: (field, value) => `"${field}" is "${value}", which is no number.`,
  notScore: value => `"nps" is "${value}", not a whole number from 0 to 10.`,
  offScale: (field, value, low, high) =>
    `"${field}" is "${value}", which lies outside its scale of ${low} to ${high}. headwater.yaml can name another: scales: { ${field}: [1, 10] }.`,
  tooLong: value => `"handle_seconds" is "${value}", which is more than a week.`,
  answeredBefore: '"answered" lies before "started".',
  noColumn: (column, columns) =>
    `The file has no column "${column}" and was left out. Its columns are: ${columns}.`,
  columnTwice: column => `The file has the column "${column}" more than once. Only the first one is read.`,
  noMappedColumn: (field, column) =>
    `headwater.yaml says that "${field}" is the column "${column}", which this file doesn't have. The field stays empty.`,
  unreadable: detail => `The file could not be read further than here: ${detail}`,
  inDatabase: (rows, id, message) =>
    rows === 1
      ? `The row with id "${id}": ${message}`
      : `${rows} rows, such as the one with id "${id}": ${message}`,
  databaseProblem: {
    wrongPassword: ({ host, user }) =>
      `The database server ${host} does not accept the password of user "${user}".`,
    noAccess: ({ user }, detail) => `User "${user}" may not read the contacts: ${detail}.`,
    noDatabase: ({ host, database }) => `There is no database "${database}" on ${host}.`,
    noTable: ({ database }, detail) =>
      `Database "${database}" does not have the table of headwater.yaml: ${detail}.`,
    noColumn: (_, detail) =>
      `The contacts in the database have no column "${detail}", which headwater.yaml asks for.`,
    noSource: () => 'Under "postgres" in headwater.yaml stands neither a "table" nor a "query".',
    wrongQuery: (_, detail) => `The database does not understand the query of headwater.yaml: ${detail}.`,
    timeout: ({ timeout }) =>
      `The database took longer than ${timeout} seconds. Give it more with "timeout" in headwater.yaml.`,
    lost: ({ host }) => `The database server ${host} broke off the connection while it was answering.`,
    unreachable: ({ host, port }, detail) =>
      `The database server ${host}, port ${port}, can't be reached: ${detail}.`,
    noTls: ({ host }) =>
      `The database server ${host} has no encryption (TLS). With "tls: off" contacts travel readable to anyone.`,
    wrongCertificate: ({ host }, detail) =>
      `The certificate of the database server ${host} is not to be trusted: ${detail}.`,
    notHere: () =>
      'Contacts in a database can be read on the desktop and on the command line, not here in the browser.',
    other: (_, detail) => `The database could not give the contacts: ${detail}.`,
  },
  noZone: zone => `There is no time zone "${zone}"; times are read as UTC.`,
};

const nl: Texts = {
  cutOff: (found, expected) =>
    `De laatste rij is afgebroken: er zijn ${found} van de ${expected} velden. De export was niet klaar.`,
  fieldCount: (found, expected) => `De rij heeft ${found} velden, de kopregel heeft er ${expected}.`,
  openQuote: 'Het aanhalingsteken dat in deze rij opent, wordt nergens gesloten.',
  strayQuote:
    'In deze rij staat een aanhalingsteken midden in een veld. Schrijf het dubbel, in een veld tussen aanhalingstekens.',
  longRow: most => `De rij heeft meer dan ${most} tekens: te veel voor een contact.`,
  notJson: detail => `De regel is geen JSON-object: ${detail}`,
  missing: field => `"${field}" ontbreekt.`,
  noSubject: '"reason" en "process" ontbreken allebei.',
  double: id => `Het id "${id}" kwam al in een eerdere rij voor. Alleen de eerste telt.`,
  notTime: (field, value, order) =>
    `"${field}" is "${value}"; dat is geen ${expectedTime.nl[order]}.${order === 'iso' && isOtherwiseDated(value) ? ' In headwater.yaml kan staan hoe datums in deze bron geschreven zijn: dates: day-first, of month-first.' : ''}`,
  outOfRange: (field, value) => `"${field}" is "${value}"; dat ligt buiten de jaren 1970 tot en met 2099.`,
  notAvoidable: value => `"avoidable" is "${value}" en niet "no", "unnecessary" of "blameworthy".`,
  notYesNo: (field, value) => `"${field}" is "${value}" en niet "yes" (ja) of "no" (nee).`,
  notNumber: (field, value) => `"${field}" is "${value}"; dat is geen getal.`,
  notScore: value => `"nps" is "${value}" en niet een geheel getal van 0 tot en met 10.`,
  offScale: (field, value, low, high) =>
    `"${field}" is "${value}"; dat ligt buiten de schaal van ${low} tot en met ${high}. In headwater.yaml kan een andere staan: scales: { ${field}: [1, 10] }.`,
  tooLong: value => `"handle_seconds" is "${value}"; dat is meer dan een week.`,
  answeredBefore: '"answered" ligt voor "started".',
  noColumn: (column, columns) =>
    `Het bestand heeft geen kolom "${column}" en is overgeslagen. De kolommen zijn: ${columns}.`,
  columnTwice: column =>
    `Het bestand heeft de kolom "${column}" meer dan eens. Alleen de eerste wordt gelezen.`,
  noMappedColumn: (field, column) =>
    `Volgens headwater.yaml is "${field}" de kolom "${column}", maar die heeft dit bestand niet. Het veld blijft leeg.`,
  unreadable: detail => `Het bestand kon niet verder dan hier worden gelezen: ${detail}`,
  inDatabase: (rows, id, message) =>
    rows === 1 ? `De rij met id "${id}": ${message}` : `${rows} rijen, zoals die met id "${id}": ${message}`,
  databaseProblem: {
    wrongPassword: ({ host, user }) =>
      `De databaseserver ${host} aanvaardt het wachtwoord van gebruiker "${user}" niet.`,
    noAccess: ({ user }, detail) => `Gebruiker "${user}" mag de contacten niet lezen: ${detail}.`,
    noDatabase: ({ host, database }) => `Op ${host} is geen database "${database}".`,
    noTable: ({ database }, detail) =>
      `Database "${database}" heeft de tabel uit headwater.yaml niet: ${detail}.`,
    noColumn: (_, detail) =>
      `De contacten in de database hebben geen kolom "${detail}", waar headwater.yaml om vraagt.`,
    noSource: () => 'Onder "postgres" in headwater.yaml staat geen "table" en geen "query".',
    wrongQuery: (_, detail) => `De database begrijpt de query uit headwater.yaml niet: ${detail}.`,
    timeout: ({ timeout }) =>
      `De database had meer dan ${timeout} seconden nodig. Geef meer tijd met "timeout" in headwater.yaml.`,
    lost: ({ host }) => `De databaseserver ${host} verbrak de verbinding terwijl hij antwoord gaf.`,
    unreachable: ({ host, port }, detail) =>
      `De databaseserver ${host}, poort ${port}, is niet bereikbaar: ${detail}.`,
    noTls: ({ host }) =>
      `De databaseserver ${host} kent geen versleuteling (TLS). Met "tls: off" reizen contacten leesbaar voor iedereen.`,
    wrongCertificate: ({ host }, detail) =>
      `Het certificaat van de databaseserver ${host} is niet te vertrouwen: ${detail}.`,
    notHere: () =>
      'Contacten in een database zijn te lezen op de desktop en op de opdrachtregel, niet hier in de browser.',
    other: (_, detail) => `De database kon de contacten niet geven: ${detail}.`,
  },
  noZone: zone => `De tijdzone "${zone}" bestaat niet; tijden zijn als UTC gelezen.`,
};

/** Day, month and year, in an order that only a person knows. */
function isOtherwiseDated(value: string): boolean {
  return /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}\b/.test(value.trim());
}

const expectedTime = {
  en: {
    iso: 'time such as 2026-12-31T14:05',
    'day-first': 'time such as 31-12-2026 14:05',
    'month-first': 'time such as 12/31/2026 14:05',
  },
  nl: {
    iso: 'tijd zoals 2026-12-31T14:05',
    'day-first': 'tijd zoals 31-12-2026 14:05',
    'month-first': 'tijd zoals 12/31/2026 14:05',
  },
} as const;

export const texts: Record<InterfaceLanguage, Texts> = { en, nl };
