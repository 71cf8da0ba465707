import type { InterfaceLanguage } from '../../platform/language.ts';

interface Texts {
  readonly title: string;
  readonly choose: string;
  readonly tooltip: (channel: string) => string;
}

export const channelTexts: Record<InterfaceLanguage, Texts> = {
  en: {
    title: 'Headwater: channel',
    choose: 'On which channel are you answering customers?',
    tooltip: channel => `Answers are copied in the wording for: ${channel}. Click to change the channel.`,
  },
  nl: {
    title: 'Headwater: kanaal',
    choose: 'Op welk kanaal beantwoord je klanten?',
    tooltip: channel =>
      `Antwoorden worden gekopieerd in de tekst voor: ${channel}. Klik om van kanaal te wisselen.`,
  },
};
