import type { InterfaceLanguage } from '../platform/language.ts';
import type { Side } from './effectReport.ts';
import type { Estimate } from './estimate.ts';
import { numbers } from './numbers.ts';

/** What the summary says. */
interface Found {
  readonly before: Side;
  readonly after: Side;
  readonly effect: Estimate | undefined;
  readonly compare: boolean;
}

/** Sentences about what followed a change. "Followed by", because weeks in order are no proof of a cause. */
export interface EffectTexts {
  readonly summary: (found: Found) => string;
  readonly tooLittle: (before: number, after: number) => string;
  readonly fewWeeks: (before: number, after: number, enough: number) => string;
  readonly fewContacts: (before: number, after: number) => string;
  readonly noOthers: string;
  readonly trendsDiffered: (perWeek: number) => string;
  readonly volumeChanged: (factor: number) => string;
  readonly weeksHangTogether: string;
  readonly methodsDisagree: (other: Estimate) => string;
  readonly othersChanged: (processes: readonly string[], unnamed: number) => string;
}

function summary(language: InterfaceLanguage, words: SummaryWords): EffectTexts['summary'] {
  const { percent, decimal } = numbers[language];
  const points = (value: number) => decimal(Math.abs(value) * 100, 1);
  const sideWords = ({ avoidable, contacts, rate, weeks }: Side) =>
    words.side(percent(rate), decimal(avoidable, 0), decimal(contacts, 0), weeks);
  return ({ before, after, effect, compare }) => {
    if (before.contacts === 0 || after.contacts === 0) return words.oneSide;
    const seen = words.seen(sideWords(before), sideWords(after));
    if (!effect) return seen;
    const { low, high } = effect.interval;
    const against = compare ? words.againstOthers : words.againstBefore;
    const range = `${points(high < 0 ? high : low)}–${points(high < 0 ? low : high)}`;
    if (high < 0) return `${seen} ${words.less(points(effect.value), range, against)}`;
    if (low > 0) return `${seen} ${words.more(points(effect.value), range, against)}`;
    return `${seen} ${words.unsure(points(low), points(high), compare ? words.besideOthers : words.besideBefore)}`;
  };
}

interface SummaryWords {
  readonly oneSide: string;
  readonly seen: (before: string, after: string) => string;
  readonly side: (rate: string, avoidable: string, contacts: string, weeks: number) => string;
  readonly less: (points: string, range: string, against: string) => string;
  readonly more: (points: string, range: string, against: string) => string;
  readonly unsure: (less: string, more: string, beside: string) => string;
  readonly againstOthers: string;
  readonly againstBefore: string;
  readonly besideOthers: string;
  readonly besideBefore: string;
}

const { count: en, percent: enPercent, decimal: enDecimal } = numbers.en;
const { count: nl, percent: nlPercent, decimal: nlDecimal } = numbers.nl;

