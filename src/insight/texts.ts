import type { InterfaceLanguage } from '../platform/language.ts';
import type { BaselineMethod } from './baseline.ts';
import { numbers } from './numbers.ts';

type Expected = (rate: number, method: BaselineMethod) => string;
type Limited = (rate: number, method: BaselineMethod, limit: number) => string;

/** What was counted, with the two kinds of avoidable contact apart. */
interface Seen {
  readonly count: { readonly k: number; readonly n: number };
  readonly blameworthy: number;
  readonly unnecessary: number;
  readonly days: number;
}

/** Sentences about figures. None says that a process causes contacts: they are linked with it. */
export interface Texts {
  readonly noContacts: (days: number) => string;
  readonly tooFew: (contacts: number, minimum: number, days: number) => string;
  readonly seen: (seen: Seen, rate: number) => string;
  readonly alarm: Limited;
  /** Where nothing at all is expected: chance and the usual differences are no explanation then. */
  readonly aboveNothing: string;
  readonly watch: Limited;
  readonly watchUnsure: Limited;
  readonly ordinary: Limited;
  readonly notAbove: Expected;
  readonly below: Expected;
}

const { percent: en, count: enCount } = numbers.en;
const { percent: nl, count: nlCount } = numbers.nl;

const expectedEn: Expected = (rate, method) => {
  const named = {
    all: 'the baseline of all processes',
    target: 'the target',
    'year-ago': 'its own rate a year ago',
    'leave-one-out': 'the baseline of the other processes',
  };
  return `${named[method]} (${en(rate)})`;
};

/** What an alarm is more than, by what it was held against. */
const thanEn: Record<BaselineMethod, string> = {
  all: 'than others',
  target: 'than the target allows',
  'year-ago': 'than a year ago',
  'leave-one-out': 'than others',
};

const thanNl: Record<BaselineMethod, string> = {
  all: 'dan andere',
  target: 'dan de norm toelaat',
  'year-ago': 'dan een jaar geleden',
  'leave-one-out': 'dan andere',
};

const expectedNl: Expected = (rate, method) => {
  const named = {
    all: 'de basislijn van alle processen',
    target: 'de norm',
    'year-ago': 'het eigen percentage van een jaar geleden',
    'leave-one-out': 'de basislijn van de andere processen',
  };
  return `${named[method]} (${nl(rate)})`;
};

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    noContacts: days => `No contacts in ${enCount(days)} days.`,
    tooFew: (contacts, minimum, days) =>
      `Only ${enCount(contacts)} ${contacts === 1 ? 'contact' : 'contacts'} in ${enCount(days)} days: too few for a statement, which needs at least ${enCount(minimum)}.`,
    seen: ({ count, blameworthy, unnecessary, days }, rate) =>
      `${enCount(count.k)} of ${enCount(count.n)} contacts in ${enCount(days)} days were avoidable (${en(rate)}; ${enCount(blameworthy)} blameworthy, ${enCount(unnecessary)} unnecessary).`,
    alarm: (rate, method, limit) =>
      `Measured against ${expectedEn(rate, method)}, chance and the usual differences between processes hardly ever give more than ${en(limit)}: this process is linked with more avoidable contacts ${thanEn[method]}, a question to its owner.`,
    aboveNothing:
      'The target is 0%: every avoidable contact lies above it, however few there are. Whether that is asked too much is a question as well.',
    watch: (rate, method, limit) =>
      `Measured against ${expectedEn(rate, method)}, chance and the usual differences between processes seldom give more than ${en(limit)}: worth watching, not enough for an alarm.`,
    watchUnsure: (rate, method, limit) =>
      `Measured against ${expectedEn(rate, method)} that is above the alarm limit of ${en(limit)}, but with so many processes compared one such may well be chance: worth watching, not enough for an alarm.`,
    ordinary: (rate, method, limit) =>
      `That is above ${expectedEn(rate, method)}, but chance and the usual differences between processes explain up to ${en(limit)}: no flag.`,
    notAbove: (rate, method) => `That is not above ${expectedEn(rate, method)}: no flag.`,
    below: (rate, method) =>
      `That is clearly below ${expectedEn(rate, method)}: no flag, but perhaps an example to the others.`,
  },
  nl: {
    noContacts: days => `Geen contacten in ${nlCount(days)} dagen.`,
    tooFew: (contacts, minimum, days) =>
      `Maar ${nlCount(contacts)} ${contacts === 1 ? 'contact' : 'contacten'} in ${nlCount(days)} dagen: te weinig voor een uitspraak, daarvoor zijn er minstens ${nlCount(minimum)} nodig.`,
    seen: ({ count, blameworthy, unnecessary, days }, rate) =>
      `${nlCount(count.k)} van ${nlCount(count.n)} contacten in ${nlCount(days)} dagen waren vermijdbaar (${nl(rate)}; ${nlCount(blameworthy)} verwijtbaar, ${nlCount(unnecessary)} onnodig).`,
    alarm: (rate, method, limit) =>
      `Vergeleken met ${expectedNl(rate, method)} geven toeval en de gewone verschillen tussen processen bijna nooit meer dan ${nl(limit)}: dit proces hangt samen met meer vermijdbare contacten ${thanNl[method]}, een vraag aan de eigenaar.`,
    aboveNothing:
      'De norm is 0%: elk vermijdbaar contact ligt erboven, hoe weinig het er ook zijn. Of dat te veel gevraagd is, is ook een vraag.',
    watch: (rate, method, limit) =>
      `Vergeleken met ${expectedNl(rate, method)} geven toeval en de gewone verschillen tussen processen zelden meer dan ${nl(limit)}: goed om te volgen, niet genoeg voor alarm.`,
    watchUnsure: (rate, method, limit) =>
      `Vergeleken met ${expectedNl(rate, method)} is dat boven de alarmgrens van ${nl(limit)}, maar met zoveel processen naast elkaar kan één zo'n uitschieter toeval zijn: goed om te volgen, niet genoeg voor alarm.`,
    ordinary: (rate, method, limit) =>
      `Dat is boven ${expectedNl(rate, method)}, maar toeval en de gewone verschillen tussen processen verklaren tot ${nl(limit)}: geen signaal.`,
    notAbove: (rate, method) => `Dat is niet boven ${expectedNl(rate, method)}: geen signaal.`,
    below: (rate, method) =>
      `Dat is duidelijk onder ${expectedNl(rate, method)}: geen signaal, wel misschien een voorbeeld voor de andere.`,
  },
};
