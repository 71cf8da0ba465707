import type { ArticleText } from '../knowledge/article.ts';
import type { Synonyms } from '../knowledge/settings.ts';
import { countFacets } from './facets.ts';
import { makeHits } from './hits.ts';
import { languageOf } from './language/languages.ts';
import { makeFilters, type Surroundings, ValueReader } from './query/filters.ts';
import { type Interpreter, interpretQuery } from './query/interpretQuery.ts';
import { type FilterClause, parseQuery, type TextClause } from './query/parseQuery.ts';
import { Speller } from './query/speller.ts';
import { SynonymFinder } from './query/synonyms.ts';
import { TermResolver } from './query/termResolver.ts';
import { rank } from './ranking/rank.ts';
import { Scorer } from './ranking/scorer.ts';
import { usualWeights, type Weights } from './ranking/weights.ts';
import type { SearchIndex, SearchOptions, SearchResult, SearchStats } from './search.ts';
import { buildSegment } from './segments.ts';
import { ArticleStore } from './storage/articleStore.ts';
import { mergeSegments } from './storage/mergeSegments.ts';
import { readSegment } from './storage/readSegment.ts';
import { pathsOf } from './storage/record.ts';
import type { Segment } from './storage/segment.ts';
import { serializeSegment } from './storage/serializeSegment.ts';
import { texts } from './texts.ts';

export interface SearchIndexOptions {
  /** BCP 47 tags of the languages of the knowledge base. */
  readonly languages: readonly string[];
  /** As headwater.yaml has them; none where absent. */
  readonly synonyms?: readonly Synonyms[];
  /** Owner of a process, for articles that name none of their own. */
  readonly ownerOfProcess?: (process: string) => string | undefined;
  /** Whether a process is flagged, for `flagged:yes`. */
  readonly isFlagged?: (process: string) => boolean;
  /** For measuring what each part of the ranking gains. */
  readonly weights?: Partial<Weights>;
}

const usualLimit = 20;
const mostPerArticle = 2;

/** An empty index. */
export function createSearchIndex(options: SearchIndexOptions): SearchIndex {
  return new Index(new ArticleStore(), options);
}

/**
 * The index that `SearchIndex.serialize` gave; undefined where the bytes are of another version of Headwater, or
 * broken. It keeps the bytes.
 */
export function loadSearchIndex(
  bytes: Uint8Array<ArrayBuffer>,
  options: SearchIndexOptions,
): SearchIndex | undefined {
  try {
    const segment = readSegment(bytes);
    return segment && new Index(new ArticleStore(segment), options);
  } catch {
    // Broken in a way that the checksum doesn't tell, as written by a disk or a version that failed.
    return undefined;
  }
}

class Index implements SearchIndex {
  readonly #store: ArticleStore;
  readonly #weights: Weights;
  readonly #scorer: Scorer;
  readonly #interpreter: Interpreter;
  readonly #surroundings: Surroundings;
  /** Articles came or went since the last search. */
  #changed = true;

  constructor(store: ArticleStore, options: SearchIndexOptions) {
    this.#store = store;
    this.#weights = { ...usualWeights, ...options.weights };
    this.#scorer = new Scorer(this.#store, this.#weights);
    this.#surroundings = {
      ownerOfProcess: options.ownerOfProcess ?? (() => undefined),
      isFlagged: options.isFlagged ?? (() => false),
    };
    this.#interpreter = {
      store: this.#store,
      resolver: new TermResolver(this.#store, this.#weights),
      speller: new Speller(),
      synonyms: new SynonymFinder(options.synonyms ?? [], options.languages),
      weights: this.#weights,
      language: languageOf(options.languages[0] ?? 'en'),
    };
  }

  put(article: ArticleText): void {
    this.putAll([article]);
  }

  putAll(articles: Iterable<ArticleText>): void {
    const byPath = new Map<string, ArticleText>();
    for (const text of articles) byPath.set(text.article.path, text);
    if (byPath.size === 0) return;
    // Into an empty index, which is the usual case, there is nothing to replace.
    if (this.#store.size > 0) for (const path of byPath.keys()) this.#store.remove(path);
    this.#store.add(buildSegment([...byPath.values()]));
    this.#changed = true;
  }

  addSegments(segments: readonly Segment[]): void {
    if (this.#store.size > 0) {
      for (const segment of segments) for (const path of pathsOf(segment)) this.#store.remove(path);
    }
    this.#store.add(mergeSegments(segments.map(segment => ({ segment }))));
    this.#changed = true;
  }

  remove(path: string): void {
    this.#store.remove(path);
    this.#changed = true;
  }

  paths(): string[] {
    return this.#store.paths();
  }

  serialize(): Uint8Array<ArrayBuffer> {
    // All of it is put together anyway: searching gains by that as well.
    this.compact();
    return serializeSegment(this.#store.merged());
  }

  compact(): void {
    this.#store.compact();
    this.#changed = true;
  }

  stats(): SearchStats {
    const { size, sections, bytes, lexicon } = this.#store;
    let terms = 0;
    for (let word = 0; word < lexicon.size; word++) if (lexicon.count(word) > 0) terms++;
    return { articles: size, sections, terms, bytes };
  }

  search(typed: string, options: SearchOptions = {}): SearchResult {
    const words = texts[options.language ?? 'en'];
    const { clauses, notes } = parseQuery(typed, words);
    const filterClauses = clauses.filter((clause): clause is FilterClause => clause.kind === 'filter');
    const textClauses = clauses.filter((clause): clause is TextClause => clause.kind !== 'filter');
    const open = options.asYouType === true && clauses.at(-1)?.end === typed.length;
    const query = interpretQuery(textClauses, open, this.#interpreter, words);
    const filters = makeFilters(filterClauses, this.#store, this.#surroundings, words);
    if (this.#changed) this.#scorer.renew();
    this.#changed = false;
    const limit = Math.max(0, options.limit ?? usualLimit);
    const nothing = clauses.length === 0;
    const found = rank(
      query,
      nothing ? () => false : filters.passes,
      limit,
      this.#store,
      this.#scorer,
      this.#weights,
    );
    const phraseNotes = found.passedOver.map(({ text, start, end }) => ({
      message: words.noPhrase(text),
      start,
      end,
    }));
    const reader = new ValueReader(this.#store, this.#surroundings);
    const perArticle = Math.min(mostPerArticle, Math.max(1, options.perArticle ?? mostPerArticle));
    return {
      hits: makeHits(found, limit, { store: this.#store, reader, channels: filters.channels, perArticle }),
      total: found.matching.length,
      corrections: query.corrections,
      notes: [...notes, ...query.notes, ...filters.notes, ...phraseNotes].sort((a, b) => a.start - b.start),
      words: query.highlights(),
      ...(options.facets && { facets: countFacets(found.matching, reader) }),
    };
  }
}
