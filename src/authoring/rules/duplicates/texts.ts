import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { RuleTexts } from '../rule.ts';

interface Texts {
  nearDuplicate: (title: string, likeness: number, more: number) => string;
  related: (title: string, likeness: number) => string;
  compare: (title: string) => string;
  mergeInto: (title: string) => string;
}

const percent = (likeness: number) => `${Math.round(likeness * 100)}%`;

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    nearDuplicate: (title, likeness, more) =>
      `About ${percent(likeness)} of this text also stands in “${title}”${more > 0 ? `, and most of it in ${more} more` : ''}.`,
    related: (title, likeness) => `${title} (${percent(likeness)})`,
    compare: title => `Compare with “${title}”`,
    mergeInto: title => `Merge into “${title}”`,
  },
  nl: {
    nearDuplicate: (title, likeness, more) =>
      `Ongeveer ${percent(likeness)} van deze tekst staat ook in “${title}”${more > 0 ? `, en het meeste in nog ${more}` : ''}.`,
    related: (title, likeness) => `${title} (${percent(likeness)})`,
    compare: title => `Vergelijken met “${title}”`,
    mergeInto: title => `Samenvoegen met “${title}”`,
  },
};

export const nearDuplicate: RuleTexts = {
  en: {
    title: 'Two articles say nearly the same',
    problem: 'At least 80% of what two articles in the same language say is word for word the same.',
    why: 'Engineers can’t tell which one to use, and a change is soon made in only one of them.',
    fix: 'Compare the two, and merge one into the other: it is archived with the other as its replacement.',
    details: [
      'Texts are compared by their runs of four words (MinHash with 128 values and locality-sensitive hashing), so the percentage is an estimate with a standard error of about 3 points. Articles of fewer than 40 words, and archived ones, are passed over. It is only a hint where there are more than four others, or where the titles fill in one pattern for something else each (“Can I return shoes?” and “Can I return a coat?”): they begin or end the same, and differ in one place by at most four words. A pattern that is filled in for more than five articles isn’t told at all: that is how it was meant.',
    ],
  },
  nl: {
    title: 'Twee artikelen zeggen bijna hetzelfde',
    problem: 'Minstens 80% van wat twee artikelen in dezelfde taal zeggen, is woord voor woord gelijk.',
    why: 'Medewerkers weten niet welk artikel ze moeten gebruiken, en een wijziging komt al snel in maar een van beide.',
    fix: 'Vergelijk de twee, en voeg het ene samen met het andere: het wordt gearchiveerd met het andere als vervanger.',
    details: [
      'Teksten worden vergeleken op hun reeksen van vier woorden (MinHash met 128 waarden en locality-sensitive hashing); het percentage is dus een schatting met een standaardfout van ongeveer 3 punten. Artikelen van minder dan 40 woorden, en gearchiveerde, worden overgeslagen. Het is alleen een hint bij meer dan vier andere, of als de titels één patroon voor iets anders invullen (“Mag ik schoenen ruilen?” en “Mag ik een jas ruilen?”): ze beginnen of eindigen gelijk, en verschillen op één plaats in hoogstens vier woorden. Een patroon dat voor meer dan vijf artikelen is ingevuld, wordt niet gemeld: zo was het bedoeld.',
    ],
  },
};
