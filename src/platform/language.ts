/** Languages in which Headwater itself speaks. */
export type InterfaceLanguage = 'en' | 'nl';

/** The interface language for a BCP 47 tag: Dutch for `nl` and `nl-…`, English for all others. */
export function interfaceLanguage(tag: string): InterfaceLanguage {
  return /^nl\b/i.test(tag) ? 'nl' : 'en';
}
