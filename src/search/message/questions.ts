import { detectLanguage } from '../../knowledge/language.ts';
import {
  closing,
  connective,
  earlierMessage,
  emptyQuestion,
  formalGreeting,
  goesOn,
  greetedName,
  greeting,
  need,
  pointsBack,
  postscript,
  problem,
  questionStart,
  request,
  smallTalk,
} from './phrases.ts';
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
/** Words of a request that only makes sense with what went wrong: `Please send a new one.` */
const shortRequest = 6;

/**
 * The questions of a customer's message, in their order: what has a question mark, or the order of words of a
 * question, or asks for something, or says what is wrong. A question that only makes sense with the sentence
 * before it comes with that sentence. Greetings, signatures, quoted messages and what only tells a story are left
 * out. A message without any of these is one question as a whole.
 *
 * @param languages BCP 47 tags of the knowledge base
 */
export function questionsIn(message: string, languages: readonly string[]): Question[] {
  const parts = bodyOf(message);
  const found = parts.flatMap(({ text, start }) => join(piecesOf(text, start).map(sort)));
  const spans =
    found.length > 0 ? found : parts.map(({ text, start }) => ({ start, end: start + text.length }));
  // Where a short question doesn't tell, the message does.
  const language = detectLanguage(message, languages);
  const ordered = [language, ...languages.filter(other => other !== language)];
  return spans
    .map(({ start, end }) => trimmed(message, start, end))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => {
      const text = message.slice(start, end);
      return { text, start, end, language: detectLanguage(text, ordered) };
    });
}

interface Part {
  readonly text: string;
  readonly start: number;
}

/** The message without greeting, signature and what it quotes; and its postscript. */
function bodyOf(message: string): Part[] {
  const body: Part[] = [];
  const lines = [...message.matchAll(/[^\n]*(?:\n|$)/gu)];
  let text = '';
  let begin = 0;
  let closed = false;
  const finish = (): void => {
    if (text.trim() !== '') body.push({ text, start: begin });
    text = '';
  };
  for (const { 0: line, index } of lines) {
    if (earlierMessage.test(line)) break;
    const after = postscript.exec(line);
    if (after !== null) {
      finish();
      begin = index + after[0].length;
      text = line.slice(after[0].length);
      closed = false;
    } else if (/^\s*>/u.test(line)) finish();
    else if (!closed && closing.test(line) && !line.includes('?') && line.trim().length < 60) {
      closed = true;
      finish();
    } else if (!closed) {
      if (text === '') begin = index;
      text += line;
    }
  }
  finish();
  return body.flatMap(part => splitPostscript(withoutGreeting(part)));
}

function withoutGreeting({ text, start }: Part): Part {
  let length = formalGreeting.exec(text)?.[0].length ?? 0;
  if (length === 0) {
    length = greeting.exec(text)?.[0].length ?? 0;
    if (length > 0) length += greetedName.exec(text.slice(length))?.[0].length ?? 0;
    if (length > 0) length += /^[\s,!.:]*/u.exec(text.slice(length))?.[0].length ?? 0;
  }
  return { text: text.slice(length), start: start + length };
}

/** A postscript can stand in the middle of a line as well. */
function splitPostscript({ text, start }: Part): Part[] {
  const match = /(?<=[.!?]\s)p\.?\s?s\.?\s*:?\s/iu.exec(text);
  if (match === null) return [{ text, start }];
  const after = match.index + match[0].length;
  return [
    { text: text.slice(0, match.index), start },
    { text: text.slice(after), start: start + after },
  ];
}

function sort(piece: Piece): Sorted {
  return { ...piece, kind: kindOf(piece) };
}

function kindOf({ text, item }: Piece): Kind {
  const bare = text.replace(connective, '');
  if (smallTalk.test(bare) || closing.test(bare)) return 'statement';
  if (/\?["”')]*$/u.test(text) || questionStart.test(bare)) return 'question';
  if (item) return 'request';
  if (request.test(text) || /^(?:cancel|change|stop|send|refund|delete|remove)\b/iu.test(bare))
    return 'request';
  if (need.test(text) && !problem.test(text)) return 'need';
  if (problem.test(text)) return 'problem';
  return need.test(text) ? 'need' : 'statement';
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Puts questions together with the sentences that they are about, and leaves out what asks nothing. */
function join(pieces: readonly Sorted[]): Span[] {
  const spans: Span[] = [];
  /** Index of the first and last piece of the last span. */
  let last: { from: number; to: number } | undefined;
  const add = (from: number, to: number): void => {
    const first = pieces[from];
    const final = pieces[to];
    if (first === undefined || final === undefined) return;
    if (last !== undefined && last.to >= from) spans.pop();
    spans.push({ start: first.start, end: final.end });
    last = { from, to };
  };
  pieces.forEach((piece, i) => {
    const { kind, text } = piece;
    const bare = text.replace(connective, '');
    if (kind === 'statement') return;
    const about = subjectOf(pieces, i);
    if (
      kind === 'problem' &&
      last !== undefined &&
      last.to === i - 1 &&
      explains(piece, bare, pieces[i - 1])
    ) {
      add(last.from, i);
    } else if (about === undefined || piece.item) add(i, i);
    else if (kind === 'question' && emptyQuestion.test(bare)) add(about, i);
    else if ((kind === 'question' || kind === 'request') && pieces[i - 1]?.kind === 'need') add(i - 1, i);
    else if (kind !== 'problem' && kind !== 'need' && about === i - 1 && isAbout(pieces[about], text, bare))
      add(about, i);
    else add(i, i);
  });
  return spans;
}

/** Whether a question is about the sentence before: it points back, or is too short to say what it wants. */
function isAbout(before: Sorted | undefined, text: string, bare: string): boolean {
  const short = text.split(/\s+/u).length <= shortRequest && request.test(text);
  return pointsBack.test(bare) || (short && before?.kind === 'problem');
}

/** Whether a problem only says more about what came before: it goes on about it, or is a short sentence of its own. */
function explains({ text }: Piece, bare: string, before: Piece | undefined): boolean {
  const words = text.split(/\s+/u).length;
  const ownSentence = /[.!]$/u.test(text) && /[.!?]$/u.test(before?.text ?? '');
  return goesOn.test(bare) || (bare === text && words <= shortExplanation && ownSentence);
}

/** Index of the sentence shortly before that tells of a problem or need; undefined where there is none. */
function subjectOf(pieces: readonly Sorted[], at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 1 - reach); i--) {
    const kind = pieces[i]?.kind;
    if (kind === 'problem' || kind === 'need') return i;
    if (kind !== 'statement') return undefined;
  }
  return undefined;
}

function trimmed(message: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(message[start] ?? '')) start++;
  while (end > start && /\s/u.test(message[end - 1] ?? '')) end--;
  return { start, end };
}
