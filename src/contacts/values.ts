import type { Avoidable } from '../knowledge/reasons.ts';

/** What stands for yes and for no, in lower case. The same words are written in SQL for contacts in a database. */
export const yesWords = ['yes', 'y', 'true', 't', '1', 'ja', 'j', 'waar'] as const;
export const noWords = ['no', 'n', 'false', 'f', '0', 'nee', 'onwaar'] as const;

const yes = new Set<string>(yesWords);
const no = new Set<string>(noWords);

/** `yes`, `true`, `1`, `ja`, … in any case; undefined for what is neither. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

/** What the `avoidable` column of a contact says; `yes` leaves open which of the two kinds it is. */
export type Judgement = Avoidable | 'yes';

const judgements = new Map<string, Judgement>([
  ['unnecessary', 'unnecessary'],
  ['onnodig', 'unnecessary'],
  ['blameworthy', 'blameworthy'],
  ['verwijtbaar', 'blameworthy'],
]);

/** `no`, `unnecessary`, `blameworthy`, their Dutch names, or a yes or no; undefined for all else. */
export function readJudgement(text: string): Judgement | undefined {
  const judgement = judgements.get(text.toLowerCase());
  if (judgement !== undefined) return judgement;
  const answer = readYesNo(text);
  if (answer === undefined) return undefined;
  return answer ? 'yes' : 'no';
}

const decimals = {
  '.': /^[+-]?(?:\d{1,15}\.?\d{0,30}|\.\d{1,30})$/,
  ',': /^[+-]?(?:\d{1,15},?\d{0,30}|,\d{1,30})$/,
} as const;

/**
 * A number with this decimal mark and nothing else; NaN for all else, also for separators between thousands and for
 * more digits than a figure of one contact can have.
 */
export function readNumber(text: string, decimal: '.' | ','): number {
  if (!decimals[decimal].test(text)) return Number.NaN;
  return Number(decimal === ',' ? text.replace(',', '.') : text);
}

/** Seconds above which a handling time is a slip, a week: one such row would cost more than all others. */
export const longestHandling = 604_800;

/** Seconds: a number, or `m:ss` or `h:mm:ss`; NaN for all else. */
export function readSeconds(text: string, decimal: '.' | ','): number {
  const [, first, second, third] = /^(\d{1,9}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (first === undefined) return readNumber(text, decimal);
  const parts = third === undefined ? [0, first, second] : [first, second, third];
  return parts.reduce<number>((total, part) => total * 60 + Number(part), 0);
}

/** The ids in an `articles` field, each once: separated by commas, semicolons, bars or spaces. */
export function readArticles(text: string): string[] {
  return [...new Set(text.split(/[\s,;|]+/).filter(id => id !== ''))];
}
