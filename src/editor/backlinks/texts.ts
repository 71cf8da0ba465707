import type { InterfaceLanguage } from '../../platform/language.ts';

interface BacklinksTexts {
  readonly title: string;
  /** Of the number of places in one article. */
  readonly places: (count: number) => string;
  readonly line: (number: number) => string;
}

export const backlinksTexts: Record<InterfaceLanguage, BacklinksTexts> = {
  en: {
    title: 'Backlinks',
    places: count => (count === 1 ? '1 link' : `${count} links`),
    line: number => `line ${number}`,
  },
  nl: {
    title: 'Links hierheen',
    places: count => (count === 1 ? '1 link' : `${count} links`),
    line: number => `regel ${number}`,
  },
};
