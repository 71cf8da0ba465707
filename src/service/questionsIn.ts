import { detectLanguage } from '../knowledge/language.ts';

/** A question in a message. */
export interface Question {
  readonly text: string;
  /** Place in the message, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** BCP 47. */
  readonly language: string;
}

/** Fewer words than these ask nothing by themselves: "Right?" */
const fewestWords = 3;

/**
 * The questions in a customer's message: the sentences that end with a question mark; where there are none, the
 * message as a whole.
 * @param languages BCP 47, those of the knowledge base
 */
export function questionsIn(message: string, languages: readonly string[]): Question[] {
  const language = detectLanguage(message, languages);
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(message)];
  const asked = sentences.filter(
    ({ segment }) => segment.trim().endsWith('?') && wordCount(segment) >= fewestWords,
  );
  const found = asked.length > 0 ? asked : [{ segment: message, index: 0 }];
  return found.flatMap(({ segment, index }) => {
    const text = segment.trim();
    const start = index + segment.indexOf(text);
    return text === '' ? [] : [{ text, start, end: start + text.length, language }];
  });
}

function wordCount(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}
