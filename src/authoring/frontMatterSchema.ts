import type { ArticleType, Status } from '../knowledge/article.ts';
import type { InterfaceLanguage } from '../platform/language.ts';

/*
 * The one description of an article's front matter. Completion, hover, validation, the JSON Schema and the
 * documentation page are made from it.
 */

export type LocalText = Readonly<Record<InterfaceLanguage, string>>;

/** A value that a key may have, where there are only a few. */
export interface Choice {
  readonly value: string;
  readonly description: LocalText;
}

/** What the value of a key is; `id` is new with each article, `article` and `process` name one that exists. */
export type ValueKind =
  | 'id'
  | 'text'
  | 'words'
  | 'choice'
  | 'language'
  | 'article'
  | 'process'
  | 'owner'
  | 'reasons'
  | 'channel'
  | 'date'
  | 'hash';

/** `validated`: an article of this type can't be validated without it. */
export type Need = 'required' | 'validated' | 'optional';

export interface FrontMatterKey {
  readonly key: string;
  /** What the interface calls it. */
  readonly name: LocalText;
  readonly kind: ValueKind;
  readonly description: LocalText;
  /** For `choice`. */
  readonly choices?: readonly Choice[];
  readonly example: string;
  /** A common word, which other tools use in a sense of their own: nothing is said of it where it isn't ours. */
  readonly common?: true;
  /** Types of article that have this key. */
  readonly use: Readonly<Partial<Record<ArticleType, Need>>>;
}

const everywhere = { process: 'optional', answer: 'optional', story: 'optional' } as const;
const articles = { process: 'optional', answer: 'optional' } as const;

