import type { Level } from '../../insight/assessment.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';

/** Figures of a code lens, already written in the person's language. */
export interface LensFigures {
  readonly contacts: string;
  readonly days: number;
  /** Undefined where the contacts are too few for a statement. */
  readonly rate: string | undefined;
  readonly range: string;
  readonly level: string;
  readonly owner: string | undefined;
}

export interface FlaggedTexts {
  readonly title: string;
  readonly level: Readonly<Record<Level, string>>;
  readonly group: Readonly<Record<'none' | 'too-few', (count: number) => string>>;
  readonly lens: (f: LensFigures) => string;
  readonly rate: (rate: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly contacts: (contacts: string) => string;
  readonly kinds: (blameworthy: string, unnecessary: string) => string;
  readonly cost: (avoidable: string, excess: string) => string;
  readonly trend: Readonly<Record<'up' | 'down', (since: string) => string>>;
  readonly mostly: string;
  readonly owner: (owner: string) => string;
  readonly alarms: (count: number) => string;
  readonly linked: string;
  readonly nothingStandsOut: string;
  readonly failed: (why: string) => string;
  readonly reading: string;
  readonly read: (megabytes: number, of: number) => string;
}

export const flaggedTexts: Record<InterfaceLanguage, FlaggedTexts> = {
  en: {
    title: 'Flagged processes',
    level: { alarm: 'alarm', watch: 'watch', none: 'no flag', 'too-few': 'too few contacts' },
    group: {
      none: count => `No flag (${count})`,
      'too-few': count => `Too few contacts (${count})`,
    },
    lens: f =>
      [
        `${f.contacts} contacts in ${f.days} days`,
        ...(f.rate ? [`${f.rate} avoidable (${f.range})`] : []),
        f.level,
        ...(f.owner ? [`owner ${f.owner}`] : []),
      ].join(' · '),
    rate: rate => `${rate} avoidable`,
    between: (low, high) => `between ${low} and ${high}`,
    contacts: contacts => `${contacts} contacts`,
    kinds: (blameworthy, unnecessary) => `${blameworthy} blameworthy, ${unnecessary} unnecessary`,
    cost: (avoidable, excess) => `${avoidable} for avoidable contacts, ${excess} of it above the baseline`,
    trend: {
      up: since => `Rising since the week of ${since}`,
      down: since => `Falling since the week of ${since}`,
    },
    mostly: 'Most avoidable contacts',
    owner: owner => `Owner: ${owner}`,
    alarms: count => (count === 1 ? '1 process with an alarm' : `${count} processes with an alarm`),
    linked: 'Linked with, not caused by: a question to the owner.',
    nothingStandsOut: 'No process stands out.',
    failed: why => `The contacts could not be read: ${why}`,
    reading: 'Headwater reads the contacts',
    read: (megabytes, of) => `${megabytes} of ${of} MB`,
  },
  nl: {
    title: 'Processen met een signaal',
    level: {
      alarm: 'alarm',
      watch: 'volgen',
      none: 'geen signaal',
      'too-few': 'te weinig contacten',
    },
    group: {
      none: count => `Geen signaal (${count})`,
      'too-few': count => `Te weinig contacten (${count})`,
    },
    lens: f =>
      [
        `${f.contacts} klantcontacten in ${f.days} dagen`,
        ...(f.rate ? [`${f.rate} vermijdbaar (${f.range})`] : []),
        f.level,
        ...(f.owner ? [`eigenaar ${f.owner}`] : []),
      ].join(' · '),
    rate: rate => `${rate} vermijdbaar`,
    between: (low, high) => `tussen ${low} en ${high}`,
    contacts: contacts => `${contacts} klantcontacten`,
    kinds: (blameworthy, unnecessary) => `${blameworthy} verwijtbaar, ${unnecessary} onnodig`,
    cost: (avoidable, excess) => `${avoidable} aan vermijdbaar contact, waarvan ${excess} boven de basislijn`,
    trend: {
      up: since => `Stijgt sinds de week van ${since}`,
      down: since => `Daalt sinds de week van ${since}`,
    },
    mostly: 'Meeste vermijdbare contacten',
    owner: owner => `Eigenaar: ${owner}`,
    alarms: count => (count === 1 ? '1 proces met alarm' : `${count} processen met alarm`),
    linked: 'Hangt samen met, niet veroorzaakt door: een vraag aan de eigenaar.',
    nothingStandsOut: 'Geen enkel proces valt op.',
    failed: why => `De klantcontacten konden niet gelezen worden: ${why}`,
    reading: 'Headwater leest de klantcontacten',
    read: (megabytes, of) => `${megabytes} van ${of} MB`,
  },
};
