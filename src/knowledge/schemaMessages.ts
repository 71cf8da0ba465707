import type { z } from 'zod';
import en from 'zod/v4/locales/en.js';
import nl from 'zod/v4/locales/nl.js';
import type { InterfaceLanguage } from '../platform/language.ts';

/** What a schema says of a value that it refuses, by the language of the interface: to be given to `safeParse`. */
export const schemaMessages: Record<InterfaceLanguage, { readonly error: z.core.$ZodErrorMap }> = {
  en: { error: en().localeError },
  nl: { error: nl().localeError },
};
