import { primaryLanguage } from '../../../knowledge/language.ts';

/** Words of a language by which a passive is recognised: an auxiliary and, in the same clause, a participle. */
export interface PassiveWords {
  readonly auxiliaries: ReadonlySet<string>;
  isParticiple(word: string): boolean;
  /** Words that may stand between the two; the participle may also come first where `anyOrder`. */
  readonly most: number;
  readonly anyOrder: boolean;
}

const irregularEnglish = new Set(
  'begun bound broken brought built bought caught chosen cut done drawn driven fed felt found forgotten given held heard hidden hit kept known laid led left lent let lost made meant met paid put read run said seen sent set shown shut sold spent split spread stolen stored taken taught thrown told thought understood withdrawn won written rewritten overwritten'.split(
    ' ',
  ),
);

/** Adjectives and nouns that end like a participle. */
const notParticiple = new Set(
  'need indeed speed feed exceed proceed red bed embed interested supposed used limited related advanced based'.split(
    ' ',
  ),
);

export const englishPassive: PassiveWords = {
  auxiliaries: new Set('is are was were be been being'.split(' ')),
  isParticiple: word =>
    irregularEnglish.has(word) || (word.length > 4 && word.endsWith('ed') && !notParticiple.has(word)),
  most: 2,
  anyOrder: false,
};

/** gestuurd, opgestuurd; verbs with a prefix have no ge-: bepaald, verzonden, terugbetaald. */
const dutchParticiple =
  /^(?:(?:\p{L}{2,6})?ge\p{L}{2,}(?:d|t|en|aan)|(?:terug|door|aan|op|af|in|uit|mee|voor|over|na|toe|bij)?(?:be|ver|ont|her)\p{L}{3,}(?:d|t|en))$/u;

/** Present forms and nouns that look like a participle. */
const notDutchParticiple = new Set(
  'geen gegeven genoeg gebied geld geldt gezond geduld getal gevolg gebruik gebouw gezin gemeente gemeenten gemeentes gegevens gelden gevallen gebieden bericht bedrijf bedrijven belang beleid besluit bestand bestaat betekent betreft bevat begint bent best beter bestanden besluiten beslissen berichten betalen bedragen beginnen behoud bedrag verschil verschilt verschillen verzoeken verkeert verlies verstand verder vervoer vervolgens vertrekt vergeet verloopt verlopen ontvangt ontstaat ontbreekt herkent verkopen verschillend verplicht bekend vereist beschikt geldig geldend verwacht'.split(
    ' ',
  ),
);

export const dutchPassive: PassiveWords = {
  auxiliaries: new Set('word wordt worden werd werden geworden'.split(' ')),
  isParticiple: word => dutchParticiple.test(word) && !notDutchParticiple.has(word),
  most: 20,
  anyOrder: true,
};

/** @param language BCP 47 */
export function passiveWordsOf(language: string): PassiveWords {
  return primaryLanguage(language) === 'nl' ? dutchPassive : englishPassive;
}
