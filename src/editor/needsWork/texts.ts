import type { InterfaceLanguage } from '../../platform/language.ts';

interface NeedsWorkTexts {
  readonly title: string;
  readonly contacts: (written: string, count: number) => string;
  readonly more: (written: string) => string;
  /** Above the list, where nobody knows how many contacts are behind an article. */
  readonly withoutContacts: (why: string) => string;
  readonly failed: (why: string) => string;
}

export const needsWorkTexts: Record<InterfaceLanguage, NeedsWorkTexts> = {
  en: {
    title: 'Needs work',
    contacts: (written, count) => `${written} ${count === 1 ? 'contact' : 'contacts'}`,
    more: written => `${written} more, with fewer contacts behind them`,
    withoutContacts: why => `Not in the order of contacts: they could not be read. ${why}`,
    failed: why => `What needs work could not be worked out: ${why}`,
  },
  nl: {
    title: 'Vraagt werk',
    contacts: (written, count) => `${written} ${count === 1 ? 'klantcontact' : 'klantcontacten'}`,
    more: written => `Nog ${written}, met minder klantcontacten erachter`,
    withoutContacts: why => `Niet op volgorde van klantcontacten: die konden niet gelezen worden. ${why}`,
    failed: why => `Wat werk vraagt kon niet bepaald worden: ${why}`,
  },
};
