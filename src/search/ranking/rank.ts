import type { Interpretation, Phrase } from '../query/interpretQuery.ts';
import type { ArticleStore } from '../storage/articleStore.ts';
import { statuses } from '../storage/segment.ts';
import { everything } from './everything.ts';
import { feedbackTerms, feedbackWeight } from './feedback.ts';
import { articlesWithPhrase } from './phrases.ts';
import { bestWindow, mostTerms, TermPlaces } from './proximity.ts';
import { relatedTranslations } from './relatedTranslations.ts';
import type { Scorer } from './scorer.ts';
import type { Term } from './term.ts';
import type { Weights } from './weights.ts';

/** So many of the best articles by their main words are scored in full. */
const fullyScored = 200;
/** Words in more than this share of the articles say little. */
const largeShare = 1 / 8;
/** Where fewer articles have a word that says something, those that only have the others are worth showing too. */
const enough = 200;

/**
 * Where scores are close, articles that were validated come before those that weren't. Indices are those of
 * `statuses`.
 */
const statusFactors = statuses.map(status =>
  status === 'validated' ? 1 : status === 'not-validated' ? 0.97 : 0.94,
);

/** The articles that match a query. */
export interface Ranking {
  /** The best, best first. */
  readonly best: readonly RankedArticle[];
  /** All that match, in no particular order. */
  readonly matching: Int32Array;
  /** Phrases that no article has, which were passed over. */
  readonly passedOver: readonly Phrase[];
  /** Terms whose places `RankedArticle.places` has, and their weights. */
  readonly weights: readonly number[];
}

export interface RankedArticle {
  readonly article: number;
  readonly score: number;
  /** As `TermPlaces.of` gives them. */
  readonly places: Uint32Array;
}

/**
 * Ranks the articles for a query.
 * @param passes the filters
 * @param count number of best articles wanted
 */
export function rank(
  query: Interpretation,
  passes: (article: number) => boolean,
  count: number,
  store: ArticleStore,
  scorer: Scorer,
  weights: Weights,
): Ranking {
  return new Ranker(query, passes, store, scorer, weights).rank(count);
}

class Ranker {
  readonly #query: Interpretation;
  readonly #passes: (article: number) => boolean;
  readonly #store: ArticleStore;
  readonly #scorer: Scorer;
  readonly #weights: Weights;
  #withPhrases: readonly { readonly phrase: Phrase; readonly articles: ReadonlySet<number> }[] | undefined;
  #passedOver: readonly Phrase[] = [];

  constructor(
    query: Interpretation,
    passes: (article: number) => boolean,
    store: ArticleStore,
    scorer: Scorer,
    weights: Weights,
  ) {
    this.#query = query;
    this.#passes = passes;
    this.#store = store;
    this.#scorer = scorer;
    this.#weights = weights;
  }

