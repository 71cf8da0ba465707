import type { InterfaceLanguage } from '../../platform/language.ts';

/** What a reader has to know before the figures, because it bears on all of them. */
export interface CaveatTexts {
  readonly heading: string;
  /** The log covers part of the period only. */
  readonly partly: (log: string, days: number, isLittle: boolean) => string;
  /** The period itself is short. */
  readonly shortPeriod: (days: number) => string;
  /** Contacts with a date far from all others. `when` is a day, or from a day to a day. */
  readonly stray: (contacts: number, written: string, when: string) => string;
  readonly rejected: (share: string) => string;
  readonly noneCompared: string;
  readonly oneCompared: string;
  readonly fewCompared: (processes: number) => string;
  readonly withoutProcess: (share: string) => string;
  readonly withoutReason: (share: string) => string;
}

const dayEn = (days: number) => (days === 1 ? 'the one day' : `the ${days} days`);
const dayNl = (days: number) => (days === 1 ? 'die ene dag' : `die ${days} dagen`);

export const caveatTexts: Record<InterfaceLanguage, CaveatTexts> = {
  en: {
    heading: 'Know this first',
    partly: (log, days, isLittle) =>
      `Of this period the log holds only ${log}: the figures are about ${dayEn(days)} that it has, and a year is projected from them${isLittle ? ', which is little to go by' : ''}.`,
    shortPeriod: days =>
      `The period has ${days === 1 ? 'one day' : `${days} days`}: a year is projected from that, which is little to go by.`,
    stray: (contacts, written, when) =>
      contacts === 1
        ? `One contact is dated ${when}, more than 30 days from all others: its date is wrong, or what lies between is missing. No rate and no cost counts it.`
        : `${written} contacts are dated ${when}, more than 30 days from all others: their dates are wrong, or what lies between is missing. No rate and no cost counts them.`,
    rejected: share =>
      `${share} of the rows of the log were left out, because something in them is wrong or their id came before. If they are other contacts than the rest, the figures are off.`,
    noneCompared: 'No process has enough contacts for a level: nothing can be said of any of them.',
    oneCompared:
      'Only one process has enough contacts for a level. There is nothing to compare it with, so it can’t stand out; a target in headwater.yaml (baseline, method: target) can be held against it.',
    fewCompared: processes =>
      `Only ${processes} processes have enough contacts for a level. With so few it is hardly known what is usual, and a level says less.`,
    withoutProcess: share =>
      `${share} of the contacts of the period name no process, neither directly nor by a reason, and count for none.`,
    withoutReason: share =>
      `${share} of the contacts of the period name no reason. Unless their record itself says so, or they repeat an earlier one, they count as not avoidable: the rates may be too low.`,
  },
  nl: {
    heading: 'Weet dit eerst',
    partly: (log, days, isLittle) =>
      `Van deze periode heeft het logboek alleen ${log}: de cijfers gaan over ${dayNl(days)}, en een jaar is daaruit geprojecteerd${isLittle ? ', wat weinig is om op te bouwen' : ''}.`,
    shortPeriod: days =>
      `De periode heeft ${days === 1 ? 'één dag' : `${days} dagen`}: daaruit is een jaar geprojecteerd, en dat is weinig om op te bouwen.`,
    stray: (contacts, written, when) =>
      contacts === 1
        ? `Eén contact heeft als datum ${when}, meer dan 30 dagen van alle andere: de datum klopt niet, of wat ertussen ligt ontbreekt. Geen percentage en geen bedrag telt het mee.`
        : `${written} contacten hebben als datum ${when}, meer dan 30 dagen van alle andere: hun datum klopt niet, of wat ertussen ligt ontbreekt. Geen percentage en geen bedrag telt ze mee.`,
    rejected: share =>
      `${share} van de regels van het logboek is overgeslagen, omdat er iets niet klopt of hun id al voorkwam. Als dat andere contacten zijn dan de rest, kloppen de cijfers niet.`,
    noneCompared:
      'Geen enkel proces heeft genoeg contacten voor een niveau: over geen ervan is iets te zeggen.',
    oneCompared:
      'Maar één proces heeft genoeg contacten voor een niveau. Er is niets om het mee te vergelijken, dus kan het er niet uit springen; een norm in headwater.yaml (baseline, method: target) kan ernaast gelegd worden.',
    fewCompared: processes =>
      `Maar ${processes} processen hebben genoeg contacten voor een niveau. Met zo weinig is nauwelijks bekend wat gewoon is, en zegt een niveau minder.`,
    withoutProcess: share =>
      `${share} van de contacten in de periode noemt geen proces, ook niet via een reden, en telt voor geen enkel proces mee.`,
    withoutReason: share =>
      `${share} van de contacten in de periode noemt geen reden. Tenzij de registratie het zelf zegt, of ze een eerder contact herhalen, tellen ze als niet vermijdbaar: de percentages kunnen te laag zijn.`,
  },
};
