import {
  clearQuestion,
  imperative,
  indirectQuestion,
  indirectStart,
  problem,
  questionStart,
  request,
  unfinished,
  verbFirst,
  wish,
} from './asking.ts';
import { announcement, connective, listItem } from './phrases.ts';

/** A piece of a message: a sentence, a part of one that asks something by itself, or an item of a list. */
export interface Piece {
  readonly text: string;
  /** Place in the message, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Number of the item of a list that it is in, or part of; undefined outside lists. */
  readonly item: number | undefined;
  /** True where it is announced (`One question: …`), or what is before it asks and goes on: `…, and whether I can …`. */
  readonly further: boolean;
  /** False where it was cut off what stands before it in its sentence. */
  readonly ownSentence: boolean;
}

/** Words before a full stop that doesn't end a sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|nr|no|mr|mrs|ms|dr|st|tel|vs|approx|incl|excl|max|min|bijv|bv|d\.w\.z|enz|m\.b\.t|o\.a|blz|art|ca|jl|\p{L}*nr|evt|mevr|dhr|a\.u\.b|s\.v\.p|p\.s|ps|\p{L})$/iu;

/** Places where a sentence goes on with another question: `… and can I …`, `…, en zo ja wat …`. */
const anotherQuestion = /(?:,\s*|\s)(?:and|or|but|also|so|en|of|maar|ook|dus)\s+|,\s+|;\s*|\s+(?:\/\s+)?/giu;
const statementStart =
  /^(?:(?:the|my|our|i|we|it|he|she|they|nobody|there|de|het|een|mijn|onze|ik|we|wij|er|niemand|hij|zij|ze|on my|in my|at the|op mijn|in mijn|bij)\b)/iu;
const fewestWords = 3;
/** So many words without a mark, and a sentence may go on with a question wherever one begins. */
const wordsOfRunOn = 8;
/** How far around a place is looked, in UTF-16 units: no sentence of a person is much longer. */
const near = 300;
/** So far from its beginning a clause says that it asks, in UTF-16 units. */
const soon = 50;
/** Spaces, mark and spaces before an item of a list. */
const longestMark = 40;
/** No mail program breaks shorter lines, in UTF-16 units. */
const wrappedFrom = 50;

/** Cuts a part of a message into pieces. @param offset place of the part in the message */
export function piecesOf(part: string, offset: number): Piece[] {
  const pieces: Piece[] = [];
  for (const [number, [start, end]] of lines(part).entries()) {
    const mark = listItem.exec(part.slice(start, Math.min(end, start + longestMark)));
    const from = start + (mark?.[0].length ?? 0);
    for (const [first, last] of sentences(part, from, end)) {
      for (const { from: a, to: b, further } of questionsOf(part, first, last)) {
        const trimmed = trim(part, a, b);
        if (trimmed === undefined) continue;
        const [s, e] = trimmed;
        const item = mark === null ? undefined : number;
        pieces.push({
          text: part.slice(s, e),
          start: offset + s,
          end: offset + e,
          item,
          further,
          ownSentence: a === first,
        });
      }
    }
  }
  return pieces;
}

/**
 * Lines that belong together: a line that a mail program broke goes on where the next one begins with a small letter.
 * In a chat, and in lists without marks, each line is a sentence.
 */
function lines(text: string): [number, number][] {
  const found: [number, number][] = [];
  const all = [...text.matchAll(/[^\n]+/gu)];
  const widest = all.reduce((most, { 0: line }) => Math.max(most, line.length), 0);
  let lengthBefore = 0;
  for (const { 0: line, index: start } of all) {
    const end = start + line.length;
    const before = found.at(-1);
    // A mail program breaks a line where the next word doesn't fit any more; a person elsewhere.
    const firstWord = /^\s*\S*/u.exec(line)?.[0].length ?? 0;
    const wrapped = lengthBefore >= wrappedFrom && lengthBefore + firstWord >= widest;
    lengthBefore = line.length;
    const goesOn =
      before !== undefined &&
      wrapped &&
      /^\s*\p{Ll}/u.test(line) &&
      !listItem.test(line) &&
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
  for (const match of text
    .slice(from, to)
    .matchAll(/(?:[.?!…]+["”')]*|\p{Extended_Pictographic}+)(?=\s|$)/gu)) {
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

interface Clause {
  readonly from: number;
  readonly to: number;
  readonly further: boolean;
}

/** Cuts a sentence before each further question in it, and lists of problems between them. */
function questionsOf(text: string, from: number, to: number): Clause[] {
  const sentence = text.slice(from, to);
  const skipped = announcement.exec(sentence)?.[0].length ?? 0;
  const cuts: { at: number; further: boolean }[] = [{ at: skipped, further: skipped > 0 }];
  for (const match of sentence.slice(skipped).matchAll(anotherQuestion)) {
    const at = skipped + match.index;
    const behind = at + match[0].length;
    const rest = sentence.slice(behind, behind + near).replace(connective, '');
    const begin = cuts.at(-1)?.at ?? skipped;
    const before = sentence.slice(begin, Math.min(at, begin + near));
    // "Can I bring it back or must I send it?" leaves a choice: it is one question.
    if (/(?:^|\s)(?:or|of)\s+$/iu.test(match[0])) continue;
    const isMark = match[0].trim() !== '';
    if (isMark && goesOnAsking(before, rest)) cuts.push({ at: behind, further: true });
    else if (isMark ? isAnother(before, rest, match[0]) : isRunOn(before, rest))
      cuts.push({ at: behind, further: false });
  }
  return cuts.map(({ at, further }, i) => ({
    from: from + at,
    to: from + (cuts[i + 1]?.at ?? sentence.length),
    further,
  }));
}

/** Whether something that asks goes on with something else that it asks: `how it works and what it costs`. */
function goesOnAsking(before: string, rest: string): boolean {
  const text = before.trim().replace(connective, '');
  if (wordCount(before) < fewestWords && !questionStart.test(text) && !imperative.test(text)) return false;
  const asks = [questionStart, request, imperative, indirectQuestion].some(form => form.test(text));
  return asks && [questionStart, indirectStart, imperative].some(form => form.test(rest));
}

/** Whether a sentence goes on with something that asks by itself, or is wrong. @param mark what parts the two */
function isAnother(before: string, rest: string, mark: string): boolean {
  const words = wordCount(before);
  if (words < fewestWords) return false;
  // Behind a comma a question word mostly begins a clause about the word before: `…, who lives abroad`.
  if (/^[,;]/u.test(mark) && words > fewestWords) {
    if (clearQuestion.test(rest)) return true;
    if (verbFirst.test(rest) && !unfinished.test(before.trim().replace(connective, ''))) return true;
  }
  const start = rest.slice(0, soon);
  if (words > fewestWords && (indirectQuestion.test(start) || wish.test(start))) return true;
  return !/\b(?:so|dus)\s/iu.test(mark) && isProblemList(before, rest);
}

/** Whether a sentence without marks, as people dictate and chat, goes on with a question. */
function isRunOn(before: string, rest: string): boolean {
  return clearQuestion.test(rest) && wordCount(before) >= wordsOfRunOn;
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
