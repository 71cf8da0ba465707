import type { InterfaceLanguage } from '../platform/language.ts';

/** What the search says to a person. */
export interface Texts {
  openQuote: string;
  unknownValue(key: string, value: string): string;
  unknownClosedValue(key: string, value: string, known: readonly string[]): string;
  emptyFilter(key: string): string;
  unknownKey(key: string, meant: string): string;
  unknownReason(value: string): string;
  tooManyEdits(most: number): string;
  badNumber(mark: string): string;
  tooLong(most: number): string;
  tooManyWords(most: number): string;
  noPhrase(phrase: string): string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    openQuote: 'The quotation mark is not closed: the rest is searched as one exact phrase.',
    unknownValue: (key, value) => `No article has ${key} "${value}": searched without this filter.`,
    unknownClosedValue: (key, value, known) =>
      `"${value}" is no ${key}: searched without it. Possible are ${known.join(', ')}.`,
    emptyFilter: key => `Say which ${key}, right behind the colon: searched without this filter.`,
    unknownKey: (key, meant) => `There is no filter "${key}:": searched as words. Did you mean "${meant}:"?`,
    unknownReason: value => `No article has reason "${value}": searched without this filter.`,
    tooManyEdits: most => `At most ~${most}: more differences fit nearly every word.`,
    badNumber: mark => `A number is missing behind "${mark}": searched without it.`,
    tooLong: most => `Only the first ${most} characters were searched.`,
    tooManyWords: most => `Only the first ${most} words were searched.`,
    noPhrase: phrase => `No article has exactly "${phrase}": searched as words.`,
  },
  nl: {
    openQuote: 'Het aanhalingsteken is niet gesloten: de rest is gezocht als één exacte zin.',
    unknownValue: (key, value) => `Geen artikel heeft ${key} "${value}": gezocht zonder dit filter.`,
    unknownClosedValue: (key, value, known) =>
      `"${value}" is geen ${key}: gezocht zonder. Mogelijk zijn ${known.join(', ')}.`,
    emptyFilter: key => `Zeg welke ${key}, direct achter de dubbele punt: gezocht zonder dit filter.`,
    unknownKey: (key, meant) => `Er is geen filter "${key}:": gezocht als woorden. Bedoelde je "${meant}:"?`,
    unknownReason: value => `Geen artikel heeft reden "${value}": gezocht zonder dit filter.`,
    tooManyEdits: most => `Hoogstens ~${most}: met meer verschillen past bijna elk woord.`,
    badNumber: mark => `Achter "${mark}" ontbreekt een getal: gezocht zonder.`,
    tooLong: most => `Alleen de eerste ${most} tekens zijn gezocht.`,
    tooManyWords: most => `Alleen de eerste ${most} woorden zijn gezocht.`,
    noPhrase: phrase => `Geen artikel heeft precies "${phrase}": gezocht als woorden.`,
  },
};
