import type { InterfaceLanguage } from '../../platform/language.ts';
import { languageNameIn } from '../languageName.ts';

export interface AnswerTexts {
  readonly title: string;
  readonly message: string;
  readonly messagePlaceholder: string;
  readonly stays: string;
  readonly questions: string;
  readonly found: (questions: number) => string;
  readonly noQuestion: string;
  readonly nowhere: string;
  readonly noAnswer: string;
  readonly unsure: string;
  readonly write: string;
  readonly look: string;
  readonly open: (title: string) => string;
  readonly reply: string;
  readonly channel: string;
  readonly language: string;
  readonly languageName: (tag: string) => string;
  readonly status: Readonly<Record<string, string>>;
  readonly copy: string;
  readonly copied: (channel: string) => string;
  readonly again: string;
  readonly edited: string;
  readonly failed: (why: string) => string;
}

export const answerTexts: Record<InterfaceLanguage, AnswerTexts> = {
  en: {
    title: 'Answer a message',
    message: 'What the customer wrote',
    messagePlaceholder: 'Paste the message here',
    stays: 'Nothing is sent anywhere: the message stays on this machine and is not kept.',
    questions: 'Questions in it',
    found: questions => (questions === 1 ? '1 question' : `${questions} questions`),
    noQuestion: 'No question was found in this message.',
    nowhere: 'There is no knowledge base in this workspace yet.',
    noAnswer: 'No article answers this.',
    unsure: 'None of these clearly answers it: tick what fits, or',
    write: 'Write this article',
    look: 'open',
    open: title => `Open: ${title}`,
    reply: 'Reply',
    channel: 'Channel',
    language: 'Language',
    languageName: languageNameIn('en'),
    status: {
      'work-in-progress': 'work in progress',
      'not-validated': 'not validated',
      validated: '',
      archived: 'archived',
    },
    copy: 'Copy the reply',
    copied: channel => `Reply copied (${channel}).`,
    again: 'Compose again',
    edited: 'You changed the reply by hand: it stays as it is until you compose it again.',
    failed: why => `It failed: ${why}`,
  },
  nl: {
    title: 'Beantwoord een bericht',
    message: 'Wat de klant schreef',
    messagePlaceholder: 'Plak het bericht hier',
    stays: 'Er wordt niets verstuurd: het bericht blijft op deze machine en wordt niet bewaard.',
    questions: 'Vragen erin',
    found: questions => (questions === 1 ? '1 vraag' : `${questions} vragen`),
    noQuestion: 'In dit bericht is geen vraag gevonden.',
    nowhere: 'Er is nog geen kennisbank in deze werkruimte.',
    noAnswer: 'Geen artikel beantwoordt dit.',
    unsure: 'Geen van deze beantwoordt het duidelijk: vink aan wat past, of',
    write: 'Schrijf dit artikel',
    look: 'open',
    open: title => `Open: ${title}`,
    reply: 'Antwoord',
    channel: 'Kanaal',
    language: 'Taal',
    languageName: languageNameIn('nl'),
    status: {
      'work-in-progress': 'in bewerking',
      'not-validated': 'niet gevalideerd',
      validated: '',
      archived: 'gearchiveerd',
    },
    copy: 'Kopieer het antwoord',
    copied: channel => `Antwoord gekopieerd (${channel}).`,
    again: 'Stel opnieuw samen',
    edited: 'Je hebt het antwoord zelf aangepast: het blijft zoals het is tot je het opnieuw samenstelt.',
    failed: why => `Het is mislukt: ${why}`,
  },
};
