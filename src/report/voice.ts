import type { InterfaceLanguage } from '../platform/language.ts';
import { type Format, formatFor } from './format.ts';
import { type Texts, texts } from './texts.ts';

/** How a report speaks: its sentences, and its way to write figures. */
export interface Voice {
  readonly language: InterfaceLanguage;
  readonly say: Texts;
  readonly format: Format;
}

/** The voice of a language, for amounts in a currency (ISO 4217). */
export function voiceFor(language: InterfaceLanguage, currency: string): Voice {
  return { language, say: texts[language], format: formatFor(language, currency) };
}
