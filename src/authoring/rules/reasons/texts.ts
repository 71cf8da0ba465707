import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { RuleTexts } from '../rule.ts';

interface Texts {
  noProcess: (code: string) => string;
  unknownProcess: (code: string, process: string, nearest: string | undefined) => string;
  newProcess: (process: string) => string;
  noAnswer: string;
  newAnswer: string;
  tooFew: (count: number) => string;
  tooMany: (count: number) => string;
  unknownContacts: (code: string, count: number, nearest: string | undefined) => string;
  addReason: (code: string) => string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    noProcess: code => `The reason ${code} belongs to no process: its contacts count for no owner.`,
    unknownProcess: (code, process, nearest) =>
      `The reason ${code} belongs to “${process}”, which is no process.${nearest === undefined ? '' : ` Is “${nearest}” meant?`}`,
    newProcess: process => `Make the process “${process}”`,
    noAnswer: 'No answer belongs to this process: engineers have nothing to tell the customer.',
    newAnswer: 'Make an answer for this process',
    tooFew: count => `There are only ${count} reasons: too coarse to see what customers call about.`,
    tooMany: count => `There are ${count} reasons: too many to choose from while the customer waits.`,
    unknownContacts: (code, count, nearest) =>
      `${count.toLocaleString('en')} contacts have the reason ${code}, which is not in this list.${nearest === undefined ? '' : ` Is ${nearest} meant?`}`,
    addReason: code => `Add the reason ${code}`,
  },
  nl: {
    noProcess: code => `De reden ${code} hoort bij geen proces: haar contacten tellen bij geen eigenaar mee.`,
    unknownProcess: (code, process, nearest) =>
      `De reden ${code} hoort bij “${process}”, en dat is geen proces.${nearest === undefined ? '' : ` Is “${nearest}” bedoeld?`}`,
    newProcess: process => `Het proces “${process}” maken`,
    noAnswer: 'Bij dit proces hoort geen antwoord: medewerkers hebben de klant niets te vertellen.',
    newAnswer: 'Een antwoord bij dit proces maken',
    tooFew: count => `Er zijn maar ${count} redenen: te grof om te zien waarover klanten bellen.`,
    tooMany: count => `Er zijn ${count} redenen: te veel om uit te kiezen terwijl de klant wacht.`,
    unknownContacts: (code, count, nearest) =>
      `${count.toLocaleString('nl')} contacten hebben de reden ${code}, en die staat niet in deze lijst.${nearest === undefined ? '' : ` Is ${nearest} bedoeld?`}`,
    addReason: code => `De reden ${code} toevoegen`,
  },
};

export const reasonWithoutProcess: RuleTexts = {
  en: {
    title: 'Contact reason without a process',
    problem: 'A reason of reasons.yaml names no process, or one that isn’t there.',
    why: 'Contacts with that reason count for no process and no owner: nobody sees them, nobody repairs their cause.',
    fix: 'Name the process. The quick fix makes one that isn’t there.',
  },
  nl: {
    title: 'Contactreden zonder proces',
    problem: 'Een reden in reasons.yaml noemt geen proces, of een dat er niet is.',
    why: 'Contacten met die reden tellen bij geen proces en geen eigenaar: niemand ziet ze, niemand neemt de oorzaak weg.',
    fix: 'Noem het proces. De snelle oplossing maakt een proces dat er nog niet is.',
  },
};

export const processWithoutAnswer: RuleTexts = {
  en: {
    title: 'Process without an answer',
    problem: 'No answer that is in use names this process.',
    why: 'Customers ask about every process. Without an answer each engineer makes up one.',
    fix: 'The quick fix makes an answer from the template.',
  },
  nl: {
    title: 'Proces zonder antwoord',
    problem: 'Geen antwoord dat in gebruik is, noemt dit proces.',
    why: 'Over elk proces komen vragen. Zonder antwoord bedenkt iedere medewerker er zelf een.',
    fix: 'De snelle oplossing maakt een antwoord uit het sjabloon.',
  },
};

export const numberOfReasons: RuleTexts = {
  en: {
    title: 'Too few or too many reasons',
    problem: 'reasons.yaml has fewer than 10 or more than 60 reasons.',
    why: 'With too few, everything is “other”. With too many, engineers choose the first that fits, and the figures mean nothing.',
    fix: 'Split the reason with the most contacts, or join those that nobody acts on.',
  },
  nl: {
    title: 'Te weinig of te veel redenen',
    problem: 'reasons.yaml heeft minder dan 10 of meer dan 60 redenen.',
    why: 'Met te weinig is alles “overig”. Met te veel kiezen medewerkers de eerste die past, en zeggen de cijfers niets.',
    fix: 'Splits de reden met de meeste contacten, of voeg samen waar niemand iets mee doet.',
  },
};

export const unknownContacts: RuleTexts = {
  en: {
    title: 'Contacts with a reason that nobody knows',
    problem: 'Contact records have a reason code that reasons.yaml doesn’t have.',
    why: 'These contacts count for no process, so every figure is too low.',
    fix: 'Add the reason, or map the code to another one under `contacts: values` in headwater.yaml.',
  },
  nl: {
    title: 'Contacten met een reden die niemand kent',
    problem: 'Contacten hebben een redencode die niet in reasons.yaml staat.',
    why: 'Deze contacten tellen bij geen proces mee, dus elk cijfer is te laag.',
    fix: 'Voeg de reden toe, of vertaal de code naar een andere onder `contacts: values` in headwater.yaml.',
  },
};
