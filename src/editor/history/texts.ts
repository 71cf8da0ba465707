import type { InterfaceLanguage } from '../../platform/language.ts';

interface HistoryTexts {
  /** @param ago as in "3 weeks ago" */
  readonly lastChanged: (author: string, ago: string) => string;
  readonly notCommitted: string;
}

export const historyTexts: Record<InterfaceLanguage, HistoryTexts> = {
  en: {
    lastChanged: (author, ago) => `Last changed by ${author}, ${ago}.`,
    notCommitted: 'What is changed since is not committed yet.',
  },
  nl: {
    lastChanged: (author, ago) => `Het laatst gewijzigd door ${author}, ${ago}.`,
    notCommitted: 'Wat sindsdien veranderd is, is nog niet vastgelegd.',
  },
};
