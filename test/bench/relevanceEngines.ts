import { DatabaseSync } from 'node:sqlite';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { ArticleText } from '../../src/knowledge/article.ts';
import { languageOf } from '../../src/search/language/languages.ts';
import type { Weights } from '../../src/search/ranking/weights.ts';
import type { SearchIndex } from '../../src/search/search.ts';
import { createSearchIndex } from '../../src/search/searchIndex.ts';
import type { RelevanceArticle, RelevanceSet } from './relevanceSets.ts';

export interface RelevanceEngine {
  readonly name: string;
  /** Gives what finds the ten best articles for a query. */
  build(set: RelevanceSet): (query: string) => readonly { readonly id: string }[];
}

/** What is other than usual, for measuring what each part of the ranking gains. */
export interface Changed {
  readonly weights?: Partial<Weights>;
  /** Another query in its stead. */
  readonly change?: (query: string, index: SearchIndex, language: string) => string;
}

export function headwaterEngine(name: string, { weights = {}, change }: Changed = {}): RelevanceEngine {
  return {
    name,
    build({ articles, language }) {
      const index = createSearchIndex({ languages: [language], weights });
      index.putAll(articles.map(article => asArticle(article, language)));
      return query =>
        index.search(change?.(query, index, language) ?? query, { limit: 10, perArticle: 1 }).hits;
    },
  };
}

function asArticle({ id, title, text }: RelevanceArticle, language: string): ArticleText {
  return {
    article: {
      path: id,
      hash: '',
      id,
      hasOwnId: true,
      type: 'answer',
      title,
      language,
      status: 'validated',
      audience: 'customer',
      keywords: [],
      reasons: [],
      frontMatter: {},
      headings: [],
      links: [],
      bodyLine: 0,
      disabledRules: [],
      problems: [],
    },
    sections: [{ heading: -1, internal: false, text }],
  };
}

function miniSearch(name: string, fuzzy: number | false): RelevanceEngine {
  return {
    name,
    build({ articles, language }) {
      const { stem } = languageOf(language);
      const index = new MiniSearch<RelevanceArticle>({
        fields: ['title', 'text'],
        processTerm: term => stem(term.toLowerCase()),
      });
      index.addAll([...articles]);
      return query => index.search(query, { boost: { title: 3 }, fuzzy });
    },
  };
}

function lunrEngine(name: string, titleBoost: number, edits: number): RelevanceEngine {
  return {
    name,
    build({ articles }) {
      const index = lunr(builder => {
        builder.ref('id');
        builder.field('title', { boost: titleBoost });
        builder.field('text');
        for (const article of articles) builder.add(article);
      });
      return query => {
        try {
          return index
            .query(clauses => {
              for (const token of lunr.tokenizer(query)) {
                clauses.term(token.toString(), { usePipeline: true, editDistance: 0 });
                if (edits > 0) clauses.term(token.toString(), { editDistance: edits, boost: 0.1 });
              }
            })
            .map(({ ref }) => ({ id: ref }));
        } catch {
          return [];
        }
      };
    },
  };
}

const fts5: RelevanceEngine = {
  name: 'SQLite FTS5, porter, title x3',
  build({ articles }) {
    const database = new DatabaseSync(':memory:');
    database.exec(
      "create virtual table articles using fts5(id unindexed, title, text, tokenize='porter unicode61')",
    );
    const insert = database.prepare('insert into articles(id, title, text) values(?, ?, ?)');
    for (const { id, title, text } of articles) insert.run(id, title, text);
    const find = database.prepare(
      'select id from articles where articles match ? order by bm25(articles, 0, 3, 1) limit 10',
    );
    return query => {
      const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      return find.all(words.map(word => `"${word}"`).join(' OR ')).map(row => ({ id: String(row.id) }));
    };
  },
};

export const peers: readonly RelevanceEngine[] = [
  lunrEngine('lunr', 1, 0),
  lunrEngine('lunr, title x3, ~1', 3, 1),
  miniSearch('MiniSearch, stems, title x3', false),
  miniSearch('MiniSearch, the same, fuzzy', 0.2),
  fts5,
];