export const frontMatterKeys: readonly FrontMatterKey[] = [
  {
    key: 'id',
    name: { en: 'id', nl: 'id' },
    kind: 'id',
    example: 'refund-late',
    use: { process: 'required', answer: 'required', story: 'optional' },
    description: {
      en: 'Unique name, which links use: `[[refund-late]]`. It stays when the title or the file name changes.',
      nl: 'Unieke naam, die links gebruiken: `[[refund-late]]`. Blijft als de titel of de bestandsnaam verandert.',
    },
  },
  {
    key: 'type',
    name: { en: 'type', nl: 'soort' },
    kind: 'choice',
    example: 'answer',
    use: everywhere,
    choices: [
      {
        value: 'answer',
        description: { en: 'Answers a question of customers.', nl: 'Beantwoordt een vraag van klanten.' },
      },
      {
        value: 'process',
        description: {
          en: 'Something the organisation does for customers; has one owner.',
          nl: 'Iets wat de organisatie voor klanten doet; heeft één eigenaar.',
        },
      },
      {
        value: 'story',
        description: {
          en: 'What happened to one customer, told in words.',
          nl: 'Wat één klant meemaakte, in woorden verteld.',
        },
      },
    ],
    description: {
      en: 'What kind of article this is; an answer where it is not said.',
      nl: 'Wat voor artikel dit is; een antwoord als het er niet staat.',
    },
  },
  {
    key: 'title',
    name: { en: 'title', nl: 'titel' },
    kind: 'text',
    example: 'When do I get my money back?',
    use: { process: 'required', answer: 'required', story: 'required' },
    description: {
      en: 'What search and links show. For an answer the question, in the words of the customer.',
      nl: 'Wat zoeken en links laten zien. Bij een antwoord de vraag, in de woorden van de klant.',
    },
  },
  {
    key: 'language',
    name: { en: 'language', nl: 'taal' },
    kind: 'language',
    example: 'en',
    use: everywhere,
    description: {
      en: 'Language of the text (BCP 47); found by its words where it is not said.',
      nl: 'Taal van de tekst (BCP 47); aan de woorden herkend als hij er niet staat.',
    },
  },
  {
    key: 'translation-of',
    name: { en: 'translation of', nl: 'vertaling van' },
    kind: 'article',
    example: 'refund-late',
    use: everywhere,
    description: {
      en: 'Id of the article that this one translates.',
      nl: 'Id van het artikel waarvan dit de vertaling is.',
    },
  },
  {
    key: 'source-hash',
    name: { en: 'source hash', nl: 'hash van de bron' },
    kind: 'hash',
    example: '8f3b1c22d04e5a67',
    use: everywhere,
    description: {
      en: 'Content of the source when it was translated. Headwater writes it, to see when the source has changed.',
      nl: 'Inhoud van de bron toen die werd vertaald. Headwater schrijft dit, om te zien of de bron is veranderd.',
    },
  },
  {
    key: 'status',
    name: { en: 'status', nl: 'betrouwbaarheid' },
    kind: 'choice',
    example: 'validated',
    use: everywhere,
    choices: [
      {
        value: 'work-in-progress',
        description: {
          en: 'Not finished: the answer is not known yet.',
          nl: 'Niet af: het antwoord is nog niet bekend.',
        },
      },
      {
        value: 'not-validated',
        description: {
          en: 'Finished, but nobody has confirmed that it is right.',
          nl: 'Af, maar niemand heeft bevestigd dat het klopt.',
        },
      },
      {
        value: 'validated',
        description: {
          en: 'Confirmed: use it with confidence.',
          nl: 'Bevestigd: gebruik het met vertrouwen.',
        },
      },
      {
        value: 'archived',
        description: {
          en: 'Out of use: search leaves it out unless it is asked for.',
          nl: 'Buiten gebruik: zoeken laat het weg, tenzij erom wordt gevraagd.',
        },
      },
    ],
    description: {
      en: 'How sure it is that the article is right; not validated where it is not said.',
      nl: 'Hoe zeker het is dat het artikel klopt; niet gevalideerd als het er niet staat.',
    },
  },
  {
    key: 'replaced-by',
    name: { en: 'replaced by', nl: 'vervangen door' },
    kind: 'article',
    example: 'refund-term',
    use: everywhere,
    description: {
      en: 'Id of the article that takes the place of an archived one.',
      nl: 'Id van het artikel dat in de plaats komt van een gearchiveerd artikel.',
    },
  },
  {
    key: 'owner',
    name: { en: 'owner', nl: 'eigenaar' },
    kind: 'owner',
    example: 'finance',
    use: { process: 'validated', answer: 'optional' },
    description: {
      en: 'Department that runs the process; an answer has the owner of its process.',
      nl: 'Afdeling die het proces uitvoert; een antwoord heeft de eigenaar van zijn proces.',
    },
  },
  {
    key: 'process',
    name: { en: 'process', nl: 'proces' },
    kind: 'process',
    example: 'refunds',
    use: { answer: 'required', story: 'required' },
    description: {
      en: 'Id of the process that the answer or story belongs to.',
      nl: 'Id van het proces waar het antwoord of verhaal bij hoort.',
    },
  },
  {
    key: 'audience',
    name: { en: 'audience', nl: 'doelgroep' },
    kind: 'choice',
    example: 'customer',
    use: everywhere,
    choices: [
      {
        value: 'customer',
        description: { en: 'May be passed on to customers.', nl: 'Mag aan klanten worden doorgegeven.' },
      },
      { value: 'internal', description: { en: 'Stays inside the house.', nl: 'Blijft binnenshuis.' } },
    ],
    description: {
      en: 'Who may read it; customers where it is not said.',
      nl: 'Wie het mag lezen; klanten als het er niet staat.',
    },
  },
  {
    key: 'keywords',
    name: { en: 'keywords', nl: 'trefwoorden' },
    kind: 'words',
    example: '[money back, reimbursement]',
    use: everywhere,
    description: {
      en: 'Words that customers use and the text does not.',
      nl: 'Woorden die klanten gebruiken en de tekst niet.',
    },
  },
  {
    key: 'reasons',
    name: { en: 'reasons', nl: 'contactredenen' },
    kind: 'reasons',
    example: '[REFUND-LATE]',
    use: everywhere,
    description: {
      en: 'Codes of the contact reasons that this is about, from reasons.yaml.',
      nl: 'Codes van de contactredenen waar dit over gaat, uit reasons.yaml.',
    },
  },
  {
    key: 'review-by',
    name: { en: 'review date', nl: 'controledatum' },
    kind: 'date',
    example: '2027-03-01',
    use: articles,
    description: {
      en: 'Date by which somebody checks whether it is still right.',
      nl: 'Datum waarvoor iemand nakijkt of het nog klopt.',
    },
  },
  {
    key: 'promise',
    name: { en: 'promise', nl: 'belofte' },
    kind: 'text',
    example: 'refunded within 5 working days',
    use: { process: 'optional' },
    description: {
      en: 'What customers are told that will be done, and by when.',
      nl: 'Wat klanten te horen krijgen dat er gebeurt, en voor wanneer.',
    },
  },
  {
    key: 'date',
    name: { en: 'date', nl: 'datum' },
    kind: 'date',
    common: true,
    example: '2026-09-30',
    use: { story: 'optional' },
    description: { en: 'Day on which it happened.', nl: 'Dag waarop het gebeurde.' },
  },
  {
    key: 'channel',
    name: { en: 'channel', nl: 'kanaal' },
    kind: 'channel',
    common: true,
    example: 'phone',
    use: { story: 'optional' },
    description: { en: 'Channel on which it came in.', nl: 'Kanaal waarop het binnenkwam.' },
  },
];

const byKey = new Map(frontMatterKeys.map(key => [key.key, key]));

/** The description of a key; undefined for one that Headwater doesn't know. */
export function frontMatterKey(key: string): FrontMatterKey | undefined {
  return byKey.get(key);
}

/** Keys that an article of a type must have in a state. */
export function requiredKeys(type: ArticleType, status: Status): string[] {
  return frontMatterKeys
    .filter(({ use }) => use[type] === 'required' || (use[type] === 'validated' && status === 'validated'))
    .map(({ key }) => key);
}

/** True where the value is a list. */
export function isList(kind: ValueKind): boolean {
  return kind === 'words' || kind === 'reasons';
}
