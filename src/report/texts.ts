import type { InterfaceLanguage } from '../platform/language.ts';
import { dutch } from './texts/dutch.ts';
import { english } from './texts/english.ts';
import type { Texts } from './texts/sentences.ts';

export type { Texts } from './texts/sentences.ts';

export const texts: Record<InterfaceLanguage, Texts> = { en: english, nl: dutch };
