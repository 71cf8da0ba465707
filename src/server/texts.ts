import type { InterfaceLanguage } from '../platform/language.ts';

interface Texts {
  /** @param rule its title */
  readonly explain: (rule: string) => string;
  /** @param rule its title, as “Official language” */
  readonly fixAll: (rule: string, fixes: number, files: number) => string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    explain: rule => `Explain “${rule}”`,
    fixAll: (rule, fixes, files) =>
      `Fix all of “${rule}”: ${fixes} places in ${files} ${files === 1 ? 'file' : 'files'}`,
  },
  nl: {
    explain: rule => `Uitleg bij “${rule}”`,
    fixAll: (rule, fixes, files) =>
      `Herstel alles van “${rule}”: ${fixes} plaatsen in ${files} ${files === 1 ? 'bestand' : 'bestanden'}`,
  },
};
