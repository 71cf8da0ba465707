import { inSlices } from '../platform/inSlices.ts';
import { questionsIn } from '../search/message/questions.ts';
import type { SearchOptions } from '../search/search.ts';
import type { AnsweredQuestion, AnswerReply } from './answerReply.ts';
import { stemsOf } from './queryMeaning.ts';
import type { SearchReply, SearchReplyHit } from './searchReply.ts';

/** Answers to each question, where not given. */
const usualLimit = 3;
/** Looked at for each answer wanted: processes, stories and internal answers among them are not for a customer. */
const perAnswer = 4;
/** Share of the words that question and hit must have in common. */
const enoughShared = 0.5;

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
  /** False for an article of which nothing may leave the house. */
  readonly isForCustomers: (path: string) => boolean;
}

/**
 * The questions in a customer's message, each with the best answers: one hit per article, of its versions the one in
 * the customer's language. Other work is let in between questions.
 */
export async function answer(
  message: string,
  { languages, search, sourceOf, isForCustomers }: AnswerSurroundings,
  { limit = usualLimit }: AnswerOptions = {},
): Promise<AnswerReply> {
  const questions: AnsweredQuestion[] = [];
  await inSlices(questionsIn(message, languages), async question => {
    const { hits } = await search(asWords(question.text), { limit: limit * perAnswer, perArticle: 1 });
    const versions = Map.groupBy(
      hits.filter(({ type, path }) => type === 'answer' && isForCustomers(path)),
      ({ path }) => sourceOf(path),
    );
    const best = [...versions.values()].flatMap(
      same => same.find(({ language }) => language.split('-')[0] === question.language) ?? same[0] ?? [],
    );
    const [first] = best;
    const likely = first !== undefined && saysWhatWasAsked(question.text, first, languages);
    questions.push({ ...question, likely, hits: best.slice(0, limit) });
  });
  return { questions };
}

/**
 * Whether a hit's title is in the words of the question, or those of the question in what can be seen of the hit: at
 * least half of them. There is a best hit for every question, also for one that nobody wrote an answer to. A question
 * with one word that tells something (`how do I do that?`) has that in the text of too many answers: it must be in the
 * title.
 */
function saysWhatWasAsked(
  question: string,
  { title, heading, snippet }: SearchReplyHit,
  languages: readonly string[],
): boolean {
  const asked = stemsOf(asWords(question), languages);
  const named = stemsOf(asWords(title), languages);
  const shown = asked.length > 1 ? `${title} ${heading} ${snippet}` : `${title} ${heading}`;
  const seen = stemsOf(asWords(shown), languages);
  return share(named, asked) >= enoughShared || share(asked, seen) >= enoughShared;
}

function share(stems: readonly string[], of: readonly string[]): number {
  return stems.length === 0 ? 0 : stems.filter(stem => of.includes(stem)).length / stems.length;
}

/** A customer's words are no query: what would be its syntax goes, and HTML between them. */
function asWords(text: string): string {
  return text
    .replace(/<[/!]?[a-z][^<>]*>/gi, ' ')
    .replace(/["“”„«»*~^:]/g, ' ')
    .replace(/(^|\s)[+-]+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
