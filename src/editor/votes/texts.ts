import type { InterfaceLanguage } from '../../platform/language.ts';

interface Texts {
  readonly remarkTitle: (article: string) => string;
  readonly remarkPrompt: string;
  readonly remarkPlaceholder: string;
  readonly voted: Readonly<Record<'helpful' | 'not-helpful' | 'flag', (title: string) => string>>;
  readonly noArticle: string;
  readonly failed: (why: string) => string;
}

export const voteTexts: Record<InterfaceLanguage, Texts> = {
  en: {
    remarkTitle: article => `Flag: ${article}`,
    remarkPrompt: 'What should its editor know? No names, numbers or addresses of customers.',
    remarkPlaceholder: 'The term has become 14 days',
    voted: {
      helpful: title => `Recorded that this helped: ${title}`,
      'not-helpful': title => `Recorded that this didn't help: ${title}`,
      flag: title => `Flagged for its editor: ${title}`,
    },
    noArticle: 'Open an article of a knowledge base first.',
    failed: why => `The vote could not be recorded: ${why}`,
  },
  nl: {
    remarkTitle: article => `Meld: ${article}`,
    remarkPrompt: 'Wat moet de redacteur weten? Geen namen, nummers of adressen van klanten.',
    remarkPlaceholder: 'De termijn is nu 14 dagen',
    voted: {
      helpful: title => `Vastgelegd dat dit hielp: ${title}`,
      'not-helpful': title => `Vastgelegd dat dit niet hielp: ${title}`,
      flag: title => `Gemeld bij de redacteur: ${title}`,
    },
    noArticle: 'Open eerst een artikel van een kennisbank.',
    failed: why => `De stem kon niet worden vastgelegd: ${why}`,
  },
};
