import type { z } from 'zod';
import en from 'zod/v4/locales/en.js';
import nl from 'zod/v4/locales/nl.js';
import type { InterfaceLanguage } from '../platform/language.ts';
import { type SchemaText, texts } from './texts.ts';

type SchemaErrors = Readonly<Record<InterfaceLanguage, { readonly error: z.core.$ZodErrorMap }>>;

/** What a schema says of a value that it refuses, by the language of the interface: to be given to `safeParse`. */
export const schemaMessages: SchemaErrors = {
  en: { error: inLanguage('en', en().localeError) },
  nl: { error: inLanguage('nl', nl().localeError) },
};

/** To be given to `refine`: what is said where a value is refused, in every language. */
export function says(text: SchemaText): { readonly params: { readonly says: SchemaText } } {
  return { params: { says: text } };
}

function inLanguage(language: InterfaceLanguage, otherwise: z.core.$ZodErrorMap): z.core.$ZodErrorMap {
  const { schema } = texts[language];
  return issue => {
    if (issue.code === 'invalid_union' && issue.path?.[0] === 'contacts') return schema.source;
    const own: unknown = issue.code === 'custom' ? issue.params?.says : undefined;
    const text = Object.entries(schema).find(([name]) => name === own);
    return text ? text[1] : otherwise(issue);
  };
}
