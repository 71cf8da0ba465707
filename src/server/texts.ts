import type { InterfaceLanguage } from '../platform/language.ts';

interface Texts {
  readonly fixAll: (code: string, fixes: number, files: number) => string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    fixAll: (code, fixes, files) =>
      `Fix all of ${code}: ${fixes} places in ${files} ${files === 1 ? 'file' : 'files'}`,
  },
  nl: {
    fixAll: (code, fixes, files) =>
      `Herstel alles van ${code}: ${fixes} plaatsen in ${files} ${files === 1 ? 'bestand' : 'bestanden'}`,
  },
};
