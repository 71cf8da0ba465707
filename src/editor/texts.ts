import type { InterfaceLanguage } from '../platform/language.ts';

export interface Texts {
  readonly searchPlaceholder: string;
  readonly searchTitle: string;
  readonly writeArticle: (query: string) => string;
  readonly noResult: string;
  readonly searchedFor: (from: string, to: string) => string;
  readonly recent: string;
  readonly openToSide: string;
  readonly copyAnswer: string;
  readonly copied: (channel: string) => string;
  readonly nothingToCopy: string;
  readonly allChannels: string;
  readonly chooseChannel: string;
  readonly insertLink: string;
  readonly noEditorForLink: string;
  readonly noKnowledgeBase: string;
  readonly createKnowledgeBase: string;
  readonly withoutProcess: string;
  readonly stories: string;
  readonly filterPlaceholder: string;
  readonly filtered: (query: string) => string;
  readonly loading: (name: string, done: number, total: number) => string;
  readonly ready: (articles: number) => string;
  readonly contactsFailed: (why: string) => string;
  readonly level: Readonly<Record<'alarm' | 'watch' | 'none' | 'too-few', string>>;
  readonly lens: (f: LensFigures) => string;
  readonly flagDescription: (rate: string, cost: string, owner: string, interval: string) => string;
  readonly interval: (low: string, high: string) => string;
  readonly alarms: (count: number) => string;
  readonly linked: string;
  readonly excess: (amount: string) => string;
  readonly nothingStandsOut: string;
  readonly newAnswerTitle: string;
  readonly newAnswerPrompt: string;
  readonly status: Readonly<Record<string, string>>;
  readonly workerFailed: (why: string) => string;
  readonly fileExists: (path: string) => string;
}

/** Figures of a code lens, already written in the person's language. */
export interface LensFigures {
  readonly contacts: string;
  readonly days: number;
  readonly rate: string;
  readonly low: string;
  readonly high: string;
  readonly level: string;
  readonly owner: string | undefined;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    searchPlaceholder: 'Two or three words of the question; type:process owner:finance "exact words"',
    searchTitle: 'Search the knowledge base',
    writeArticle: query => `Write this article: ${query}`,
    noResult: 'Nothing found',
    searchedFor: (from, to) => `Searched for ${to} instead of ${from}`,
    recent: 'recently opened',
    openToSide: 'Open to the side',
    copyAnswer: 'Copy the answer',
    copied: channel => `Answer copied (${channel}).`,
    nothingToCopy: 'There is nothing in this article that may leave the house.',
    allChannels: 'all channels',
    chooseChannel: 'For which channel?',
    insertLink: 'Insert a link in the open article',
    noEditorForLink: 'Open an article first: the link goes where its cursor is.',
    noKnowledgeBase: 'There is no knowledge base in this workspace yet.',
    createKnowledgeBase: 'Create a knowledge base',
    withoutProcess: 'Without a process',
    stories: 'Stories',
    filterPlaceholder: 'Words, or filters such as status:not-validated',
    filtered: query => `Only: ${query}`,
    loading: (name, done, total) => `${name}: ${done} of ${total} articles`,
    ready: articles => `${articles} articles`,
    contactsFailed: why => `The contacts could not be read: ${why}`,
    level: { alarm: 'alarm', watch: 'watch', none: 'as usual', 'too-few': 'too few contacts' },
    lens: f =>
      `${f.contacts} contacts in ${f.days} days · ${f.rate} avoidable (${f.low}–${f.high}) · ${f.level}${f.owner ? ` · owner ${f.owner}` : ''}`,
    flagDescription: (rate, cost, owner, interval) =>
      [`${rate} avoidable`, cost, owner, interval].filter(Boolean).join(' · '),
    interval: (low, high) => `between ${low} and ${high}`,
    alarms: count => (count === 1 ? '1 alarm' : `${count} alarms`),
    linked: 'Linked with, not caused by: a question to the owner.',
    excess: amount => `${amount} above the baseline`,
    nothingStandsOut: 'No process stands out.',
    newAnswerTitle: 'New answer',
    newAnswerPrompt: 'The question, as a customer asks it',
    status: {
      'work-in-progress': 'work in progress',
      'not-validated': 'not validated',
      validated: 'validated',
      archived: 'archived',
    },
    workerFailed: why => `Headwater could not start: ${why}`,
    fileExists: path => `${path} exists already.`,
  },
  nl: {
    searchPlaceholder: 'Twee of drie woorden van de vraag; type:process owner:finance "precies zo"',
    searchTitle: 'Zoek in de kennisbank',
    writeArticle: query => `Schrijf dit artikel: ${query}`,
    noResult: 'Niets gevonden',
    searchedFor: (from, to) => `Gezocht naar ${to} in plaats van ${from}`,
    recent: 'onlangs geopend',
    openToSide: 'Open ernaast',
    copyAnswer: 'Kopieer het antwoord',
    copied: channel => `Antwoord gekopieerd (${channel}).`,
    nothingToCopy: 'In dit artikel staat niets dat naar buiten mag.',
    allChannels: 'alle kanalen',
    chooseChannel: 'Voor welk kanaal?',
    insertLink: 'Zet een koppeling in het open artikel',
    noEditorForLink: 'Open eerst een artikel: de koppeling komt bij de cursor.',
    noKnowledgeBase: 'Er is nog geen kennisbank in deze werkruimte.',
    createKnowledgeBase: 'Maak een kennisbank',
    withoutProcess: 'Zonder proces',
    stories: 'Verhalen',
    filterPlaceholder: 'Woorden, of filters zoals status:not-validated',
    filtered: query => `Alleen: ${query}`,
    loading: (name, done, total) => `${name}: ${done} van ${total} artikelen`,
    ready: articles => `${articles} artikelen`,
    contactsFailed: why => `De klantcontacten konden niet gelezen worden: ${why}`,
    level: {
      alarm: 'alarm',
      watch: 'in de gaten houden',
      none: 'als gewoonlijk',
      'too-few': 'te weinig contacten',
    },
    lens: f =>
      `${f.contacts} klantcontacten in ${f.days} dagen · ${f.rate} vermijdbaar (${f.low}–${f.high}) · ${f.level}${f.owner ? ` · eigenaar ${f.owner}` : ''}`,
    flagDescription: (rate, cost, owner, interval) =>
      [`${rate} vermijdbaar`, cost, owner, interval].filter(Boolean).join(' · '),
    interval: (low, high) => `tussen ${low} en ${high}`,
    alarms: count => (count === 1 ? '1 alarm' : `${count} alarmen`),
    linked: 'Hangt samen met, niet veroorzaakt door: een vraag aan de eigenaar.',
    excess: amount => `${amount} boven de basislijn`,
    nothingStandsOut: 'Geen enkel proces valt op.',
    newAnswerTitle: 'Nieuw antwoord',
    newAnswerPrompt: 'De vraag, zoals een klant haar stelt',
    status: {
      'work-in-progress': 'in bewerking',
      'not-validated': 'niet gevalideerd',
      validated: 'gevalideerd',
      archived: 'gearchiveerd',
    },
    workerFailed: why => `Headwater kon niet starten: ${why}`,
    fileExists: path => `${path} bestaat al.`,
  },
};
