import { alternatives, groupsOf } from './alternatives.ts';
import type { RawFact } from './fact.ts';
import type { Grammar } from './grammar.ts';

const cache = new WeakMap<Grammar, RegExp>();

/** Clock times and opening hours: 17:00, 8.30 uur, 9 am to 5 pm. Their values are minutes since midnight. */
export function* findClockTimes(prose: string, grammar: Grammar): Generator<RawFact> {
  let expression = cache.get(grammar);
  if (!expression) {
    expression = clockExpression(grammar);
    cache.set(grammar, expression);
  }
  for (const match of prose.matchAll(expression)) {
    const { from = '', fromMark, to, toMark, mark } = groupsOf(match);
    const hasMark = fromMark !== undefined || toMark !== undefined || mark !== undefined;
    // 8.30 without "uur" may be an amount or a version, 9 without "am" may be anything.
    if (!from.includes(':') && !hasMark) continue;
    const high = to === undefined ? undefined : minutes(to, toMark ?? mark);
    const low = minutes(from, fromMark ?? (to === undefined ? mark : shared(from, to, toMark ?? mark)));
    if (low === undefined || (to !== undefined && high === undefined)) continue;
    yield {
      kind: 'time',
      unit: high === undefined ? '' : 'hours',
      // The two ends of opening hours both count, so they are one value: a range would overlap with others.
      low: high === undefined ? low : low * 1441 + high,
      high: high === undefined ? low : low * 1441 + high,
      text: '',
      start: match.index,
      end: match.index + match[0].length,
    };
  }
}

const hour = String.raw`(?:[01]?\d|2[0-4])`;
const minute = String.raw`[:.][0-5]\d`;

function clockExpression({ words }: Grammar): RegExp {
  const marks = words.hourMarks.join('|') || '(?!)';
  const to = ['-', '–', '—', ...words.to, 'until', 'till'].join('|');
  const behindWord = words.clock.length > 0 ? `(?<=\\b(?:${words.clock.join('|')})\\s{1,4})` : '(?!)';
  // Dutch "2 uur" is also how long something takes: without minutes it is a time only behind "om" or "van".
  const bare = words.hourMarks.includes('uur') ? behindWord : '';
  const range = (time: string) =>
    `(?<from>${time})\\s?(?<fromMark>${marks})?\\s?(?:${to})\\s?(?<to>${time})(?:\\s?(?<toMark>${marks}))?`;
  const single = (time: string) => `(?<from>${time})\\s?(?<mark>${marks})`;
  const forms = [
    range(hour + minute),
    single(hour + minute),
    String.raw`(?<from>(?:[01]?\d|2[0-4]):[0-5]\d)`,
    bare + range(`${hour}(?:${minute})?`),
    bare + single(hour),
  ];
  const edge = String.raw`(?<![\p{L}\p{N}.,:/€$£-])`;
  const end = String.raw`(?![\p{L}\p{N}:%€])`;
  return new RegExp(`${edge}(?:${alternatives(forms)})${end}`, 'giu');
}

/** A mark behind the second time also holds for the first, where that keeps them in order: 1 to 5 pm, 9 to 5 pm. */
function shared(from: string, to: string, mark: string | undefined): string | undefined {
  if (mark === undefined || !/^p/i.test(mark)) return mark;
  return Number.parseInt(from, 10) < Number.parseInt(to, 10) ? mark : 'am';
}

function minutes(time: string, mark: string | undefined): number | undefined {
  const [hours = '', rest = '0'] = time.split(/[:.]/);
  let hour = Number(hours);
  const isAfternoon = mark !== undefined && /^p/i.test(mark);
  const isMorning = mark !== undefined && /^a/i.test(mark);
  if ((isAfternoon || isMorning) && hour > 12) return undefined;
  if (isAfternoon && hour < 12) hour += 12;
  if (isMorning && hour === 12) hour = 0;
  return hour * 60 + Number(rest);
}
