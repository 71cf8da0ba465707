import type { InterfaceLanguage } from '../platform/language.ts';

export interface Texts {
  readonly searchPlaceholder: string;
  readonly searchTitle: string;
  readonly writeArticle: (query: string) => string;
  readonly writeNew: string;
  readonly noResult: string;
  readonly moreInView: (articles: number) => string;
  readonly searchedFor: (from: string, to: string) => string;
  readonly recent: string;
  readonly internal: string;
  readonly openToSide: string;
  readonly copyAnswer: string;
  readonly insertLink: string;
  readonly noEditorForLink: string;
  readonly noKnowledgeBase: string;
  readonly createKnowledgeBase: string;
  readonly loading: (name: string, done: number, total: number) => string;
  readonly ready: (articles: number) => string;
  readonly status: Readonly<Record<string, string>>;
  readonly workerFailed: (why: string) => string;
  /** @param name of the folder */
  readonly notOpened: (name: string, why: string) => string;
  readonly tryAgain: string;
  /** To a person whose click on a row came while the rows were read again. */
  readonly rowsRenewed: string;
  readonly databasePassword: (user: string, database: string, host: string) => string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    searchPlaceholder: 'Two or three words of the question; type:process owner:finance "exact words"',
    searchTitle: 'Search the knowledge base',
    writeArticle: query => `Write this article: ${query}`,
    writeNew: 'Write this article',
    noResult: 'Nothing found',
    moreInView: articles =>
      `In the Search view: ${articles === 1 ? '1 more article' : `${articles} more articles`}`,
    searchedFor: (from, to) => `Searched for ${to} instead of ${from}`,
    recent: 'recently opened',
    internal: 'internal',
    openToSide: 'Open to the side',
    copyAnswer: 'Copy the answer',
    insertLink: 'Insert a link in the open article',
    noEditorForLink: 'Open an article first: the link goes where its cursor is.',
    noKnowledgeBase: 'There is no knowledge base in this workspace yet.',
    createKnowledgeBase: 'Create a knowledge base',
    loading: (name, done, total) => `${name}: ${done} of ${total} articles`,
    ready: articles => `${articles} articles`,
    status: {
      'work-in-progress': 'work in progress',
      'not-validated': 'not validated',
      validated: 'validated',
      archived: 'archived',
    },
    workerFailed: why => `Headwater could not start: ${why}`,
    notOpened: (name, why) => `The knowledge base in ${name} could not be opened: ${why}`,
    tryAgain: 'Try again',
    rowsRenewed: 'The list was just being renewed. Please click once more.',
    databasePassword: (user, database, host) =>
      `Password of ${user} for the contacts in ${database} on ${host}. It is kept in the editor's secret storage.`,
  },
  nl: {
    searchPlaceholder: 'Twee of drie woorden van de vraag; type:process owner:finance "precies zo"',
    searchTitle: 'Zoek in de kennisbank',
    writeArticle: query => `Schrijf dit artikel: ${query}`,
    writeNew: 'Schrijf dit artikel',
    noResult: 'Niets gevonden',
    moreInView: articles =>
      `In de weergave Zoeken: nog ${articles === 1 ? '1 artikel' : `${articles} artikelen`}`,
    searchedFor: (from, to) => `Gezocht naar ${to} in plaats van ${from}`,
    recent: 'onlangs geopend',
    internal: 'intern',
    openToSide: 'Open ernaast',
    copyAnswer: 'Kopieer het antwoord',
    insertLink: 'Zet een link in het open artikel',
    noEditorForLink: 'Open eerst een artikel: de link komt bij de cursor.',
    noKnowledgeBase: 'Er is nog geen kennisbank in deze werkruimte.',
    createKnowledgeBase: 'Maak een kennisbank',
    loading: (name, done, total) => `${name}: ${done} van ${total} artikelen`,
    ready: articles => `${articles} artikelen`,
    status: {
      'work-in-progress': 'in bewerking',
      'not-validated': 'niet gevalideerd',
      validated: 'gevalideerd',
      archived: 'gearchiveerd',
    },
    workerFailed: why => `Headwater kon niet starten: ${why}`,
    notOpened: (name, why) => `De kennisbank in ${name} kon niet geopend worden: ${why}`,
    tryAgain: 'Probeer opnieuw',
    rowsRenewed: 'De lijst werd net vernieuwd. Klik nog een keer.',
    databasePassword: (user, database, host) =>
      `Wachtwoord van ${user} voor de klantcontacten in ${database} op ${host}. Het blijft in de geheimenopslag van de editor.`,
  },
};
