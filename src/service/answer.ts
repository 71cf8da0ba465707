import { questionsIn } from '../search/message/questions.ts';
import type { SearchOptions } from '../search/search.ts';
import type { AnswerReply } from './answerReply.ts';

import type { SearchReply } from './searchReply.ts';

/** Answers to each question, where not given. */
const usualLimit = 3;
/** Looked at for each answer wanted: processes and stories among them are no answers for a customer. */
const perAnswer = 4;

export interface AnswerOptions {
  /** Answers to each question at most; 3 where not given. */
  readonly limit?: number;
}

export interface AnswerSurroundings {
  /** BCP 47, those of the knowledge base. */
  readonly languages: readonly string[];
  readonly search: (query: string, options: SearchOptions) => Promise<SearchReply>;
  /** The same for all language versions of an article. */
  readonly sourceOf: (path: string) => string;
}

/**
 * The questions in a customer's message, each with the best answers: one hit per article, of its versions the one in
 * the customer's language.
 */
export async function answer(
  message: string,
  { languages, search, sourceOf }: AnswerSurroundings,
  { limit = usualLimit }: AnswerOptions = {},
): Promise<AnswerReply> {
  const questions = questionsIn(message, languages).map(async question => {
    const { hits } = await search(asWords(question.text), { limit: limit * perAnswer, perArticle: 1 });
    const versions = Map.groupBy(
      hits.filter(({ type }) => type === 'answer'),
      ({ path }) => sourceOf(path),
    );
    const best = [...versions.values()].flatMap(
      same => same.find(({ language }) => language.split('-')[0] === question.language) ?? same[0] ?? [],
    );
    return { ...question, hits: best.slice(0, limit) };
  });
  return { questions: await Promise.all(questions) };
}

/** A customer's words are no query: what would be its syntax goes. */
function asWords(text: string): string {
  return text
    .replace(/["“”„«»*~^:]/g, ' ')
    .replace(/(^|\s)[+-]+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
