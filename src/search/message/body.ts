import { problem } from './asking.ts';
import {
  closing,
  earlierMessage,
  ending,
  formalGreeting,
  greetedName,
  greeting,
  headLine,
  introducesQuote,
  postscript,
  subjectLabel,
} from './phrases.ts';

/** A part of a message in the writer's own words. */
export interface Part {
  readonly text: string;
  /** Place in the message, in UTF-16 units. */
  readonly start: number;
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Longer lines say more than goodbye. In UTF-16 units. */
const longestClosing = 60;

/** The first message below, without its head, greeting and signature; empty where there is none. */
export function forwardedBody(message: string): Part[] {
  let own = '';
  for (const line of linesOf(message)) {
    const separator = /^\s*[-_]{2,}/u.test(line.text);
    if (earlierMessage.test(line.text) && own.trim() !== '') {
      const start = line.start + (separator ? line.text.length : 0);
      return bodyOf(message.slice(start)).map(part => ({ ...part, start: part.start + start }));
    }
    if (!headLine.test(line.text)) own += line.text;
  }
  return [];
}

/** A message without its head, greeting, signature and what it quotes; and its postscript. */
export function bodyOf(message: string): Part[] {
  const body: Part[] = [];
  let text = '';
  let begin = 0;
  let closed = false;
  const finish = (): void => {
    if (text.trim() !== '') body.push({ text, start: begin });
    text = '';
  };
  for (const line of ownLines(message)) {
    const after = postscript.exec(line.text);
    if (after !== null) {
      finish();
      begin = line.start + after[0].length;
      text = line.text.slice(after[0].length);
      closed = false;
    } else if (isQuoted(line)) finish();
    else if (!closed && saysGoodbye(line.text)) {
      closed = true;
      finish();
    } else if (!closed) {
      if (text === '') begin = line.start;
      text += line.text;
    }
  }
  finish();
  return body.flatMap(part => splitPostscript(withoutGreeting(part)));
}

/** The lines before an earlier message or what the mail program adds, without the head of the message. */
function ownLines(message: string): Line[] {
  const lines = linesOf(message);
  const own: Line[] = [];
  let inHead = true;
  for (const [i, line] of lines.entries()) {
    if (line.text.trim() === '') {
      own.push(line);
      continue;
    }
    const next = lines.slice(i + 1, i + 3).find(({ text }) => text.trim() !== '');
    const isHead = headLine.test(line.text);
    if (inHead && isHead) {
      // A subject that asks something is part of what is asked.
      const label = subjectLabel.exec(line.text)?.[0].length ?? 0;
      if (label > 0 && /\?\s*$/u.test(line.text))
        own.push({ text: line.text.slice(label), start: line.start + label });
      continue;
    }
    inHead = false;
    if (introducesQuote.test(line.text)) {
      // An answer can stand below what is quoted line by line.
      if (next && isQuoted(next)) continue;
      break;
    }
    if (earlierMessage.test(line.text) || ending.test(line.text)) break;
    if (isHead && next && headLine.test(next.text)) break;
    own.push(line);
  }
  return own;
}

function linesOf(message: string): Line[] {
  return [...message.matchAll(/[^\n]*\n|[^\n]+$/gu)].map(({ 0: text, index }) => ({ text, start: index }));
}

function isQuoted({ text }: Line): boolean {
  return /^\s*>/u.test(text);
}

function saysGoodbye(line: string): boolean {
  if (line.trim().length >= longestClosing || !closing.test(line)) return false;
  // `Thanks, but it is still broken` goes on.
  return !line.includes('?') && !problem.test(line);
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
