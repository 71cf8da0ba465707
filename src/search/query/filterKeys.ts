import { statuses, types } from '../storage/segment.ts';

/** What articles can be filtered by in the search box. */
export const filterKeys = [
  'type',
  'owner',
  'status',
  'channel',
  'language',
  'process',
  'reason',
  'flagged',
  'audience',
  'id',
] as const;

export type FilterKey = (typeof filterKeys)[number];

/** Fields in which a single word can be looked for. */
export const wordFields = ['title', 'heading', 'keyword', 'text'] as const;

export type WordField = (typeof wordFields)[number];

/** Other names of the keys, among them the Dutch ones. */
const keyAliases: Readonly<Record<string, FilterKey | WordField>> = {
  soort: 'type',
  eigenaar: 'owner',
  kanaal: 'channel',
  taal: 'language',
  lang: 'language',
  proces: 'process',
  reden: 'reason',
  signaal: 'flagged',
  doelgroep: 'audience',
  titel: 'title',
  kop: 'heading',
  headings: 'heading',
  trefwoord: 'keyword',
  keywords: 'keyword',
  tekst: 'text',
};

/** Dutch names of values that are written in English. */
const valueAliases: Readonly<Partial<Record<FilterKey, Readonly<Record<string, string>>>>> = {
  type: { antwoord: 'answer', proces: 'process', verhaal: 'story' },
  status: {
    gevalideerd: 'validated',
    'niet-gevalideerd': 'not-validated',
    concept: 'work-in-progress',
    gearchiveerd: 'archived',
  },
  flagged: { ja: 'yes', nee: 'no', true: 'yes', false: 'no' },
  audience: { klant: 'customer', intern: 'internal' },
};

/** The values of keys that have no others. */
export const closedValues: Readonly<Partial<Record<FilterKey, readonly string[]>>> = {
  type: types,
  status: statuses,
  flagged: ['yes', 'no'],
  audience: ['customer', 'internal'],
};

export function keyOf(name: string): FilterKey | WordField | undefined {
  const lower = name.toLowerCase();
  if (Object.hasOwn(keyAliases, lower)) return keyAliases[lower];
  return [...filterKeys, ...wordFields].find(key => key === lower);
}

/** All names that a key can be written with. */
export const keyNames: readonly string[] = [...filterKeys, ...wordFields, ...Object.keys(keyAliases)];

/** A value as the articles have it. */
export function articleValue(key: FilterKey, value: string): string {
  const aliases = valueAliases[key];
  const lower = value.toLowerCase();
  return aliases !== undefined && Object.hasOwn(aliases, lower) ? (aliases[lower] ?? value) : value;
}

export function isWordField(key: FilterKey | WordField): key is WordField {
  return (wordFields as readonly string[]).includes(key);
}
