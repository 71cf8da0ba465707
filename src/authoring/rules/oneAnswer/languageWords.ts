import { forLanguage } from '../../../knowledge/language.ts';
import type { Limit, Moment } from './limit.ts';

/** Words around values, per language. What a language isn't here for, is not recognised in it. */
export interface LanguageWords {
  /** Number words, also of ten and more where terms have them. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words for one that also are articles: a number only behind one of `beforeOne`. */
  readonly one: readonly string[];
  readonly beforeOne: readonly string[];
  /** Between the two ends of a range. */
  readonly to: readonly string[];
  readonly workingDays: readonly string[];
  /** Between two clock times, and before one. */
  readonly clock: readonly string[];
  /** Behind a clock time, where minutes may be left out: 9 am. */
  readonly hourMarks: readonly string[];
  /** What limits a value, before or behind it. */
  readonly bounds: Readonly<
    Record<
      Exclude<Limit, 'plain'> | Exclude<Moment, 'none'>,
      { before: readonly string[]; behind: readonly string[] }
    >
  >;
  /** What makes a number of years an age, right before and behind it. */
  readonly age: { readonly before: RegExp; readonly behind: RegExp };
  /** Words that tie a sentence to the one before it. */
  readonly leaning: readonly string[];
  /** The same, anywhere before a value. */
  readonly leaningInside?: RegExp;
  /** Words that say nothing of what a sentence is about. */
  readonly stop: ReadonlySet<string>;
}

const english: LanguageWords = {
  numbers: words('one two three four five six seven eight nine ten eleven twelve'),
  one: ['a', 'an'],
  beforeOne: ['within', 'after', 'in', 'to', 'until', 'least', 'most', 'than'],
  to: ['to', 'or', 'and'],
  workingDays: ['working days?', 'business days?', 'work days?', 'workdays?', 'weekdays?'],
  clock: ['at', 'from', 'until', 'till', 'between', 'before', 'after', 'by'],
  hourMarks: ['am', 'pm', 'a\\.m\\.', 'p\\.m\\.', "o['’]clock"],
  bounds: {
    most: {
      before: [
        'within',
        'up to',
        'at most',
        'no more than',
        'a maximum of',
        'maximum',
        'max',
        'under',
        'less than',
        'no later than',
        'not later than',
        'by',
        'until',
      ],
      behind: ['at most', 'or less', 'maximum', 'or fewer'],
    },
    least: {
      before: ['at least', 'a minimum of', 'minimum', 'min', 'from', 'starting at', 'as of', 'since'],
      behind: ['or more', 'or longer', 'at least', 'and over', 'or older'],
    },
    over: { before: ['more than', 'longer than', 'over', 'older than', 'above'], behind: [] },
    after: { before: ['after'], behind: ['later'] },
    before: { before: ['before'], behind: ['before', 'in advance', 'beforehand', 'ahead', 'ago'] },
    each: {
      before: ['per', 'every', 'each'],
      behind: ['per', 'a month', 'a year', 'a week', 'each', 'monthly', 'yearly'],
    },
  },
  age: {
    before: /\b(?:aged?|(?:younger|older) than|under|over)\s+$/i,
    behind: /^(?:\s+of age|[\s-]+old|\s+(?:or|and) (?:older|over|younger|under))\b/i,
  },
  leaningInside: /\bthen\b/i,
  leaning: [
    'then',
    'in that case',
    'in this case',
    'otherwise',
    'if so',
    'if not',
    'else',
    'for this',
    'for that',
  ],
  stop: new Set(
    'the and for are but not you your our with this that these those from have has had can could will would shall should may might must when what which who whom how where why then than them they their there here into onto over under within also any all some other such only just very more most less least been being was were does did doing its our his her she him per each every after before until about please via use used get gets got make made let note take takes took taking wait waits waiting last lasts lasting effect once again'.split(
      ' ',
    ),
  ),
};

