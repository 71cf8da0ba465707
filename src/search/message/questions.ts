import { detectLanguage } from '../../knowledge/language.ts';
import {
  emptyQuestion,
  goesOn,
  imperative,
  indirectQuestion,
  leansBack,
  need,
  pointsBack,
  problem,
  questionStart,
  request,
  threat,
  unanswered,
  wish,
} from './asking.ts';
import { bodyOf, forwardedBody, type Part } from './body.ts';
import {
  announcingLine,
  closing,
  connective,
  furtherPoint,
  smallTalk,
  thanks,
  wantsNoAnswer,
} from './phrases.ts';
import { readable } from './readable.ts';
import { type Piece, piecesOf } from './sentences.ts';

/** Something that a customer asks, or wants done. */
export interface Question {
  /** As written. */
  readonly text: string;
  /** Place in the message, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** BCP 47, one of those handed in. */
  readonly language: string;
}

type Kind =
  | 'question'
  /** Something to be done or told. */
  | 'request'
  /** Something that is wrong. */
  | 'problem'
  /** Something that the writer wants to do. */
  | 'need'
  /** All else. */
  | 'statement';

interface Sorted extends Piece {
  readonly kind: Kind;
}

/** So many sentences before an empty question it can still be about. */
const reach = 2;
/** Words of a sentence that only gives the reason for a question. */
const shortExplanation = 7;
/** Words of a question with the sentences before it that it is about: more would be the whole story. */
const longestQuestion = 60;
/** Words of a request that only makes sense with what went wrong. */
const shortRequest = 6;
/** Words of a sentence that says what is wrong and asks for something: in a longer one these may be two matters. */
const shortSentence = 15;
/** Letters of a word that inflections leave as they are. */
const rootLength = 5;
/** Words of a sentence that a question is about. Longer ones are dictated stories. */
const longestSubject = 40;

/**
 * The questions of a customer's message, in their order: what has a question mark, or the order of words of a
 * question, or asks for something, or says what is wrong. A question that only makes sense with the sentence
 * before it comes with that sentence. Greetings, signatures, quoted messages and what only tells a story are left
 * out. A message without any of these is one question as a whole; one that only greets has none.
 *
 * @param languages BCP 47 tags of the knowledge base
 */
export function questionsIn(message: string, languages: readonly string[]): Question[] {
  const read = readable(message);
  const own = bodyOf(read);
  const found = spansOf(own);
  // Who only hands a message on asks what it asks.
  const forwarded = found.length > 0 ? [] : spansOf(forwardedBody(read));
  const spans = found.length > 0 ? found : forwarded.length > 0 ? forwarded : wholeOf(own);
  // Where a short question doesn't tell, the message does.
  const ordered = firstIs(languageOf(read, own, languages), languages);
  const questions = new Map<string, Question>();
  for (const { start: from, end: to } of spans) {
    const { start, end } = trimmed(read, from, to);
    const text = message.slice(start, end);
    const words = text.replace(/\s+/gu, ' ').toLowerCase();
    // Signs alone ask nothing. One that is asked again in the same words is no other question.
    if (/[\p{L}\p{N}]/u.test(words) && !questions.has(words))
      questions.set(words, { text, start, end, language: detectLanguage(text, ordered) });
  }
  return [...questions.values()];
}

/** The language in which a customer writes, BCP 47; that of what is quoted below only where their own words don't tell. */
export function messageLanguage(message: string, languages: readonly string[]): string {
  const read = readable(message);
  return languageOf(read, bodyOf(read), languages);
}

function languageOf(read: string, own: readonly Part[], languages: readonly string[]): string {
  const ordered = firstIs(detectLanguage(read, languages), languages);
  return detectLanguage(own.map(({ text }) => text).join('\n'), ordered);
}

function firstIs(language: string, languages: readonly string[]): string[] {
  return [language, ...languages.filter(other => other !== language)];
}

function spansOf(parts: readonly Part[]): Span[] {
  const pieces = parts.map(part => piecesOf(part.text, part.start).map(sort));
  const noAnswer = parts.some(({ text }) => wantsNoAnswer.test(text));
  return pieces.flatMap(of => join(noAnswer ? of.filter(isAsked) : of));
}

/** A message that neither asks nor thanks, nor says that it needs no answer, is a question as a whole. */
function wholeOf(parts: readonly Part[]): Span[] {
  const pieces = parts.flatMap(part => piecesOf(part.text, part.start));
  if (pieces.some(({ text }) => thanks.test(text) || wantsNoAnswer.test(text))) return [];
  if (pieces.every(({ text }) => smallTalk.test(text) || closing.test(text))) return [];
  return parts.map(({ text, start }) => ({ start, end: start + text.length }));
}

function isAsked({ kind }: Sorted): boolean {
  return kind === 'question' || kind === 'request';
}

function sort(piece: Piece): Sorted {
  return { ...piece, kind: kindOf(piece) };
}

