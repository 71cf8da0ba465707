import type { InterfaceLanguage } from '../../platform/language.ts';
import type { Severity } from '../../platform/problem.ts';

interface Texts {
  severity: Readonly<Record<Severity, string>>;
  fixable: string;
  nothing: string;
  count: Readonly<Record<Severity, (count: number) => string>>;
  files: (count: number) => string;
  fixableCount: (count: number) => string;
  notListed: (count: number) => string;
}

const number = (language: InterfaceLanguage) => (count: number, one: string, more: string) =>
  `${count.toLocaleString(language)} ${count === 1 ? one : more}`;
const en = number('en');
const nl = number('nl');

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    severity: { error: 'error', warning: 'warning', information: 'info', hint: 'hint' },
    fixable: '(fix)',
    nothing: 'No problems found.',
    count: {
      error: count => en(count, 'error', 'errors'),
      warning: count => en(count, 'warning', 'warnings'),
      information: count => en(count, 'information', 'informations'),
      hint: count => en(count, 'hint', 'hints'),
    },
    files: count => `in ${en(count, 'file', 'files')}`,
    fixableCount: count => `The editor can fix ${count.toLocaleString('en')}.`,
    notListed: count => `${count.toLocaleString('en')} not listed.`,
  },
  nl: {
    severity: { error: 'fout', warning: 'waarschuwing', information: 'info', hint: 'hint' },
    fixable: '(op te lossen)',
    nothing: 'Geen problemen gevonden.',
    count: {
      error: count => nl(count, 'fout', 'fouten'),
      warning: count => nl(count, 'waarschuwing', 'waarschuwingen'),
      information: count => nl(count, 'keer informatie', 'keer informatie'),
      hint: count => nl(count, 'hint', 'hints'),
    },
    files: count => `in ${nl(count, 'bestand', 'bestanden')}`,
    fixableCount: count => `De editor kan er ${count.toLocaleString('nl')} oplossen.`,
    notListed: count => `${count.toLocaleString('nl')} niet getoond.`,
  },
};
