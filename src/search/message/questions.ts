import { detectLanguage } from '../../knowledge/language.ts';
import { bodyOf } from './body.ts';
import {
  closing,
  connective,
  emptyQuestion,
  goesOn,
  need,
  pointsBack,
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
 * out. A message without any of these is one question as a whole; one that only greets has none.
 *
 * @param languages BCP 47 tags of the knowledge base
 */
export function questionsIn(message: string, languages: readonly string[]): Question[] {
  const parts = bodyOf(message).map(part => ({ ...part, pieces: piecesOf(part.text, part.start).map(sort) }));
  const found = parts.flatMap(({ pieces }) => join(pieces));
  const spans =
    found.length > 0
      ? found
      : parts
          .filter(({ pieces }) => !pieces.every(({ text }) => smallTalk.test(text) || closing.test(text)))
          .map(({ text, start }) => ({ start, end: start + text.length }));
  // Where a short question doesn't tell, the message does.
  const language = detectLanguage(message, languages);
  const ordered = [language, ...languages.filter(other => other !== language)];
  const questions = new Map<string, Question>();
  for (const { start: from, end: to } of spans) {
    const { start, end } = trimmed(message, from, to);
    const text = message.slice(start, end);
    const words = text.replace(/\s+/gu, ' ').toLowerCase();
    // One that is asked again in the same words is no other question.
    if (words !== '' && !questions.has(words))
      questions.set(words, { text, start, end, language: detectLanguage(text, ordered) });
  }
  return [...questions.values()];
}

function sort(piece: Piece): Sorted {
  return { ...piece, kind: kindOf(piece) };
}

function kindOf({ text, item }: Piece): Kind {
  const bare = text.replace(connective, '');
  if (smallTalk.test(bare) || closing.test(bare)) return 'statement';
  if (/\?["”')]*$/u.test(text) || questionStart.test(bare)) return 'question';
  if (item !== undefined) return 'request';
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