const dutch: LanguageWords = {
  numbers: {
    ...words('een twee drie vier vijf zes zeven acht negen tien elf twaalf'),
    één: 1,
    veertien: 14,
    dertig: 30,
  },
  one: ['een'],
  beforeOne: ['binnen', 'na', 'tot', 'minstens', 'minimaal', 'maximaal', 'uiterlijk', 'dan'],
  to: ['tot', 'tot en met', 't/m', 'à', 'of', 'en'],
  workingDays: ['werkdag(?:en)?'],
  clock: ['om', 'van', 'vanaf', 'tussen', 'rond'],
  hourMarks: ['uur', 'u\\.'],
  bounds: {
    most: {
      before: [
        'binnen',
        'tot',
        'maximaal',
        'hoogstens',
        'ten hoogste',
        'uiterlijk',
        'niet later dan',
        'korter dan',
        'minder dan',
        'max',
        'tot en met',
        'niet meer dan',
        'niet langer dan',
        'onder',
      ],
      behind: ['of minder', 'of korter'],
    },
    least: {
      before: ['minimaal', 'minstens', 'ten minste', 'tenminste', 'vanaf', 'sinds', 'min'],
      behind: ['of meer', 'of langer', 'of ouder'],
    },
    over: { before: ['langer dan', 'meer dan', 'ouder dan', 'boven'], behind: [] },
    after: { before: ['na'], behind: ['later'] },
    before: {
      before: [],
      behind: ['voor', 'vóór', 'voordat', 'van tevoren', 'tevoren', 'vooraf', 'geleden', 'eerder'],
    },
    each: { before: ['per', 'elke', 'ieder', 'iedere', 'elk'], behind: ['per'] },
  },
  age: {
    before: /\b(?:leeftijd van|(?:jonger|ouder) dan|vanaf|onder de|boven de)\s+$/i,
    behind: /^\s+(?:oud|(?:of|en) (?:ouder|jonger))\b/i,
  },
  leaningInside:
    /\b(?:is|zijn|heeft|hebt|heb|hebben|moet|moeten|kunt|kan|mag|krijgt|wordt|geldt|duurt|u|je)\s+dan\b/i,
  leaning: [
    'dan',
    'in dat geval',
    'in dit geval',
    'anders',
    'zo ja',
    'zo nee',
    'zo niet',
    'hiervoor',
    'daarvoor',
  ],
  stop: new Set(
    'het een van voor met aan zijn uw jouw jij bij naar niet dat die dit deze dan als ook door over onder tot uit om wordt worden werd kunt kan kunnen moet moeten mag mogen wilt willen heeft hebt hebben had waren was bent ben wij jullie hun hen hem haar mijn ons onze maar wel geen nog meer meest minder minst andere ander alle alles elk elke ieder iedere welke welk wat wie waar wanneer hoe waarom omdat zodat hier daar daarna ervoor eraan erop hierbij hiervoor dus echter vaak soms altijd nooit toch terwijl tijdens tussen tegen zonder zelf zich eigen krijgt krijgen gaat gaan doet doen laat laten via per binnen vanaf uiterlijk maximaal minimaal minstens ongeveer meestal opmerking nadat voordat totdat duurt duren duurde wacht wachten kracht weer opnieuw'.split(
      ' ',
    ),
  ),
};

function words(list: string): Record<string, number> {
  return Object.fromEntries(list.split(' ').map((word, index) => [word, index + 1]));
}

const none: LanguageWords = {
  numbers: {},
  one: [],
  beforeOne: [],
  to: [],
  workingDays: ['Werktagen?', 'Arbeitstagen?', 'jours? ouvrables?', 'jours? ouvrés?'],
  clock: [],
  hourMarks: ['Uhr'],
  bounds: {
    most: { before: [], behind: [] },
    least: { before: [], behind: [] },
    over: { before: [], behind: [] },
    after: { before: [], behind: [] },
    before: { before: [], behind: [] },
    each: { before: [], behind: [] },
  },
  age: { before: /(?!)/, behind: /(?!)/ },
  leaning: [],
  stop: new Set(),
};

/** @param language BCP 47 */
export function wordsOf(language: string): LanguageWords {
  return forLanguage({ en: english, nl: dutch }, language) ?? none;
}
