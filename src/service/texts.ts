import type { InterfaceLanguage } from '../platform/language.ts';

interface Texts {
  readonly leadsOut: string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    leadsOut: 'This link leads out of the knowledge base. Headwater does not read it; copy the file in.',
  },
  nl: {
    leadsOut: 'Deze koppeling leidt de kennisbank uit. Headwater leest haar niet; kopieer het bestand erin.',
  },
};
