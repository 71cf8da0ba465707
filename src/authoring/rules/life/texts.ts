import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { RuleTexts } from '../rule.ts';

interface Texts {
  reviewPast: (date: string) => string;
  reviewed: (next: string) => string;
  reviewMissing: string;
  setReview: (date: string) => string;
  neverUsed: (days: number) => string;
  archive: string;
  promiseTerm: string;
  vaguePromise: (written: string) => string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    reviewPast: date => `This article should have been reviewed by ${date}. Is it still true?`,
    reviewed: next => `It is still true: review again by ${next}`,
    reviewMissing: 'This article is validated, but has no date by which it is reviewed.',
    setReview: date => `Review by ${date}`,
    neverUsed: days => `Validated, but in ${days} days no contact has used this article.`,
    archive: 'Archive this article',
    promiseTerm: 'This promise doesn’t say by when. Without a term nobody can tell whether it was kept.',
    vaguePromise: written => `“${written}” is a promise without a term: the customer calls to ask when.`,
  },
  nl: {
    reviewPast: date => `Dit artikel had uiterlijk ${date} gecontroleerd moeten zijn. Klopt het nog?`,
    reviewed: next => `Het klopt nog: opnieuw controleren voor ${next}`,
    reviewMissing: 'Dit artikel is gevalideerd, maar heeft geen datum waarop het gecontroleerd wordt.',
    setReview: date => `Controleren voor ${date}`,
    neverUsed: days => `Gevalideerd, maar in ${days} dagen heeft geen contact dit artikel gebruikt.`,
    archive: 'Dit artikel archiveren',
    promiseTerm: 'Deze belofte zegt niet wanneer. Zonder termijn kan niemand zeggen of ze is nagekomen.',
    vaguePromise: written =>
      `“${written}” is een belofte zonder termijn: de klant belt om te vragen wanneer.`,
  },
};

export const reviewPast: RuleTexts = {
  en: {
    title: 'Review date is past',
    problem: 'The date in `review-by` is before today.',
    why: 'What nobody has looked at since may no longer be true, and is told to customers all the same.',
    fix: 'Read it, correct it, and set the next date. The quick fix sets it to a year from today.',
  },
  nl: {
    title: 'Controledatum is voorbij',
    problem: 'De datum in `review-by` ligt voor vandaag.',
    why: 'Wat sindsdien niemand bekeken heeft, kan verouderd zijn, en wordt toch aan klanten verteld.',
    fix: 'Lees het, verbeter het, en zet de volgende datum. De snelle oplossing zet hem op een jaar na vandaag.',
  },
};

export const reviewMissing: RuleTexts = {
  en: {
    title: 'Review date is missing',
    problem: 'A validated process or answer has no `review-by`.',
    why: 'Nobody is reminded to look whether it is still true.',
    fix: 'The quick fix sets a date a year from today.',
  },
  nl: {
    title: 'Controledatum ontbreekt',
    problem: 'Een gevalideerd proces of antwoord heeft geen `review-by`.',
    why: 'Niemand wordt eraan herinnerd om te kijken of het nog klopt.',
    fix: 'De snelle oplossing zet een datum een jaar na vandaag.',
  },
};

export const neverUsed: RuleTexts = {
  en: {
    title: 'Validated, but never used',
    problem: 'No contact of at least a year names this validated answer.',
    why: 'It costs reviews and stands between the answers that are needed; or it isn’t found, though it is needed.',
    fix: 'Look whether its title has the customer’s words. If nobody asks for it, archive it.',
    details: [
      'Silent where there is less than a year of contacts, or where contacts don’t name the articles used.',
    ],
  },
  nl: {
    title: 'Gevalideerd, maar nooit gebruikt',
    problem: 'Geen contact in minstens een jaar noemt dit gevalideerde antwoord.',
    why: 'Het kost controles en staat tussen de antwoorden die nodig zijn; of het wordt niet gevonden terwijl het nodig is.',
    fix: 'Kijk of de titel de woorden van de klant heeft. Vraagt niemand ernaar, archiveer het dan.',
    details: [
      'Zwijgt waar minder dan een jaar aan contacten is, of waar contacten de gebruikte artikelen niet noemen.',
    ],
  },
};

export const promiseTerm: RuleTexts = {
  en: {
    title: 'Promise without a term',
    problem:
      'The `promise` of a process names no term, date or time; or a sentence promises something “as soon as possible”.',
    why: 'A customer who doesn’t know when, calls to ask. And without a term nobody can measure whether the promise was kept.',
    fix: 'Say by when: within 5 working days, before Friday 17:00.',
    details: [
      'A sentence counts where the organisation promises (“we”, “you will receive”), in English and Dutch, and not where it asks or advises the reader. In the front matter it is a warning, in the text an information.',
    ],
  },
  nl: {
    title: 'Belofte zonder termijn',
    problem:
      'De `promise` van een proces noemt geen termijn, datum of tijd; of een zin belooft iets “zo snel mogelijk”.',
    why: 'Een klant die niet weet wanneer, belt om het te vragen. En zonder termijn is niet te meten of de belofte is nagekomen.',
    fix: 'Zeg wanneer: binnen 5 werkdagen, voor vrijdag 17.00 uur.',
    details: [
      'Een zin telt waar de organisatie iets belooft (“wij”, “u ontvangt”), in het Engels en Nederlands, en niet waar ze de lezer iets vraagt of aanraadt. In de front matter is het een waarschuwing, in de tekst informatie.',
    ],
  },
};
