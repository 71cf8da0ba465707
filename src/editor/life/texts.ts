import type { Status } from '../../knowledge/article.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';

export interface LifeTexts {
  readonly openArticleFirst: string;
  readonly chooseStatus: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly statusMeaning: Readonly<Record<Status, string>>;
  readonly nowIs: (status: string) => string;
  readonly reviewSet: (date: string) => string;
  readonly keywordAdded: (keyword: string) => string;
  readonly chooseReplacement: string;
  readonly noReplacement: string;
  readonly chooseReview: string;
  readonly inMonths: (months: number) => string;
  readonly otherDate: string;
  readonly dateAsked: string;
  readonly notADate: string;
  readonly chooseLanguage: string;
  /** @param language as in "Dutch" */
  readonly titleIn: (language: string) => string;
  readonly noOtherLanguage: string;
  readonly noTranslation: string;
  readonly chooseTranslation: string;
  readonly sourceChanged: string;
  readonly markCurrent: string;
  readonly chooseSection: string;
  readonly noSection: string;
  readonly fileExists: (path: string) => string;
}

export const lifeTexts: Record<InterfaceLanguage, LifeTexts> = {
  en: {
    openArticleFirst: 'Open the article first.',
    chooseStatus: 'How sure are we of this article?',
    status: {
      'work-in-progress': 'Work in progress',
      'not-validated': 'Not validated',
      validated: 'Validated',
      archived: 'Archived',
    },
    statusMeaning: {
      'work-in-progress': 'the answer is not complete yet',
      'not-validated': 'complete, but nobody has checked it',
      validated: 'checked: customers may rely on it',
      archived: 'no longer true or needed; found on request only',
    },
    nowIs: status => `The article is now: ${status}`,
    reviewSet: date => `To be reviewed by ${date}`,
    keywordAdded: keyword => `Added the keyword ${keyword}`,
    chooseReplacement: 'Which article takes its place?',
    noReplacement: 'None: archive without a replacement',
    chooseReview: 'When should somebody look at it again?',
    inMonths: months => (months === 12 ? 'In a year' : `In ${months} months`),
    otherDate: 'Another date …',
    dateAsked: 'Date, as 2027-03-01',
    notADate: 'A date looks like 2027-03-01.',
    chooseLanguage: 'Translate into',
    titleIn: language => `The title in ${language}`,
    noOtherLanguage: 'This article is there in all languages of the knowledge base.',
    noTranslation: 'This article has no translation yet.',
    chooseTranslation: 'Open beside it',
    sourceChanged: 'The source of this translation has changed since.',
    markCurrent: 'The translation is up to date',
    chooseSection: 'Wording for which channel?',
    noSection: 'This article has a section for every channel.',
    fileExists: path => `${path} exists already.`,
  },
  nl: {
    openArticleFirst: 'Open eerst het artikel.',
    chooseStatus: 'Hoe zeker zijn we van dit artikel?',
    status: {
      'work-in-progress': 'In bewerking',
      'not-validated': 'Niet gevalideerd',
      validated: 'Gevalideerd',
      archived: 'Gearchiveerd',
    },
    statusMeaning: {
      'work-in-progress': 'het antwoord is nog niet af',
      'not-validated': 'af, maar nog door niemand nagekeken',
      validated: 'nagekeken: klanten kunnen ervan uitgaan',
      archived: 'niet meer waar of nodig; alleen op verzoek te vinden',
    },
    nowIs: status => `Het artikel is nu: ${status}`,
    reviewSet: date => `Te controleren voor ${date}`,
    keywordAdded: keyword => `Trefwoord ${keyword} toegevoegd`,
    chooseReplacement: 'Welk artikel komt ervoor in de plaats?',
    noReplacement: 'Geen: archiveer zonder vervanger',
    chooseReview: 'Wanneer moet er weer iemand naar kijken?',
    inMonths: months => (months === 12 ? 'Over een jaar' : `Over ${months} maanden`),
    otherDate: 'Een andere datum …',
    dateAsked: 'Datum, zoals 2027-03-01',
    notADate: 'Een datum ziet eruit als 2027-03-01.',
    chooseLanguage: 'Vertaal naar',
    titleIn: language => `De titel in het ${language}`,
    noOtherLanguage: 'Dit artikel is er in alle talen van de kennisbank.',
    noTranslation: 'Dit artikel heeft nog geen vertaling.',
    chooseTranslation: 'Open ernaast',
    sourceChanged: 'De bron van deze vertaling is sindsdien veranderd.',
    markCurrent: 'De vertaling is bij',
    chooseSection: 'Tekst voor welk kanaal?',
    noSection: 'Dit artikel heeft een tekst voor elk kanaal.',
    fileExists: path => `${path} bestaat al.`,
  },
};
