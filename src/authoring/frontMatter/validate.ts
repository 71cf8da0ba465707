import { distance } from 'fastest-levenshtein';
import type { Article } from '../../knowledge/article.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { nearestOf } from '../../knowledge/nearest.ts';
import type { Range } from '../../platform/problem.ts';
import { type FrontMatterKey, frontMatterKey, frontMatterKeys, isList } from '../frontMatterSchema.ts';
import { choiceNamed } from './choiceName.ts';
import {
  type FrontMatterEntry,
  type FrontMatterSource,
  type FrontMatterValue,
  frontMatterEntries,
} from './entries.ts';

/** What can be wrong with a key or a value. */
export type FrontMatterMistake =
  /** A key that Headwater doesn't know and that looks like one that it knows; all others are kept and passed over. */
  | 'typo-in-key'
  /** A key that articles of this type don't have. */
  | 'key-of-other-type'
  /** A list or a map where one value belongs, a map where a list belongs. */
  | 'wrong-shape'
  | 'unknown-value'
  | 'not-a-date'
  | 'unknown-language'
  | 'unknown-article'
  | 'unknown-process'
  | 'unknown-reason'
  | 'unknown-channel'
  /** A translation of itself, a replacement for itself. */
  | 'names-itself';

export interface FrontMatterFinding {
  readonly mistake: FrontMatterMistake;
  readonly key: string;
  /** As written; the key itself for mistakes in a key. */
  readonly value: string;
  /** Of the key for mistakes in a key, else of the value, without quotes. */
  readonly range: Range;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** The values that are possible, where these are few. */
  readonly expected?: readonly string[];
}

/**
 * What is wrong with the keys and values of an article's front matter; what is missing is a rule of its own. Values
 * are compared with what the knowledge base has. Works on what can be read of broken YAML.
 */
export function validateFrontMatter(
  source: FrontMatterSource,
  own: Article,
  base: KnowledgeBase,
): FrontMatterFinding[] {
  const entries = frontMatterEntries(source);
  const present = new Set(entries.map(entry => entry.key));
  return entries.flatMap(entry => {
    const key = frontMatterKey(entry.key);
    if (!key) return typoInKey(entry, present);
    if (!(own.type in key.use)) {
      if (key.common) return [];
      return [{ mistake: 'key-of-other-type', key: entry.key, value: entry.key, range: entry.keyRange }];
    }
    return wrongShape(entry, key) ?? entry.values.flatMap(value => wrongValue(key, value, own, base));
  });
}

function typoInKey(entry: FrontMatterEntry, present: ReadonlySet<string>): FrontMatterFinding[] {
  const candidates = frontMatterKeys.map(({ key }) => key).filter(key => !present.has(key));
  const folded = fold(entry.key);
  const suggestion = candidates.find(key => fold(key) === folded) ?? nearestKey(entry.key, candidates);
  if (suggestion === undefined) return [];
  return [{ mistake: 'typo-in-key', key: entry.key, value: entry.key, range: entry.keyRange, suggestion }];
}

/** Two slips at most: `f1_keywords` and `ms.audience` are keys of somebody else. */
function nearestKey(written: string, candidates: readonly string[]): string | undefined {
  const nearest = nearestOf(written, candidates);
  return nearest !== undefined && distance(written.toLowerCase(), nearest) <= 2 ? nearest : undefined;
}

/** `reviewBy`, `review_by` and `Review by` all mean `review-by`. */
function fold(key: string): string {
  return key.toLowerCase().replace(/[\s_-]+/g, '');
}

function wrongShape(entry: FrontMatterEntry, key: FrontMatterKey): FrontMatterFinding[] | undefined {
  const fits = entry.shape === 'scalar' || (entry.shape === 'list' && isList(key.kind));
  if (fits) return undefined;
  return [{ mistake: 'wrong-shape', key: entry.key, value: '', range: entry.valueRange }];
}

function wrongValue(
  key: FrontMatterKey,
  { text, range }: FrontMatterValue,
  own: Article,
  base: KnowledgeBase,
): FrontMatterFinding[] {
  if (text === null || text.trim() === '') return [];
  const values = isList(key.kind) ? text.split(/\s*,\s*/) : [text];
  return values.flatMap(value => {
    const mistake = mistakeIn(key, value.trim(), own, base);
    return mistake ? [{ key: key.key, value, range, ...mistake }] : [];
  });
}

type Mistake = Pick<FrontMatterFinding, 'mistake' | 'suggestion' | 'expected'>;

function mistakeIn(
  key: FrontMatterKey,
  value: string,
  own: Article,
  base: KnowledgeBase,
): Mistake | undefined {
  switch (key.kind) {
    case 'choice': {
      const named = choiceNamed(key, value);
      const values = (key.choices ?? []).map(c => c.value);
      const mistake = unknown('unknown-value', value, values, true);
      return mistake && named !== undefined ? { ...mistake, suggestion: named } : mistake;
    }
    case 'date':
      return isDate(value) ? undefined : { mistake: 'not-a-date' };
    case 'language':
      return isLanguage(value)
        ? undefined
        : unknown('unknown-language', value, base.settings.languages, true);
    case 'channel':
      return unknown('unknown-channel', value, Object.keys(base.settings.channels), true);
    case 'reasons':
      // Without reasons.yaml there is nothing to compare with.
      if (base.reasons.length === 0) return undefined;
      return unknown(
        'unknown-reason',
        value,
        base.reasons.map(r => r.code),
      );
    case 'process':
      return unknown(
        'unknown-process',
        value,
        base.ofType('process').map(p => p.id),
      );
    case 'article':
      if (value === own.id) return { mistake: 'names-itself' };
      if (base.article(value)) return undefined;
      return unknown(
        'unknown-article',
        value,
        [...base.articles()].map(a => a.id),
      );
    default:
      return undefined;
  }
}

function unknown(
  mistake: FrontMatterMistake,
  value: string,
  known: readonly string[],
  few = false,
): Mistake | undefined {
  if (known.includes(value)) return undefined;
  const suggestion = known.find(k => k.toLowerCase() === value.toLowerCase()) ?? nearestOf(value, known);
  return { mistake, ...(suggestion !== undefined && { suggestion }), ...(few && { expected: known }) };
}

/** True for a day that exists, written as 2027-03-01. */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** True for a well-formed language tag that the platform knows a name for. */
function isLanguage(value: string): boolean {
  try {
    const [canonical] = Intl.getCanonicalLocales(value);
    return (
      canonical !== undefined &&
      new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(canonical) !== undefined
    );
  } catch {
    return false;
  }
}
