import type { InterfaceLanguage } from '../platform/language.ts';

/** Says what a language is called, in the language of the interface; what is no BCP 47 tag stays as it is. */
export function languageNameIn(language: InterfaceLanguage): (tag: string) => string {
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  return tag => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}
