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
  readonly excessOfFew: (money: string, processes: string) => string;
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
  readonly leaving: LeavingTexts;
}

/** Of customers who left after a contact. */
interface LeavingTexts {
  readonly afterAvoidable: string;
  readonly afterOther: string;
  readonly left: string;
  readonly share: string;
  readonly oneSide: string;
  readonly difference: (points: string, range: string) => string;
  readonly value: (money: string, range: string, each: string) => string;
  readonly noValue: string;
  readonly linked: string;
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
    excessOfFew: (money, processes) =>
      `Of what is above the baseline, ${money} lies in processes with too few contacts for a level (${processes}): that may well be chance.`,
    projection: 'A year is a projection: the same for 365 days, if nothing changes.',
    whatIf: ({ process, from, to }) => `${process}: avoidable-contact rate from ${from} to ${to}`,
    saved: 'Saved',
    inPeriod: 'In the period',
    inYear: 'In 365 days',
    money: 'Money',
    tooFewAnswers: 'Too few people answered, or on too few days, to say what goes with satisfaction.',
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
    leaving: {
      afterAvoidable: 'After an avoidable contact',
      afterOther: 'After another contact',
      left: 'Left',
      share: 'Share',
      oneSide: 'Nobody was followed in one of the groups: nothing can be compared.',
      difference: (points, range) => `Difference: ${points} percentage points (95% interval ${range}).`,
      value: (money, range, each) =>
        `Of those who had an avoidable contact that is ${money} (95% interval ${range}), at ${each} a customer.`,
      noValue:
        'headwater.yaml has no customer-value, so that what they are worth can’t be said. They leave more after it, or less, which is no proof that it is the cause.',
      linked:
        'Linked with, not caused by: people with trouble may leave more for other reasons too. The value of a customer is that of headwater.yaml (customer-value).',
    },
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
    excessOfFew: (money, processes) =>
      `Van wat boven de basislijn ligt, zit ${money} in processen met te weinig contacten voor een niveau (${processes}): dat kan goed toeval zijn.`,
    projection: 'Een jaar is een projectie: hetzelfde over 365 dagen, als er niets verandert.',
    whatIf: ({ process, from, to }) => `${process}: aandeel vermijdbaar contact van ${from} naar ${to}`,
    saved: 'Bespaard',
    inPeriod: 'In de periode',
    inYear: 'In 365 dagen',
    money: 'Geld',
    tooFewAnswers:
      'Te weinig mensen gaven antwoord, of op te weinig dagen, om te zeggen wat met tevredenheid samengaat.',
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
    leaving: {
      afterAvoidable: 'Na een vermijdbaar contact',
      afterOther: 'Na een ander contact',
      left: 'Vertrokken',
      share: 'Deel',
      oneSide: 'In een van de groepen is niemand gevolgd: er is niets te vergelijken.',
      difference: (points, range) => `Verschil: ${points} procentpunt (95%-interval ${range}).`,
      value: (money, range, each) =>
        `Van wie een vermijdbaar contact had is dat ${money} (95%-interval ${range}), bij ${each} per klant.`,
      noValue:
        'headwater.yaml heeft geen customer-value, dus is niet te zeggen wat ze waard zijn. Dat er na zo’n contact meer of minder vertrekken, bewijst niet dat het daardoor komt.',
      linked:
        'Hangt samen met, niet veroorzaakt door: wie problemen heeft, kan ook om andere redenen eerder vertrekken. De waarde van een klant is die van headwater.yaml (customer-value).',
    },
  },
};
