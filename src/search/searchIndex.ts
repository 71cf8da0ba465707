import type { ArticleText } from '../knowledge/article.ts';
import { languageOf } from './language/languages.ts';
import { parseQuery, type Query } from './query/parseQuery.ts';
import { queryWords, TermResolver } from './query/termResolver.ts';
import { bestWindow, TermPlaces } from './ranking/proximity.ts';
import { Scorer } from './ranking/scorer.ts';
import { bestSections } from './ranking/sections.ts';
import { allFields, type Term } from './ranking/term.ts';
import { weights as usualWeights, type Weights } from './ranking/weights.ts';
import type { Hit, SearchIndex, SearchOptions, SearchResult, SearchStats } from './search.ts';
import { ArticleStore } from './storage/articleStore.ts';
import type { ArticleRecord } from './storage/record.ts';
import { statuses, types } from './storage/segment.ts';
import { SegmentBuilder } from './storage/segmentBuilder.ts';
import { texts } from './texts.ts';

export interface SearchIndexOptions {
  /** BCP 47 tags of the knowledge base. */
  readonly languages: readonly string[];
  /** For measuring what each part of the ranking gains. */
  readonly weights?: Partial<Weights>;
}

/** An empty index. */
export function createSearchIndex(options: SearchIndexOptions): SearchIndex {
  return new Index(options);
}

class Index implements SearchIndex {
  readonly #store = new ArticleStore();
  readonly #weights: Weights;
  readonly #scorer: Scorer;
  readonly #resolver: TermResolver;
  #changed = true;

  constructor(options: SearchIndexOptions) {
    this.#weights = { ...usualWeights, ...options.weights };
    this.#scorer = new Scorer(this.#store, this.#weights);
    this.#resolver = new TermResolver(this.#store, this.#weights);
  }

  put(article: ArticleText): void {
    this.putAll([article]);
  }

  putAll(articles: Iterable<ArticleText>): void {
    const builder = new SegmentBuilder();
    const last = new Map<string, ArticleText>();
    for (const text of articles) last.set(text.article.path, text);
    for (const text of last.values()) {
      this.#store.remove(text.article.path);
      builder.add(text);
    }
    this.#store.add(builder.finish());
    this.#changed = true;
  }

  remove(path: string): void {
    this.#store.remove(path);
    this.#changed = true;
  }

  stats(): SearchStats {
    const { size, sections, bytes, lexicon } = this.#store;
    let terms = 0;
    for (let word = 0; word < lexicon.size; word++) if (lexicon.count(word) > 0) terms++;
    return { articles: size, sections, terms, bytes };
  }

  search(typed: string, options: SearchOptions = {}): SearchResult {
    const query = parseQuery(typed, texts[options.language ?? 'en']);
    const scorer = this.#scorer;
    if (this.#changed) scorer.renew();
    this.#changed = false;
    scorer.reset();
    const terms = this.#terms(query);
    for (const term of terms) scorer.add(term);
    const { touched, scores, titleScores, titleWords } = scorer;
    const { titleCovered, proximity, window, proximityArticles } = this.#weights;
    const candidates: number[] = [];
    for (let i = 0; i < touched.size; i++) {
      const article = touched.list[i] ?? 0;
      const inTitle = titleWords[article] ?? 0;
      if (inTitle > 0) {
        const covered = Math.min(1, inTitle / (this.#store.table.titleLengths[article] || 1));
        scores[article] = (scores[article] ?? 0) + titleCovered * (titleScores[article] ?? 0) * covered;
      }
      candidates.push(article);
    }
    const byScore = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
    candidates.sort(byScore);
    const best = candidates.slice(0, Math.max(proximityArticles, options.limit ?? 20));
    const content = terms.filter(term => !term.stopWord);
    const places = new TermPlaces(this.#store, best, content);
    const contentWeights = content.map(
      term => term.weight * scorer.idf(Math.max(...term.forms.map(f => this.#store.lexicon.count(f.word)))),
    );
    best.forEach((article, i) => {
      if (i >= proximityArticles || content.length < 2) return;
      const after = this.#store.table.titleLengths[article] ?? 0;
      const gain = bestWindow(places.of(i), contentWeights, window, after);
      scores[article] = (scores[article] ?? 0) + proximity * gain;
    });
    const order = best.map((article, i) => ({ article, i })).sort((a, b) => byScore(a.article, b.article));
    const hits: Hit[] = [];
    for (const { article, i } of order) {
      if (hits.length >= (options.limit ?? 20)) break;
      const record = this.#store.record(article);
      const length = this.#store.table.textLengths[article] ?? 0;
      const [section] = bestSections(record, places.of(i), contentWeights, length);
      hits.push(this.#hit(article, record, section?.section ?? 0, scores[article] ?? 0));
    }
    return { hits, total: candidates.length, corrections: [], notes: query.notes, words: [] };
  }

  #terms(query: Query): Term[] {
    const { stopWords, shortQuery, longQuery, repeated } = this.#weights;
    const words: string[] = [];
    for (const clause of query.clauses) {
      if (clause.kind !== 'filter') words.push(...queryWords(clause.text));
    }
    const times = new Map<string, number>();
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
    const share = Math.min(1, Math.max(0, (words.length - shortQuery) / (longQuery - shortQuery)));
    const stopWeight = 1 - share * (1 - stopWords);
    const terms = new Map<string, Term>();
    for (const [word, n] of times) {
      const { forms, exact } = this.#resolver.word(word);
      if (forms.length === 0) continue;
      const stopWord = languageOf(this.#store.languageCodes[0] ?? 'en').isStopWord(word);
      const key = forms.map(f => f.word).join();
      const before = terms.get(key);
      terms.set(key, {
        forms,
        exact,
        stopWord,
        weight:
          (stopWord ? stopWeight : 1) * (1 + repeated * (n - 1)) + (before ? repeated * before.weight : 0),
        fields: allFields,
        presence: 'optional',
      });
    }
    return [...terms.values()];
  }

  #hit(article: number, record: ArticleRecord, section: number, score: number): Hit {
    const { table, values } = this.#store;
    const { heading, anchor, line, channel, internal } = record.sections[section] ?? {
      heading: '',
      anchor: '',
      line: record.line,
      channel: undefined,
      internal: false,
    };
    const process = values[table.processes[article] ?? 0] ?? '';
    const owner = values[table.owners[article] ?? 0] ?? '';
    return {
      id: record.id,
      path: record.path,
      title: record.title,
      type: types[table.types[article] ?? 0] ?? 'answer',
      section: record.sections.length === 0 ? -1 : section,
      heading,
      anchor,
      line,
      score,
      ...(process !== '' && { process }),
      ...(owner !== '' && { owner }),
      ...(channel !== undefined && { channel }),
      internal,
      audience: record.audience,
      language: values[table.languages[article] ?? 0] ?? '',
      status: statuses[table.statuses[article] ?? 0] ?? 'not-validated',
    };
  }
}
