import type { InterfaceLanguage } from '../../platform/language.ts';
import type { PageAction } from './messages.ts';

export interface PageTexts {
  readonly dashboard: (name: string) => string;
  readonly actions: Readonly<Record<PageAction, string>>;
  readonly toolbar: string;
  readonly gone: string;
  readonly failed: (why: string) => string;
  readonly chooseProcess: string;
  readonly chooseBase: string;
}

export const pageTexts: Record<InterfaceLanguage, PageTexts> = {
  en: {
    dashboard: name => `${name}: dashboard`,
    actions: {
      article: 'Open the article',
      decide: 'Decide',
      story: 'Tell a story',
      dashboard: 'All processes',
    },
    toolbar: 'What you can do',
    gone: 'Neither articles nor contacts name this process any more.',
    failed: why => `The contacts could not be read: ${why}`,
    chooseProcess: 'Which process?',
    chooseBase: 'Which knowledge base?',
  },
  nl: {
    dashboard: name => `${name}: dashboard`,
    actions: {
      article: 'Open het artikel',
      decide: 'Besluit',
      story: 'Vertel een verhaal',
      dashboard: 'Alle processen',
    },
    toolbar: 'Wat je kunt doen',
    gone: 'Geen artikel en geen klantcontact noemt dit proces nog.',
    failed: why => `De klantcontacten konden niet gelezen worden: ${why}`,
    chooseProcess: 'Welk proces?',
    chooseBase: 'Welke kennisbank?',
  },
};
