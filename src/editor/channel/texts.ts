import type { InterfaceLanguage } from '../../platform/language.ts';

interface Texts {
  readonly title: string;
  readonly choose: string;
  readonly tooltip: (channel: string) => string;
  readonly allChannels: string;
  readonly copying: string;
  readonly copied: (channel: string) => string;
  readonly copiedPlain: (channel: string) => string;
  readonly nothingToCopy: string;
  readonly noArticle: string;
}

export const channelTexts: Record<InterfaceLanguage, Texts> = {
  en: {
    title: 'Headwater: channel',
    choose: 'On which channel are you answering customers?',
    tooltip: channel => `Answers are copied in the wording for: ${channel}. Click to change the channel.`,
    allChannels: 'all channels',
    copying: 'Copying the answer',
    copied: channel => `Answer copied (${channel}).`,
    copiedPlain: channel =>
      `The answer for ${channel} was copied as plain text: its layout could not be copied along. The Search view and “Answer a Message” can.`,
    nothingToCopy: 'There is nothing in this article that may leave the house.',
    noArticle: 'Nothing was copied: this file is no article, or it is no longer there.',
  },
  nl: {
    title: 'Headwater: kanaal',
    choose: 'Op welk kanaal beantwoord je klanten?',
    tooltip: channel =>
      `Antwoorden worden gekopieerd in de tekst voor: ${channel}. Klik om van kanaal te wisselen.`,
    allChannels: 'alle kanalen',
    copying: 'Antwoord kopiëren',
    copied: channel => `Antwoord gekopieerd (${channel}).`,
    copiedPlain: channel =>
      `Het antwoord voor ${channel} is gekopieerd als platte tekst: de opmaak kon niet mee. In de weergave Zoeken en in “Beantwoord een bericht” kan dat wel.`,
    nothingToCopy: 'In dit artikel staat niets dat naar buiten mag.',
    noArticle: 'Er is niets gekopieerd: dit bestand is geen artikel, of het is er niet meer.',
  },
};
