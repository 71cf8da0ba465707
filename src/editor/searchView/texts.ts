import type { InterfaceLanguage } from '../../platform/language.ts';
import type { FacetName } from '../../search/search.ts';
import { languageNameIn } from '../languageName.ts';

export interface SearchViewTexts {
  readonly title: string;
  readonly box: string;
  readonly placeholder: string;
  readonly clear: string;
  readonly results: string;
  readonly filters: string;
  readonly filtersOn: (count: number) => string;
  readonly more: (count: number) => string;
  readonly facets: Readonly<Record<FacetName, string>>;
  /** Values that are written in English in articles. */
  readonly values: Readonly<Record<string, string>>;
  readonly languageName: (tag: string) => string;
  readonly counted: (articles: number) => string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly write: string;
  readonly instead: (from: string, to: string) => string;
  readonly nowhere: string;
  readonly failed: (why: string) => string;
  readonly again: string;
  readonly loading: (done: number, total: number) => string;
  readonly searching: string;
  readonly copy: string;
  readonly side: string;
  readonly completions: string;
  readonly withTab: string;
  readonly keys: readonly (readonly [string, string])[];
  readonly internal: string;
}

export const searchViewTexts: Record<InterfaceLanguage, SearchViewTexts> = {
  en: {
    title: 'Search',
    box: 'Search the knowledge base',
    placeholder: 'Two or three words of the question',
    clear: 'Clear the search',
    results: 'Results',
    filters: 'Filters',
    filtersOn: count => `Filters (${count})`,
    more: count => `${count} more`,
    facets: {
      type: 'Type',
      process: 'Process',
      owner: 'Owner',
      language: 'Language',
      channel: 'Channel',
      status: 'Status',
    },
    values: {
      answer: 'answer',
      process: 'process',
      story: 'story',
      'work-in-progress': 'work in progress',
      'not-validated': 'not validated',
      validated: 'validated',
      archived: 'archived',
    },
    languageName: languageNameIn('en'),
    counted: articles => (articles === 1 ? '1 article' : `${articles} articles`),
    nothing: 'Nothing found.',
    nothingHint: 'Try fewer words or another one, or take a filter away.',
    write: 'Write this article',
    instead: (from, to) => `Searched for “${to}” instead of “${from}”.`,
    nowhere: 'There is no knowledge base in this workspace yet.',
    failed: why => `The search failed: ${why}`,
    again: 'Search again',
    loading: (done, total) => `Reading articles: ${done} of ${total}`,
    searching: 'Searching …',
    copy: 'Copy the answer',
    side: 'Open to the side',
    completions: 'Filters that can be completed',
    withTab: 'Tab completes',
    keys: [
      ['↓ ↑', 'look at a result'],
      ['Enter', 'open it'],
      ['Ctrl+Enter', 'open it to the side'],
      ['Ctrl+Shift+C', 'copy the answer'],
      ['Ctrl+Space', 'filters'],
      ['Esc', 'back to the box'],
    ],
    internal: 'internal',
  },
  nl: {
    title: 'Zoeken',
    box: 'Zoek in de kennisbank',
    placeholder: 'Twee of drie woorden van de vraag',
    clear: 'Wis de zoekopdracht',
    results: 'Resultaten',
    filters: 'Filters',
    filtersOn: count => `Filters (${count})`,
    more: count => `nog ${count}`,
    facets: {
      type: 'Soort',
      process: 'Proces',
      owner: 'Eigenaar',
      language: 'Taal',
      channel: 'Kanaal',
      status: 'Status',
    },
    values: {
      answer: 'antwoord',
      process: 'proces',
      story: 'verhaal',
      'work-in-progress': 'in bewerking',
      'not-validated': 'niet gevalideerd',
      validated: 'gevalideerd',
      archived: 'gearchiveerd',
    },
    languageName: languageNameIn('nl'),
    counted: articles => (articles === 1 ? '1 artikel' : `${articles} artikelen`),
    nothing: 'Niets gevonden.',
    nothingHint: 'Probeer minder woorden of een ander woord, of haal een filter weg.',
    write: 'Schrijf dit artikel',
    instead: (from, to) => `Gezocht naar “${to}” in plaats van “${from}”.`,
    nowhere: 'Er is nog geen kennisbank in deze werkruimte.',
    failed: why => `Het zoeken is mislukt: ${why}`,
    again: 'Zoek opnieuw',
    loading: (done, total) => `Artikelen worden gelezen: ${done} van ${total}`,
    searching: 'Zoeken …',
    copy: 'Kopieer het antwoord',
    side: 'Open ernaast',
    completions: 'Filters die aangevuld kunnen worden',
    withTab: 'Tab vult aan',
    keys: [
      ['↓ ↑', 'bekijk een resultaat'],
      ['Enter', 'open het'],
      ['Ctrl+Enter', 'open het ernaast'],
      ['Ctrl+Shift+C', 'kopieer het antwoord'],
      ['Ctrl+Spatie', 'filters'],
      ['Esc', 'terug naar het zoekvak'],
    ],
    internal: 'intern',
  },
};
