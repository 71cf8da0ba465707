import type { InterfaceLanguage } from '../../platform/language.ts';

interface FixTexts {
  readonly working: string;
  readonly change: (files: string) => string;
  readonly takesLong: string;
  readonly yesChange: string;
  readonly writing: (files: string) => string;
  readonly done: (files: number) => string;
  readonly nothing: string;
  readonly failed: string;
}

export const fixTexts: Record<InterfaceLanguage, FixTexts> = {
  en: {
    working: 'Headwater: working out what has to change',
    change: files => `Change ${files} files?`,
    takesLong: 'This takes a while and can’t be stopped half-way. One undo takes it back.',
    yesChange: 'Change',
    writing: files => `Headwater: changing ${files} files`,
    done: files =>
      files === 1 ? 'Changed 1 file; undo takes it back' : `Changed ${files} files; one undo takes it back`,
    nothing: 'There is nothing left to fix here.',
    failed: 'The change could not be made: a file is read-only, or changed meanwhile.',
  },
  nl: {
    working: 'Headwater: bepaalt wat er moet veranderen',
    change: files => `${files} bestanden wijzigen?`,
    takesLong: 'Dit duurt even en is halverwege niet te stoppen. In één keer ongedaan te maken.',
    yesChange: 'Wijzigen',
    writing: files => `Headwater: wijzigt ${files} bestanden`,
    done: files =>
      files === 1
        ? '1 bestand gewijzigd; ongedaan maken kan'
        : `${files} bestanden gewijzigd; in één keer ongedaan te maken`,
    nothing: 'Hier is niets meer te herstellen.',
    failed: 'De wijziging lukte niet: een bestand is alleen-lezen, of intussen veranderd.',
  },
};
