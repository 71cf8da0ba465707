import type { InterfaceLanguage } from '../platform/language.ts';
import type { Aspect } from './driverAspects.ts';
import type { DriverReport } from './driverReport.ts';
import { numbers } from './numbers.ts';

type Found = Pick<DriverReport, 'r2_adjusted' | 'drivers' | 'answers'>;

export interface DriverTexts {
  readonly names: Readonly<Record<Aspect, string>>;
  readonly sentence: (found: Found) => string;
}

/** Below this share of the differences between answers, what was measured is no lever. */
const little = 0.05;

const { percent: en, count: enCount } = numbers.en;
const { percent: nl, count: nlCount } = numbers.nl;

const names: Record<InterfaceLanguage, Record<Aspect, string>> = {
  en: {
    avoidable: 'avoidable contact',
    repeat: 'repeat contact',
    unresolved: 'not resolved',
    deviated: 'deviation from the process',
    'article-used': 'article used',
    'answered-late': 'answered late',
    'promise-broken': 'promise broken',
  },
  nl: {
    avoidable: 'vermijdbaar contact',
    repeat: 'herhaalcontact',
    unresolved: 'niet opgelost',
    deviated: 'afwijking van het proces',
    'article-used': 'artikel gebruikt',
    'answered-late': 'te laat beantwoord',
    'promise-broken': 'belofte niet nagekomen',
  },
};

export const driverTexts: Record<InterfaceLanguage, DriverTexts> = {
  en: {
    names: names.en,
    sentence: ({ r2_adjusted, drivers, answers }) => {
      const all = `Everything measured together explains ${en(r2_adjusted)} of the differences between ${enCount(answers)} answers`;
      const first = drivers[0];
      return r2_adjusted < little || !first
        ? `${all}. That is little: whoever works on these aspects alone should not expect satisfaction to move much.`
        : `${all}; most goes with ${names.en[first.aspect]}. It goes with it, which is no proof that it causes it.`;
    },
  },
  nl: {
    names: names.nl,
    sentence: ({ r2_adjusted, drivers, answers }) => {
      const all = `Alles wat gemeten is verklaart samen ${nl(r2_adjusted)} van de verschillen tussen ${nlCount(answers)} antwoorden`;
      const first = drivers[0];
      return r2_adjusted < little || !first
        ? `${all}. Dat is weinig: wie alleen aan deze aspecten werkt, moet niet verwachten dat de tevredenheid veel verandert.`
        : `${all}; het meeste gaat samen met ${names.nl[first.aspect]}. Samengaan is geen bewijs dat het daardoor komt.`;
    },
  },
};
