import type { Avoidable } from '../../knowledge/reasons.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';

export interface LogTexts {
  readonly title: string;
  readonly placeholder: string;
  readonly log: (channel: string) => string;
  readonly changeFirst: string;
  readonly process: (title: string) => string;
  readonly chooseProcess: string;
  readonly noProcess: string;
  readonly reason: (label: string) => string;
  readonly chooseReason: string;
  readonly noReason: string;
  readonly avoidable: (judgement: string) => string;
  readonly asReason: (judgement: string) => string;
  readonly unknown: string;
  readonly judgement: Readonly<Record<Avoidable, string>>;
  readonly judgementMeaning: Readonly<Record<Avoidable, string>>;
  readonly deviated: (yes: boolean) => string;
  readonly deviatedMeaning: string;
  readonly promise: (date: string | undefined) => string;
  readonly promisePrompt: string;
  readonly notADate: string;
  readonly note: (note: string | undefined) => string;
  readonly notePrompt: string;
  readonly logged: (what: string) => string;
  readonly failed: (why: string) => string;
  readonly noArticle: string;
  readonly namePrompt: string;
  readonly nameTitle: string;
}

export const logTexts: Record<InterfaceLanguage, LogTexts> = {
  en: {
    title: 'Log a contact',
    placeholder: 'Enter logs it; or first change what is not right',
    log: channel => `Log: ${channel}`,
    changeFirst: 'Change first',
    process: title => `Process: ${title}`,
    chooseProcess: 'What was it about?',
    noProcess: 'none',
    reason: label => `Reason: ${label}`,
    chooseReason: 'Why did the customer contact us?',
    noReason: 'none',
    avoidable: judgement => `Avoidable: ${judgement}`,
    asReason: judgement => `as the reason says (${judgement})`,
    unknown: 'not known',
    judgement: { no: 'no', unnecessary: 'unnecessary', blameworthy: 'blameworthy' },
    judgementMeaning: {
      no: 'A contact that the customer wanted and needed',
      unnecessary: 'The customer could have been served without contact',
      blameworthy: 'Caused by our own unclear or failing process or product',
    },
    deviated: yes => `Left the process to help: ${yes ? 'yes' : 'no'}`,
    deviatedMeaning: 'Many deviations say that the process doesn’t fit',
    promise: date => `Promised before: ${date ?? 'nothing'}`,
    promisePrompt: 'Last day of what was promised, as YYYY-MM-DD. Empty: nothing was promised.',
    notADate: 'Write a date as YYYY-MM-DD.',
    note: note => `Note: ${note ?? 'none'}`,
    notePrompt: 'A few words for colleagues. No names, numbers or addresses of customers.',
    logged: what => `Contact logged: ${what}`,
    failed: why => `The contact could not be logged: ${why}`,
    noArticle: 'Open an article of a knowledge base first, or choose a process.',
    namePrompt: 'A name for your journal, such as your initials. It becomes part of the name of the file.',
    nameTitle: 'Whose journal?',
  },
  nl: {
    title: 'Leg een contact vast',
    placeholder: 'Enter legt het vast; of verander eerst wat niet klopt',
    log: channel => `Vastleggen: ${channel}`,
    changeFirst: 'Verander eerst',
    process: title => `Proces: ${title}`,
    chooseProcess: 'Waar ging het over?',
    noProcess: 'geen',
    reason: label => `Reden: ${label}`,
    chooseReason: 'Waarom nam de klant contact op?',
    noReason: 'geen',
    avoidable: judgement => `Vermijdbaar: ${judgement}`,
    asReason: judgement => `wat de reden zegt (${judgement})`,
    unknown: 'niet bekend',
    judgement: { no: 'nee', unnecessary: 'onnodig', blameworthy: 'verwijtbaar' },
    judgementMeaning: {
      no: 'Een contact dat de klant wilde en nodig had',
      unnecessary: 'De klant had zonder contact geholpen kunnen worden',
      blameworthy: 'Komt door ons eigen onduidelijke of falende proces of product',
    },
    deviated: yes => `Van het proces afgeweken om te helpen: ${yes ? 'ja' : 'nee'}`,
    deviatedMeaning: 'Veel afwijkingen zeggen dat het proces niet past',
    promise: date => `Beloofd voor: ${date ?? 'niets'}`,
    promisePrompt: 'Laatste dag van wat beloofd is, als JJJJ-MM-DD. Leeg: er is niets beloofd.',
    notADate: 'Schrijf een datum als JJJJ-MM-DD.',
    note: note => `Notitie: ${note ?? 'geen'}`,
    notePrompt: 'Een paar woorden voor collega’s. Geen namen, nummers of adressen van klanten.',
    logged: what => `Contact vastgelegd: ${what}`,
    failed: why => `Het contact kon niet worden vastgelegd: ${why}`,
    noArticle: 'Open eerst een artikel van een kennisbank, of kies een proces.',
    namePrompt: 'Een naam voor je logboek, zoals je initialen. Hij komt in de naam van het bestand.',
    nameTitle: 'Wiens logboek?',
  },
};
