import type { Sentence } from '../text/words.ts';
import type { LanguageWords } from './languageWords.ts';
import type { Limit, Moment } from './limit.ts';

/** How a value limits and where it stands in time, by the words right before and behind it. */
export function boundsOf(
  prose: string,
  sentence: Sentence,
  value: { readonly start: number; readonly end: number },
  { bounds }: LanguageWords,
): { limit: Limit; moment: Moment } {
  const before = prose.slice(Math.max(sentence.start, value.start - 30), value.start).toLowerCase();
  const behind = prose.slice(value.end, Math.min(sentence.end, value.end + 24)).toLowerCase();
  const has = (bound: keyof LanguageWords['bounds']) =>
    bounds[bound].behind.some(mark => startsWithWord(behind, mark)) ||
    bounds[bound].before.some(mark => endsWithWord(before, mark));
  // "No more than" is found before "more than", and "at least" before "more".
  const limits: readonly Limit[] = ['most', 'least', 'over'];
  const moments: readonly Moment[] = ['before', 'after', 'each'];
  return {
    limit: limits.find(limit => limit !== 'plain' && has(limit)) ?? 'plain',
    moment: moments.find(moment => moment !== 'none' && has(moment)) ?? 'none',
  };
}

/** True where the text ends with the words, with at most an article between them and the value. */
function endsWithWord(text: string, mark: string): boolean {
  const trimmed = text.trimEnd().replace(/\s+(?:a|an|the|een|de|het|ongeveer|about)$/, '');
  return trimmed.endsWith(mark) && !/[\p{L}\p{N}]/u.test(trimmed.at(-mark.length - 1) ?? '');
}

function startsWithWord(text: string, mark: string): boolean {
  const trimmed = text.trimStart();
  return trimmed.startsWith(mark) && !/[\p{L}\p{N}]/u.test(trimmed[mark.length] ?? '');
}
