import type { InterfaceLanguage } from '../platform/language.ts';

interface Texts {
  readonly leadsOut: string;
  readonly journalLine: string;
  readonly contactsStopped: string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    leadsOut: 'This link leads out of the knowledge base. Headwater does not read it; copy the file in.',
    journalLine:
      'This line is no journal entry: it needs a time, and a kind with its fields. It is passed over.',
    contactsStopped: 'Reading the contacts was stopped.',
  },
  nl: {
    leadsOut: 'Deze koppeling leidt de kennisbank uit. Headwater leest haar niet; kopieer het bestand erin.',
    journalLine:
      'Deze regel is geen journaalregel: er hoort een tijd bij, en een soort met zijn velden. Hij wordt overgeslagen.',
    contactsStopped: 'Het lezen van de klantcontacten is gestopt.',
  },
};