function kindOf({ text, item, further }: Piece): Kind {
  const bare = text.replace(connective, '');
  if (smallTalk.test(bare) || closing.test(bare) || isThanks(bare)) return 'statement';
  if (threat.test(bare) || wantsNoAnswer.test(bare) || announcingLine.test(bare)) return 'statement';
  if (/\?["”')]*$/u.test(text) || questionStart.test(bare)) return 'question';
  if (further || indirectQuestion.test(text)) return 'question';
  if (wish.test(text) && !problem.test(text)) return 'need';
  if (item !== undefined || request.test(text) || imperative.test(bare)) return 'request';
  if (problem.test(text)) return 'problem';
  return need.test(text) ? 'need' : 'statement';
}

/** Only thanks: `Thanks, but it is still broken` says more. */
function isThanks(text: string): boolean {
  return thanks.test(text) && !problem.test(text) && !text.includes('?');
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Indices of the first and last sentence of a question. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Puts questions together with the sentences that they are about, and leaves out what asks nothing. */
function join(pieces: readonly Sorted[]): Span[] {
  const spans: Range[] = [];
  const asks = pieces.some(isAsked);
  pieces.forEach(({ kind, text }, i) => {
    if (kind === 'statement') return;
    // Beside what is asked, only its story.
    if (kind === 'problem' && asks && (unanswered.test(text) || leansBack.test(text))) return;
    const from = startOf(pieces, i, spans.at(-1));
    while ((spans.at(-1)?.to ?? -1) >= from) spans.pop();
    spans.push({ from, to: i });
  });
  return spans.flatMap(({ from, to }) => {
    const first = pieces[from];
    const last = pieces[to];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/**
 * Index of the first sentence that a question belongs together with: what is wrong or wanted is said right before
 * what is asked about it, or a little earlier where the question alone says nothing.
 *
 * @param last the question before, which a problem may only say more about
 */
function startOf(pieces: readonly Sorted[], at: number, last: Range | undefined): number {
  const piece = pieces[at];
  if (piece === undefined) return at;
  if (piece.item !== undefined) return pieces.findIndex(({ item }) => item === piece.item);
  const { kind, text, further } = piece;
  // How to do what was just said is no other matter, whatever stands between.
  const isEmpty = emptyQuestion.test(text.replace(connective, ''));
  if (!isEmpty && (further || furtherPoint.test(text))) return at;
  if (kind === 'problem') return last?.to === at - 1 && explains(piece, pieces[at - 1]) ? last.from : at;
  if (kind === 'need') return at;
  if (isEmpty) return subjectOf(pieces, at) ?? (last?.to === at - 1 ? last.from : at);
  let from = at;
  let words = wordsIn(text);
  for (let i = at - 1; i >= 0; i--) {
    const before = pieces[i];
    if (before === undefined || before.item !== undefined || !isSubject(before)) break;
    if (i === at - 1 && !isAbout(before, piece)) break;
    const length = wordsIn(before.text);
    words += length;
    if (length > longestSubject || words > longestQuestion) break;
    from = i;
    if (furtherPoint.test(before.text)) break;
  }
  // What a problem was put together with before stays with it.
  return last !== undefined && from <= last.to ? Math.min(from, last.from) : from;
}

function isSubject({ kind }: Sorted): boolean {
  return kind === 'problem' || kind === 'need';
}

/**
 * Whether a question is about what stands before: it points back or names the same thing, or is a sentence of its own
 * right behind, without an `and`, or part of the same short sentence. A request has to be short for that: `Please send a new one.`
 */
function isAbout({ text: before }: Sorted, { kind, text, ownSentence }: Sorted): boolean {
  const asked = text.replace(connective, '');
  if (wish.test(asked)) return false;
  const short = kind === 'question' || wordsIn(text) <= shortRequest;
  if (ownSentence && asked === text && short) return true;
  if (!ownSentence && wordsIn(before) + wordsIn(text) <= shortSentence) return true;
  const named = new Set(rootsOf(before));
  return pointsBack.test(asked) || rootsOf(asked).some(root => named.has(root));
}

/** The beginnings of the long words of a text: enough to see that two texts name the same thing. */
function rootsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return words.map(word => word.slice(0, rootLength));
}

/** Whether a problem only says more about what came before: it goes on about it, or is a short sentence of its own. */
function explains({ text }: Piece, before: Piece | undefined): boolean {
  const bare = text.replace(connective, '');
  const ownSentence = /[.!]$/u.test(text) && /[.!?]$/u.test(before?.text ?? '');
  return goesOn.test(bare) || (bare === text && wordsIn(text) <= shortExplanation && ownSentence);
}

/** Index of the sentence shortly before that tells of a problem or need; undefined where there is none. */
function subjectOf(pieces: readonly Sorted[], at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 1 - reach); i--) {
    const piece = pieces[i];
    if (piece !== undefined && isSubject(piece)) return i;
    if (piece?.kind !== 'statement') return undefined;
  }
  return undefined;
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).length;
}

function trimmed(message: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(message[start] ?? '')) start++;
  while (end > start && /\s/u.test(message[end - 1] ?? '')) end--;
  return { start, end };
}
