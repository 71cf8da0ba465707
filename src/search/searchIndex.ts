import type { Article, ArticleText } from '../knowledge/article.ts';
import { fold } from './language/characters.ts';
import { languageOf } from './language/languages.ts';
import { wordsOf } from './language/tokenizer.ts';
import type { Hit, SearchIndex, SearchOptions, SearchResult, SearchStats } from './search.ts';

export interface SearchIndexOptions {
  /** BCP 47 tags of the knowledge base. */
  readonly languages: readonly string[];
}

interface Entry {
  readonly article: Article;
  readonly sections: ArticleText['sections'];
  readonly terms: ReadonlyMap<string, Uint16Array>;
  readonly lengths: readonly number[];
}

const weights = [1, 3];

/** An empty index. */
export function createSearchIndex(_options: SearchIndexOptions): SearchIndex {
  const entries = new Map<string, Entry>();
  const postings = new Map<string, Set<string>>();
  const sums = [0, 0];

  function put(text: ArticleText): void {
    remove(text.article.path);
    const language = languageOf(text.article.language);
    const terms = new Map<string, Uint16Array>();
    const fields = [text.sections.map(s => s.text).join('\n'), text.article.title];
    const lengths = fields.map((field, i) => {
      const words = wordsOf(field);
      for (const word of words) {
        const term = language.stem(fold(word.text));
        let counts = terms.get(term);
        if (counts === undefined) {
          counts = new Uint16Array(2);
          terms.set(term, counts);
        }
        counts[i] = (counts[i] ?? 0) + 1;
      }
      sums[i] = (sums[i] ?? 0) + words.length;
      return words.length;
    });
    entries.set(text.article.path, { article: text.article, sections: text.sections, terms, lengths });
    for (const term of terms.keys()) {
      const paths = postings.get(term) ?? new Set();
      postings.set(term, paths.add(text.article.path));
    }
  }

  function remove(path: string): void {
    const entry = entries.get(path);
    if (entry === undefined) return;
    for (const term of entry.terms.keys()) postings.get(term)?.delete(path);
    entry.lengths.forEach((length, i) => {
      sums[i] = (sums[i] ?? 0) - length;
    });
    entries.delete(path);
  }

  function search(query: string, options: SearchOptions = {}): SearchResult {
    const scores = new Map<string, number>();
    const words = wordsOf(query);
    for (const word of words) {
      for (const term of new Set([languageOf(_options.languages[0] ?? 'en').stem(fold(word.text))])) {
        const paths = postings.get(term) ?? new Set();
        const idf = Math.log(1 + (entries.size - paths.size + 0.5) / (paths.size + 0.5));
        for (const path of paths) {
          const entry = entries.get(path);
          const counts = entry?.terms.get(term);
          if (entry === undefined || counts === undefined) continue;
          let score = 0;
          weights.forEach((weight, i) => {
            const average = (sums[i] ?? 0) / entries.size || 1;
            score += (weight * (counts[i] ?? 0)) / (0.25 + (0.75 * (entry.lengths[i] ?? 0)) / average);
          });
          scores.set(path, (scores.get(path) ?? 0) + (idf * score) / (score + 1.2));
        }
      }
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const hits: Hit[] = [];
    for (const [path, score] of ranked.slice(0, options.limit ?? 20)) {
      const entry = entries.get(path);
      if (entry !== undefined) hits.push(hitOf(entry.article, score));
    }
    return { hits, total: ranked.length, corrections: [], notes: [], words: words.map(w => w.text) };
  }

  return {
    put,
    remove,
    search,
    putAll(articles) {
      for (const article of articles) put(article);
    },
    stats: (): SearchStats => ({ articles: entries.size, sections: 0, terms: postings.size, bytes: 0 }),
  };
}

function hitOf(article: Article, score: number): Hit {
  return {
    id: article.id,
    path: article.path,
    title: article.title,
    type: article.type,
    section: 0,
    heading: '',
    anchor: '',
    line: article.bodyLine,
    score,
    internal: false,
    audience: article.audience,
    language: article.language,
    status: article.status,
    ...(article.process !== undefined && { process: article.process }),
    ...(article.owner !== undefined && { owner: article.owner }),
  };
}
