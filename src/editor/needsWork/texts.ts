import type { InterfaceLanguage } from '../../platform/language.ts';

interface NeedsWorkTexts {
  readonly contacts: (written: string, count: number) => string;
}

export const needsWorkTexts: Record<InterfaceLanguage, NeedsWorkTexts> = {
  en: { contacts: (written, count) => `${written} ${count === 1 ? 'contact' : 'contacts'}` },
  nl: { contacts: (written, count) => `${written} ${count === 1 ? 'klantcontact' : 'klantcontacten'}` },
};
