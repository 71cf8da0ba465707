import type { InterfaceLanguage } from '../../platform/language.ts';

export interface KnowledgeTexts {
  readonly title: string;
  readonly withoutProcess: string;
  /** @param name of its folder */
  readonly notOpened: (name: string) => string;
  readonly openAgain: string;
  readonly more: (count: string) => string;
  readonly filterPlaceholder: string;
  readonly filtered: (query: string) => string;
}

export const knowledgeTexts: Record<InterfaceLanguage, KnowledgeTexts> = {
  en: {
    title: 'Knowledge',
    withoutProcess: 'Without a process',
    notOpened: name => `${name} could not be opened`,
    openAgain: 'Select this row to try again.',
    more: count => `${count} more: filter, or search`,
    filterPlaceholder: 'Words, or filters such as status:not-validated',
    filtered: query => `Only: ${query}`,
  },
  nl: {
    title: 'Kennis',
    withoutProcess: 'Zonder proces',
    notOpened: name => `${name} kon niet geopend worden`,
    openAgain: 'Kies deze regel om het opnieuw te proberen.',
    more: count => `Nog ${count}: filter, of zoek`,
    filterPlaceholder: 'Woorden, of filters zoals status:not-validated',
    filtered: query => `Alleen: ${query}`,
  },
};