export const effectTexts: Record<InterfaceLanguage, EffectTexts> = {
  en: {
    summary: summary('en', {
      oneSide: 'Before the change or after it there are no contacts: nothing can be said.',
      seen: (before, after) => `Avoidable before the change: ${before}; after it: ${after}.`,
      side: (rate, avoidable, contacts, weeks) =>
        `${rate} (${avoidable} of ${contacts} contacts in ${weeks} ${weeks === 1 ? 'week' : 'weeks'})`,
      less: (points, range, against) =>
        `The change was followed by ${points} percentage points fewer (${range}) ${against}.`,
      more: (points, range, against) =>
        `The change was followed by ${points} percentage points more (${range}) ${against}.`,
      unsure: (less, more, beside) =>
        `Whether it helped can't be said: ${beside}, anything between ${less} percentage points fewer and ${more} more is possible.`,
      againstOthers: 'than the change of the other processes explains',
      againstBefore: 'than before',
      besideOthers: 'beside the change of the other processes',
      besideBefore: 'compared with before',
    }),
    tooLittle: (before, after) =>
      `Too little time: ${en(before)} full weeks with contacts before the change and ${en(after)} after it; at least 3 are needed on each side.`,
    fewWeeks: (before, after, enough) =>
      `Little time: ${en(before)} full weeks before the change and ${en(after)} after it. Look again when there are ${en(enough)} on each side.`,
    fewContacts: (before, after) =>
      `Few contacts: ${en(before)} before the change and ${en(after)} after it.`,
    noOthers: 'There is no other process to compare with: what happened to all looks like an effect here.',
    trendsDiffered: perWeek =>
      `Before the change this process already moved ${perWeek < 0 ? 'down' : 'up'} against the others, by ${enDecimal(Math.abs(perWeek) * 100, 1)} points a week: part of the effect may be that.`,
    volumeChanged: factor =>
      `Contacts a week went to ${enPercent(factor)} of what the others make expect: a rate alone may mislead, look at the number of avoidable contacts too.`,
    weeksHangTogether: 'Weeks hang together more than usual: the interval was widened for it.',
    methodsDisagree: ({ value, interval }) =>
      `Judged by its own trend alone, the difference is ${enDecimal(value * 100, 1)} points (${enDecimal(interval.low * 100, 1)} to ${enDecimal(interval.high * 100, 1)}): the two ways don't agree.`,
    othersChanged: (processes, unnamed) =>
      `Left out of the comparison, because they changed themselves in these weeks: ${[...processes, ...(unnamed > 0 ? [`${en(unnamed)} of other owners`] : [])].join(', ')}.`,
  },
  nl: {
    summary: summary('nl', {
      oneSide: 'Vóór de verandering of erna zijn er geen contacten: er is niets te zeggen.',
      seen: (before, after) => `Vermijdbaar vóór de verandering: ${before}; erna: ${after}.`,
      side: (rate, avoidable, contacts, weeks) =>
        `${rate} (${avoidable} van ${contacts} contacten in ${weeks} ${weeks === 1 ? 'week' : 'weken'})`,
      less: (points, range, against) =>
        `Na de verandering waren het er ${points} procentpunt minder (${range}) ${against}.`,
      more: (points, range, against) =>
        `Na de verandering waren het er ${points} procentpunt meer (${range}) ${against}.`,
      unsure: (less, more, beside) =>
        `Of het hielp is niet te zeggen: ${beside} is alles tussen ${less} procentpunt minder en ${more} meer mogelijk.`,
      againstOthers: 'dan de verandering van de andere processen verklaart',
      againstBefore: 'dan ervoor',
      besideOthers: 'naast de verandering van de andere processen',
      besideBefore: 'vergeleken met ervoor',
    }),
    tooLittle: (before, after) =>
      `Te weinig tijd: ${nl(before)} hele weken met contacten vóór de verandering en ${nl(after)} erna; aan elke kant zijn er minstens 3 nodig.`,
    fewWeeks: (before, after, enough) =>
      `Weinig tijd: ${nl(before)} hele weken vóór de verandering en ${nl(after)} erna. Kijk opnieuw als het er aan elke kant ${nl(enough)} zijn.`,
    fewContacts: (before, after) =>
      `Weinig contacten: ${nl(before)} vóór de verandering en ${nl(after)} erna.`,
    noOthers: 'Er is geen ander proces om mee te vergelijken: wat overal gebeurde lijkt hier een effect.',
    trendsDiffered: perWeek =>
      `Vóór de verandering ging dit proces al ${perWeek < 0 ? 'omlaag' : 'omhoog'} vergeleken met de andere, met ${nlDecimal(Math.abs(perWeek) * 100, 1)} procentpunt per week: een deel van het effect kan dat zijn.`,
    volumeChanged: factor =>
      `Het aantal contacten per week ging naar ${nlPercent(factor)} van wat de andere processen doen verwachten: een percentage alleen kan misleiden, kijk ook naar het aantal vermijdbare contacten.`,
    weeksHangTogether: 'De weken hangen meer samen dan gewoonlijk: het interval is daarom verbreed.',
    methodsDisagree: ({ value, interval }) =>
      `Alleen naar de eigen trend beoordeeld is het verschil ${nlDecimal(value * 100, 1)} procentpunt (${nlDecimal(interval.low * 100, 1)} tot ${nlDecimal(interval.high * 100, 1)}): de twee manieren spreken elkaar tegen.`,
    othersChanged: (processes, unnamed) =>
      `Buiten de vergelijking gelaten, omdat ze in deze weken zelf veranderden: ${[...processes, ...(unnamed > 0 ? [`${nl(unnamed)} van andere eigenaren`] : [])].join(', ')}.`,
  },
};