  rank(count: number): Ranking {
    const { terms } = this.#query;
    const scorer = this.#scorer;
    scorer.reset();
    for (const term of terms) if (term.presence === 'prohibited') scorer.exclude(term);
    const wanted = terms.filter(term => term.presence !== 'prohibited');
    const content = wanted.filter(term => !term.stopWord);
    const leading = this.#leading(content.length > 0 ? content : wanted);
    const minor = wanted.filter(term => !leading.includes(term));
    for (const term of leading) scorer.add(term);
    let matching = this.#query.empty ? this.#all() : this.#matching(wanted);
    const few = matching.length < enough;
    if (few && minor.length > 0) {
      for (const term of minor) scorer.add(term);
      matching = this.#matching(wanted);
    }
    const candidates = this.#most(matching, Math.max(count, fullyScored));
    if (!few) for (const term of minor) scorer.addTo(term, candidates);
    for (const article of candidates) this.#finish(article);
    const wantedBest = Math.max(count, this.#weights.proximityArticles);
    const best = this.#sorted(this.#most(candidates, wantedBest)).slice(0, wantedBest);
    const followed = content.length > 0 ? content : wanted;
    const places = this.#proximity(best, followed);
    this.#feedback(best);
    const { scores } = scorer;
    const ranked = this.#sorted(best);
    relatedTranslations(this.#store, ranked, scorer, this.#passes);
    return {
      best: this.#sorted(ranked)
        .slice(0, count)
        .map(article => ({ article, score: scores[article] ?? 0, places: places.get(article) ?? noPlaces })),
      matching,
      passedOver: this.#passedOver,
      weights: this.#termWeights(followed),
    };
  }

  /**
   * The terms that articles are found by: those that are not in a large share of all articles, unless there are no
   * others. The rest is looked at in the articles that these find, if they find enough.
   */
  #leading(terms: readonly Term[]): readonly Term[] {
    const { lexicon, size } = this.#store;
    const rare = terms.filter(
      ({ forms, presence }) =>
        presence === 'required' || forms.every(({ word }) => lexicon.count(word) <= size * largeShare),
    );
    return rare.length > 0 ? rare : terms;
  }

  /** Articles that have a term, pass the filters, and have all that they must have. */
  #matching(terms: readonly Term[]): Int32Array {
    const { touched, required, excluded } = this.#scorer;
    // All that have a term, where nothing more is asked: the usual case.
    if (this.#passes === everything && this.#query.phrases.length === 0 && excluded.size === 0) {
      if (terms.every(term => term.presence === 'optional')) return touched.list.subarray(0, touched.size);
    }
    const needed = terms.filter(term => term.presence === 'required').length;
    const withPhrases = this.#phrases();
    const matching = new Int32Array(touched.size);
    let size = 0;
    for (let i = 0; i < touched.size; i++) {
      const article = touched.list[i] ?? 0;
      if ((required[article] ?? 0) < needed || excluded.has(article) || !this.#passes(article)) continue;
      if (withPhrases.every(({ phrase, articles }) => articles.has(article) !== phrase.prohibited)) {
        matching[size++] = article;
      }
    }
    return matching.subarray(0, size);
  }

  /** The articles of each phrase. A phrase that none has is passed over: quotes stand in ordinary texts as well. */
  #phrases(): readonly { readonly phrase: Phrase; readonly articles: ReadonlySet<number> }[] {
    if (this.#withPhrases !== undefined) return this.#withPhrases;
    const all = this.#query.phrases.map(phrase => ({
      phrase,
      articles: articlesWithPhrase(this.#store, phrase),
    }));
    this.#withPhrases = all.filter(({ articles }) => articles.size > 0);
    this.#passedOver = all
      .filter(({ phrase, articles }) => articles.size === 0 && !phrase.prohibited)
      .map(({ phrase }) => phrase);
    return this.#withPhrases;
  }

  /** All articles that pass the filters and have nothing that they must not have. */
  #all(): Int32Array {
    const { end, alive } = this.#store;
    const { excluded, scores } = this.#scorer;
    const without = this.#phrases();
    const matching: number[] = [];
    for (let article = 0; article < end; article++) {
      if (!alive[article] || excluded.has(article) || !this.#passes(article)) continue;
      if (without.some(({ articles }) => articles.has(article))) continue;
      this.#scorer.touched.add(article);
      scores[article] = 1;
      matching.push(article);
    }
    return Int32Array.from(matching);
  }

  /** At least the `count` best, and not many more, by their numbers. */
  #most(articles: Int32Array, count: number): Int32Array {
    if (articles.length <= count) return articles.slice().sort();
    const { scores } = this.#scorer;
    const least = atLeast(articles, scores, count);
    const most = new Int32Array(articles.length);
    let size = 0;
    for (let i = 0; i < articles.length; i++) {
      const article = articles[i] ?? 0;
      if ((scores[article] ?? 0) >= least) most[size++] = article;
    }
    return most.subarray(0, size).sort();
  }

  /** What depends on the article as a whole. */
  #finish(article: number): void {
    const { scores, titleScores, titleWords } = this.#scorer;
    const { table, languages } = this.#store;
    const { titleCovered, titleCoveredPower, otherLanguage } = this.#weights;
    let score = scores[article] ?? 0;
    const inTitle = titleWords[article] ?? 0;
    if (inTitle > 0) {
      const covered = Math.min(1, inTitle / (table.titleLengths[article] || 1));
      score += titleCovered * (titleScores[article] ?? 0) * covered ** titleCoveredPower;
    }
    const { number } = this.#query.language;
    if (number !== undefined && languages[article] !== number) score *= otherLanguage;
    scores[article] = score * (statusFactors[table.statuses[article] ?? 0] ?? 1);
  }

  /** Adds what words that stand together are worth. Returns the places of the terms. */
  #proximity(best: readonly number[], terms: readonly Term[]): Map<number, Uint32Array> {
    const { proximity, window, proximityArticles } = this.#weights;
    const { scores } = this.#scorer;
    const places = new TermPlaces(this.#store, best, terms);
    const termWeights = this.#termWeights(terms);
    const found = new Map<number, Uint32Array>();
    best.forEach((article, i) => {
      found.set(article, places.of(i));
      if (i >= proximityArticles || terms.length < 2) return;
      const after = this.#store.table.titleLengths[article] ?? 0;
      const gain = proximity * bestWindow(places.of(i), termWeights, window, after);
      scores[article] = (scores[article] ?? 0) + gain * this.#factor(article);
    });
    return found;
  }

  /** Adds the words that the best articles share, where the query is about a subject. */
  #feedback(best: readonly number[]): void {
    const scorer = this.#scorer;
    const order = this.#sorted(best);
    const weight = this.#weights.feedback * feedbackWeight(this.#query, order, scorer.scores);
    if (weight === 0) return;
    const known = new Set(this.#query.terms.flatMap(term => term.forms.map(form => form.word)));
    const terms = feedbackTerms(this.#store, order, scorer, known, weight);
    const articles = Int32Array.from(best).sort();
    for (const term of terms) scorer.addTo(term, articles);
  }

  #termWeights(terms: readonly Term[]): number[] {
    const { lexicon } = this.#store;
    return terms.slice(0, mostTerms).map(({ forms, weight }) => {
      const count = forms.reduce((most, { word }) => Math.max(most, lexicon.count(word)), 0);
      return weight * this.#scorer.idf(count);
    });
  }

  /** What `#finish` multiplied the score with. */
  #factor(article: number): number {
    const { number } = this.#query.language;
    const other = number !== undefined && this.#store.languages[article] !== number;
    const status = statusFactors[this.#store.table.statuses[article] ?? 0] ?? 1;
    return (other ? this.#weights.otherLanguage : 1) * status;
  }

  /** Best first; equal scores in the order of the paths, which doesn't depend on when articles came. */
  #sorted(articles: Iterable<number>): number[] {
    const { scores } = this.#scorer;
    const paths = new Map<number, string>();
    const pathOf = (article: number): string => {
      let path = paths.get(article);
      if (path === undefined) {
        ({ path } = this.#store.record(article));
        paths.set(article, path);
      }
      return path;
    };
    return [...articles].sort((a, b) => {
      const difference = (scores[b] ?? 0) - (scores[a] ?? 0);
      return difference !== 0 ? difference : pathOf(a) < pathOf(b) ? -1 : 1;
    });
  }
}

const noPlaces = new Uint32Array(0);
const steps = 1024;
/** Articles per step, for one query after the other. */
const counts = new Uint32Array(steps + 1);

/** A score that at least `count` articles reach, and not many more: found by counting, which sorting would take longer. */
function atLeast(articles: Int32Array, scores: Float64Array, count: number): number {
  let most = 0;
  for (let i = 0; i < articles.length; i++) most = Math.max(most, scores[articles[i] ?? 0] ?? 0);
  counts.fill(0);
  const scale = steps / most;
  for (let i = 0; i < articles.length; i++) {
    const step = ((scores[articles[i] ?? 0] ?? 0) * scale) | 0;
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let reached = 0;
  for (let step = steps; step >= 0; step--) {
    reached += counts[step] ?? 0;
    // A little less, so that rounding leaves none of them out.
    if (reached >= count) return (step / scale) * (1 - 4 * Number.EPSILON);
  }
  return 0;
}
