import type { InterfaceLanguage } from '../platform/language.ts';

/** What the commands say beside figures. */
export interface Texts {
  readonly noContacts: string;
  readonly contactsUsed: (f: { inPeriod: string; used: string; read: string; rejected: string }) => string;
  readonly readingArticles: (done: number, total: number) => string;
  readonly readingContacts: (megabytes: number, of: number) => string;
  readonly cost: string;
  readonly perYear: string;
  readonly hours: string;
  readonly by: Readonly<Record<'process' | 'owner' | 'reason' | 'channel', string>>;
  readonly total: string;
  readonly pareto: (few: number, of: number, share: string) => string;
  readonly withoutCost: (contacts: string) => string;
  readonly projection: string;
  readonly whatIf: (f: { process: string; from: string; to: string }) => string;
  readonly saved: string;
  readonly inPeriod: string;
  readonly inYear: string;
  readonly money: string;
  readonly tooFewAnswers: string;
  readonly week: string;
  readonly outside: string;
  readonly changed: Readonly<
    Record<'up' | 'down', (f: { since: string; before: string; after: string }) => string>
  >;
  readonly steady: string;
  readonly before: string;
  readonly after: string;
  readonly employees: string;
  readonly customers: string;
  readonly value: string;
  readonly noProcess: (id: string) => string;
  readonly noContactsOf: (id: string) => string;
  readonly noDate: (process: string, file: string) => string;
  readonly mendFirst: string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    noContacts: 'There are no contacts.',
    contactsUsed: ({ inPeriod, used, read, rejected }) =>
      `${inPeriod} contacts in the period. Of the whole log: ${used} of ${read} rows used, ${rejected} rejected.`,
    readingArticles: (done, total) => `articles: ${done} of ${total}`,
    readingContacts: (megabytes, of) => `contacts: ${megabytes} of ${of} MB`,
    cost: 'Cost of avoidable',
    perYear: 'Above baseline, a year',
    hours: 'Hours',
    by: { process: 'Process', owner: 'Owner', reason: 'Reason', channel: 'Channel' },
    total: 'All',
    pareto: (few, of, share) =>
      `${few} of ${of} processes with avoidable contacts make ${share} of their cost.`,
    withoutCost: contacts =>
      `${contacts} contacts cost nothing here: headwater.yaml has no cost for their channel.`,
    projection: 'A year is a projection: the same for 365 days, if nothing changes.',
    whatIf: ({ process, from, to }) => `${process}: avoidable-contact rate from ${from} to ${to}`,
    saved: 'Saved',
    inPeriod: 'In the period',
    inYear: 'In 365 days',
    money: 'Money',
    tooFewAnswers: 'Too few people answered to say what goes with satisfaction.',
    week: 'Week of',
    outside: 'outside the limits',
    changed: {
      up: ({ since, before, after }) => `Rising since the week of ${since}: from ${before} to ${after}.`,
      down: ({ since, before, after }) => `Falling since the week of ${since}: from ${before} to ${after}.`,
    },
    steady: 'No change of level is convincing.',
    before: 'Before',
    after: 'After',
    employees: 'Employees',
    customers: 'Customers',
    value: 'Value',
    noProcess: id => `There is no process ${id}.`,
    noContactsOf: id => `There are no contacts of ${id} in the period.`,
    noDate: (process, file) =>
      `No decision says when ${process} changed. Name the day with --date, or write changed-on in ${file}.`,
    mendFirst: 'Figures stand on this: mend it first.',
  },
  nl: {
    noContacts: 'Er zijn geen klantcontacten.',
    contactsUsed: ({ inPeriod, used, read, rejected }) =>
      `${inPeriod} klantcontacten in de periode. Van het hele logboek: ${used} van ${read} regels gebruikt, ${rejected} overgeslagen.`,
    readingArticles: (done, total) => `artikelen: ${done} van ${total}`,
    readingContacts: (megabytes, of) => `klantcontacten: ${megabytes} van ${of} MB`,
    cost: 'Kosten vermijdbaar',
    perYear: 'Boven basislijn, per jaar',
    hours: 'Uren',
    by: { process: 'Proces', owner: 'Eigenaar', reason: 'Reden', channel: 'Kanaal' },
    total: 'Alles',
    pareto: (few, of, share) =>
      `${few} van de ${of} processen met vermijdbaar contact maken ${share} van de kosten daarvan.`,
    withoutCost: contacts =>
      `${contacts} klantcontacten kosten hier niets: headwater.yaml noemt geen kosten voor hun kanaal.`,
    projection: 'Een jaar is een projectie: hetzelfde over 365 dagen, als er niets verandert.',
    whatIf: ({ process, from, to }) => `${process}: aandeel vermijdbaar contact van ${from} naar ${to}`,
    saved: 'Bespaard',
    inPeriod: 'In de periode',
    inYear: 'In 365 dagen',
    money: 'Geld',
    tooFewAnswers: 'Te weinig mensen gaven antwoord om te zeggen wat met tevredenheid samengaat.',
    week: 'Week van',
    outside: 'buiten de grenzen',
    changed: {
      up: ({ since, before, after }) => `Stijgt sinds de week van ${since}: van ${before} naar ${after}.`,
      down: ({ since, before, after }) => `Daalt sinds de week van ${since}: van ${before} naar ${after}.`,
    },
    steady: 'Geen verandering van niveau is overtuigend.',
    before: 'Voor',
    after: 'Na',
    employees: 'Medewerkers',
    customers: 'Klanten',
    value: 'Waarde',
    noProcess: id => `Er is geen proces ${id}.`,
    noContactsOf: id => `Er zijn in de periode geen klantcontacten van ${id}.`,
    noDate: (process, file) =>
      `Geen besluit zegt wanneer ${process} veranderde. Noem de dag met --date, of schrijf changed-on in ${file}.`,
    mendFirst: 'Hier rusten cijfers op: herstel dit eerst.',
  },
};
