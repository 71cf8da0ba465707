import type { ArticleType } from '../../knowledge/article.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';

export interface WriteTexts {
  readonly title: Readonly<Record<ArticleType, string>>;
  readonly prompt: Readonly<Record<ArticleType, string>>;
  readonly chooseProcess: string;
  readonly fileExists: (path: string) => string;
  readonly noKnowledgeBase: string;
}

export const writeTexts: Record<InterfaceLanguage, WriteTexts> = {
  en: {
    title: { answer: 'New answer', process: 'New process', story: 'New story' },
    prompt: {
      answer: 'The question, as a customer asks it',
      process: 'What the organisation does for or to customers, in a few words',
      story: 'What happened to one customer, in one line. No names.',
    },
    chooseProcess: 'Which process is the story about?',
    fileExists: path => `${path} exists already.`,
    noKnowledgeBase: 'There is no knowledge base here to write in.',
  },
  nl: {
    title: { answer: 'Nieuw antwoord', process: 'Nieuw proces', story: 'Nieuw verhaal' },
    prompt: {
      answer: 'De vraag, zoals een klant haar stelt',
      process: 'Wat de organisatie voor of met klanten doet, in een paar woorden',
      story: 'Wat één klant overkwam, in één regel. Geen namen.',
    },
    chooseProcess: 'Over welk proces gaat het verhaal?',
    fileExists: path => `${path} bestaat al.`,
    noKnowledgeBase: 'Er is hier geen kennisbank om in te schrijven.',
  },
};
