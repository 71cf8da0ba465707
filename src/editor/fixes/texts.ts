import type { InterfaceLanguage } from '../../platform/language.ts';

/** Numbers of files come as they are written. */
export interface FixTexts {
  readonly working: string;
  readonly change: (files: string) => string;
  /** Of what is one edit. */
  readonly atOnce: string;
  /** Of what is several edits. */
  readonly inSteps: (filesOfAStep: string) => string;
  readonly yesChange: string;
  readonly writing: (files: string) => string;
  readonly doneSoFar: (files: string) => string;
  readonly done: (files: number) => string;
  readonly doneInSteps: (files: string) => string;
  readonly stopped: (done: string, files: string) => string;
  readonly nothing: string;
  readonly failed: string;
}

export const fixTexts: Record<InterfaceLanguage, FixTexts> = {
  en: {
    working: 'Headwater: working out what has to change',
    change: files => `Change ${files} files?`,
    atOnce: 'This takes some seconds, and one undo takes it back.',
    inSteps: step =>
      `It goes in steps of ${step} files. After each step you can stop; what is left is offered again. Undo takes back one step at a time.`,
    yesChange: 'Change',
    writing: files => `Headwater: changing ${files} files`,
    doneSoFar: files => `${files} done`,
    done: files =>
      files === 1 ? 'Changed 1 file; undo takes it back' : `Changed ${files} files; one undo takes it back`,
    doneInSteps: files => `Changed ${files} files`,
    stopped: (done, files) => `Changed ${done} of ${files} files. The others are as they were.`,
    nothing: 'There is nothing left to fix here.',
    failed: 'The change could not be made: a file is read-only, or changed meanwhile.',
  },
  nl: {
    working: 'Headwater: bepaalt wat er moet veranderen',
    change: files => `${files} bestanden wijzigen?`,
    atOnce: 'Dit duurt enkele seconden, en is in één keer ongedaan te maken.',
    inSteps: step =>
      `Het gaat in stappen van ${step} bestanden. Na elke stap kun je stoppen; wat overblijft, wordt opnieuw aangeboden. Ongedaan maken gaat per stap.`,
    yesChange: 'Wijzigen',
    writing: files => `Headwater: wijzigt ${files} bestanden`,
    doneSoFar: files => `${files} klaar`,
    done: files =>
      files === 1
        ? '1 bestand gewijzigd; ongedaan maken kan'
        : `${files} bestanden gewijzigd; in één keer ongedaan te maken`,
    doneInSteps: files => `${files} bestanden gewijzigd`,
    stopped: (done, files) => `${done} van ${files} bestanden gewijzigd. De andere zijn zoals ze waren.`,
    nothing: 'Hier is niets meer te herstellen.',
    failed: 'De wijziging lukte niet: een bestand is alleen-lezen, of intussen veranderd.',
  },
};
