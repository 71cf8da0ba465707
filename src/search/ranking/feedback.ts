import type { ArticleStore } from '../storage/articleStore.ts';
import type { Scorer } from './scorer.ts';
import { allFields, type Term } from './term.ts';

/*
 * Pseudo-relevance feedback: words that the best articles share are likely to be about the same thing, and find
 * articles that say it otherwise (RM3: Lavrenko and Croft 2001, Abdul-Jaleel et al. 2004). It helps who asks about
 * a subject, and hurts who asks for the one article that answers a question, so it is done for long queries only.
 */

/** At most so many of the best articles are learnt from, and at most this share of all. */
const mostArticles = 10;
const mostShare = 1 / 150;
const termCount = 20;
/** Words that make a word's second occurrence count half. */
const usualLength = 120;

/** Words of a query from which it is about a subject, not at all and fully. */
const shortQuery = 9;
const longQuery = 13;
/** Score of the tenth article, as a share of the first's: a clear winner answers the question. */
const clearWinner = 0.15;
const noWinner = 0.45;

/** Who speaks of himself or to somebody has a question of his own. */
const persons = new Set(
  (
    'i me my we us our you your ik mij mijn me wij we ons onze u uw je jij jouw jullie ' +
    'ich mich mir mein meine wir uns sie ihr du dein deine je moi mon ma mes nous vous votre vos ' +
    'yo mi mis me nosotros usted su tu io mio mia noi tu eu meu minha jag min mitt vi jeg mig'
  ).split(' '),
);

/**
 * How much of a subject a query is about, from 0 to 1: long, impersonal, and without one article that stands out.
 * @param best articles, best first
 */
export function feedbackWeight(
  query: { readonly words: readonly string[] },
  best: readonly number[],
  scores: ArrayLike<number>,
): number {
  const [first, tenth] = [best[0], best[9]];
  if (first === undefined || tenth === undefined) return 0;
  if (query.words.some(word => persons.has(word))) return 0;
  const ratio = (scores[tenth] ?? 0) / (scores[first] ?? 1);
  return between(query.words.length, shortQuery, longQuery) * between(ratio, clearWinner, noWinner);
}

/** 0 up to `low`, 1 from `high`. */
function between(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/**
 * Terms for the words that are typical of the best articles.
 *
 * @param best articles, best first
 * @param known words of the query, which need no more weight
 * @param weight of the most typical word
 */
export function feedbackTerms(
  store: ArticleStore,
  best: readonly number[],
  scorer: Scorer,
  known: ReadonlySet<number>,
  weight: number,
): Term[] {
  const { scores } = scorer;
  const count = Math.min(mostArticles, Math.floor(store.size * mostShare), best.length);
  const first = scores[best[0] ?? 0] ?? 0;
  const typical = new Map<number, number>();
  for (const article of best.slice(0, count)) {
    const share = (scores[article] ?? 0) / first;
    const half = 1 + (store.table.textLengths[article] ?? 0) / usualLength;
    store.eachRareWord(article, (word, times) => {
      const articles = store.lexicon.count(word);
      if (articles < 2 || known.has(word)) return;
      const gain = (share * scorer.idf(articles) * times) / (times + half);
      typical.set(word, (typical.get(word) ?? 0) + gain);
    });
  }
  const text = (word: number): string => store.lexicon.text(word);
  const found = [...typical].sort((a, b) => b[1] - a[1] || (text(a[0]) < text(b[0]) ? -1 : 1));
  const most = found[0]?.[1] ?? 1;
  return found.slice(0, termCount).map(([word, gain]) => ({
    forms: [{ word, weight: 1, languages: -1 }],
    exact: [],
    weight: (weight * gain) / most,
    stopWord: false,
    fields: allFields,
    presence: 'optional',
  }));
}
