import type { InterfaceLanguage } from '../../platform/language.ts';

interface Texts {
  flagged: (level: 'alarm' | 'watch', avoidable: number) => string;
  marked: (count: number, remark: string | undefined) => string;
  asked: (count: number) => string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    flagged: (level, avoidable) =>
      `Linked with ${avoidable.toLocaleString('en')} avoidable contacts, more than ${level === 'alarm' ? 'chance explains' : 'expected'}.`,
    marked: (count, remark) => {
      const who = count === 1 ? 'An engineer says' : `${count} times engineers said`;
      return `${who} that it isn’t right${remark === undefined ? '.' : `: “${remark}”`}`;
    },
    asked: count =>
      count === 1
        ? 'Asked once, and nothing was found.'
        : `Asked ${count.toLocaleString('en')} times, and nothing was found.`,
  },
  nl: {
    flagged: (level, avoidable) =>
      `Hangt samen met ${avoidable.toLocaleString('nl')} vermijdbare contacten, meer dan ${level === 'alarm' ? 'toeval verklaart' : 'verwacht'}.`,
    marked: (count, remark) => {
      const who = count === 1 ? 'Een medewerker zegt' : `${count} keer zeiden medewerkers`;
      return `${who} dat het niet klopt${remark === undefined ? '.' : `: “${remark}”`}`;
    },
    asked: count =>
      count === 1
        ? 'Eén keer gevraagd, en er was niets te vinden.'
        : `${count.toLocaleString('nl')} keer gevraagd, en er was niets te vinden.`,
  },
};
