import type { InterfaceLanguage } from '../../platform/language.ts';

export interface PreviewTexts {
  readonly about: string;
  readonly owner: string;
  readonly process: string;
  readonly reviewBy: string;
  readonly overdue: string;
  readonly promise: string;
  readonly lastChange: string;
  /** Of an article that is not for customers, and above a section that isn't. */
  readonly internal: string;
  readonly channels: string;
  readonly noArticle: (id: string) => string;
}

export const previewTexts: Record<InterfaceLanguage, PreviewTexts> = {
  en: {
    about: 'About this article',
    owner: 'Owner',
    process: 'Process',
    reviewBy: 'Review by',
    overdue: 'past',
    promise: 'Promise',
    lastChange: 'Last change',
    internal: 'Internal: not for customers',
    channels: 'Wording per channel',
    noArticle: id => `There is no article ${id}.`,
  },
  nl: {
    about: 'Over dit artikel',
    owner: 'Eigenaar',
    process: 'Proces',
    reviewBy: 'Controleren voor',
    overdue: 'verstreken',
    promise: 'Belofte',
    lastChange: 'Laatst gewijzigd',
    internal: 'Intern: niet voor klanten',
    channels: 'Tekst per kanaal',
    noArticle: id => `Er is geen artikel ${id}.`,
  },
};
