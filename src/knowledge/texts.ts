import type { InterfaceLanguage } from '../platform/language.ts';

interface Texts {
  readonly notText: string;
  readonly notUtf8: string;
  /** Sizes in megabytes. */
  readonly tooLarge: (size: number, most: number) => string;
  readonly unreadable: (why: string) => string;
  readonly codeTwice: (code: string) => string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    notText: 'This file is not text. Headwater lists it, but cannot search in it.',
    notUtf8: 'This file is not UTF-8: some characters cannot be read. Save it as UTF-8.',
    tooLarge: (size, most) =>
      `This file is ${size} MB; Headwater reads articles of at most ${most} MB. Split it into articles.`,
    unreadable: why => `Headwater cannot read this file: ${why}`,
    codeTwice: code => `The code ${code} is used twice; the first one counts.`,
  },
  nl: {
    notText: 'Dit bestand is geen tekst. Headwater toont het, maar kan er niet in zoeken.',
    notUtf8: 'Dit bestand is geen UTF-8: sommige tekens zijn onleesbaar. Bewaar het als UTF-8.',
    tooLarge: (size, most) =>
      `Dit bestand is ${size} MB; Headwater leest artikelen van hoogstens ${most} MB. Splits het in artikelen.`,
    unreadable: why => `Headwater kan dit bestand niet lezen: ${why}`,
    codeTwice: code => `De code ${code} komt twee keer voor; de eerste telt.`,
  },
};
