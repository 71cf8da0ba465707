import { announcement, connective, listItem, problem, questionStart } from './phrases.ts';

/** A piece of a message: a sentence, a part of one that asks something by itself, or an item of a list. */
export interface Piece {
  readonly text: string;
  /** Place in the message, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Number of the item of a list that it is in, or part of; undefined outside lists. */
  readonly item: number | undefined;
}

/** Words before a full stop that doesn't end a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|nr|no|mr|mrs|ms|dr|st|tel|vs|approx|incl|excl|max|min|bijv|bv|d\.w\.z|enz|m\.b\.t|o\.a|blz|art|ca|evt|mevr|dhr|a\.u\.b|s\.v\.p|p\.s|ps|\p{L})$/iu;

/** Places where a sentence goes on with another question: `… and can I …`, `…, en zo ja wat …`. */
const anotherQuestion = /(?:,\s*|\s)(?:and|or|but|also|en|of|maar|ook)\s+|,\s+|;\s*/giu;
const statementStart =
  /^(?:(?:the|my|our|i|we|it|he|she|they|nobody|there|de|het|een|mijn|onze|ik|we|wij|er|niemand|hij|zij|ze|on my|in my|at the|op mijn|in mijn|bij)\b)/iu;
const fewestWords = 3;
/** How far around a place is looked, in UTF-16 units: no sentence of a person is much longer. */
const near = 300;
/** Spaces, mark and spaces before an item of a list. */
const longestMark = 40;
/** A line that is shorter was ended by its writer, a longer one may have been by a mail program. */
const wrappedFrom = 50;

/** Cuts a part of a message into pieces. @param offset place of the part in the message */
export function piecesOf(part: string, offset: number): Piece[] {
  const pieces: Piece[] = [];
  for (const [number, [start, end]] of lines(part).entries()) {
    const mark = listItem.exec(part.slice(start, Math.min(end, start + longestMark)));
    const from = start + (mark?.[0].length ?? 0);
    for (const [first, last] of sentences(part, from, end)) {
      for (const [a, b] of questionsOf(part, first, last)) {
        const trimmed = trim(part, a, b);
        if (trimmed === undefined) continue;
        const [s, e] = trimmed;
        const item = mark === null ? undefined : number;
        pieces.push({ text: part.slice(s, e), start: offset + s, end: offset + e, item });
      }
    }
  }
  return pieces;
}

/**
 * Lines that belong together: a line goes on where the next one begins with a small letter. In a chat each line is a
 * sentence: a short line doesn't go on with a question, or with "also".
 */
function lines(text: string): [number, number][] {
  const found: [number, number][] = [];
  let lineStart = 0;
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = found.at(-1);
    const short = (before?.[1] ?? 0) - lineStart < wrappedFrom;
    lineStart = start;
    const goesOn =
      before !== undefined &&
      /^\s*\p{Ll}/u.test(match[0]) &&
      !listItem.test(match[0]) &&
      !(short && (connective.test(match[0].trim()) || questionStart.test(match[0].trim()))) &&
      !/[.?!:]\s*$/u.test(text.slice(Math.max(before[0], before[1] - near), before[1])) &&
      start - before[1] < 2;
    if (goesOn) before[1] = end;
    else found.push([start, end]);
  }
  return found;
}

function sentences(text: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(/[.?!…]+["”')]*(?=\s|$)/gu)) {
    const end = from + match.index + match[0].length;
    if (match[0] === '.' && abbreviation.test(text.slice(Math.max(start, end - near), end - 1))) continue;
    // What somebody is quoted to ask or say in the middle of a sentence: `it says "delivered?" but`.
    if (/["”')]$/u.test(match[0]) && /^\s+\p{Ll}/u.test(text.slice(end, Math.min(to, end + near)))) continue;
    found.push([start, end]);
    start = end;
  }
  if (start < to) found.push([start, to]);
  return found;
}

/** Cuts a sentence before each further question in it, and lists of problems between them. */
function questionsOf(text: string, from: number, to: number): [number, number][] {
  const sentence = text.slice(from, to);
  const skipped = announcement.exec(sentence)?.[0].length ?? 0;
  const cuts: number[] = [];
  for (const match of sentence.slice(skipped).matchAll(anotherQuestion)) {
    const at = skipped + match.index;
    const behind = at + match[0].length;
    const rest = sentence.slice(behind, behind + near).replace(connective, '');
    const begin = cuts.at(-1) ?? skipped;
    const before = sentence.slice(begin, Math.min(at, begin + near));
    // "Can I bring it back or must I send it?" leaves a choice: it is one question.
    if (/(?:^|\s)(?:or|of)\s+$/iu.test(match[0])) continue;
    if (wordCount(before) < fewestWords && !questionStart.test(before.trim())) continue;
    if (questionStart.test(rest) && asks(before, match[0])) cuts.push(behind);
    else if (isProblemList(before, rest)) cuts.push(behind);
  }
  return [skipped, ...cuts].map((cut, i) => [from + cut, from + (cuts[i] ?? sentence.length)]);
}

/** Whether what stands before another question is a question or statement of its own. */
function asks(before: string, mark: string): boolean {
  const text = before.trim().replace(connective, '');
  return questionStart.test(text) || (/^[,;]/u.test(mark) && wordCount(text) > fewestWords);
}

/** Whether two parts of a sentence each say what is wrong: `the tap drips and nobody answers`. */
function isProblemList(before: string, rest: string): boolean {
  const next = rest.split(/,|\s(?:and|en)\s/u)[0] ?? '';
  return (
    wordCount(next) >= fewestWords &&
    statementStart.test(rest) &&
    problem.test(before) &&
    problem.test(next) &&
    statementStart.test(before.trim().replace(connective, ''))
  );
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

function trim(text: string, from: number, to: number): [number, number] | undefined {
  let start = from;
  let end = to;
  while (start < end && /[\s,;]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s,;]/u.test(text[end - 1] ?? '')) end--;
  // What is cut off before a further question ends with the word that led over to it.
  const lead = /[\s,;]+(?:and|or|but|also|en|of|maar|ook)$/iu.exec(text.slice(start, end));
  if (lead !== null) end = start + lead.index;
  return start < end ? [start, end] : undefined;
}
