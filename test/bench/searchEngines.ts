import { DatabaseSync } from 'node:sqlite';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { ArticleText } from '../../src/knowledge/article.ts';
import { createSearchIndex, loadSearchIndex } from '../../src/search/searchIndex.ts';
import { type PlainArticle, plainArticle } from './searchArticles.ts';

/** An index that was built. */
export interface Built {
  search(query: string): unknown;
  /** The last word may go on. */
  searchTyped(query: string): unknown;
  /** Replaces an article; undefined where only building anew can. */
  readonly change?: (article: ArticleText, id: number) => void;
  /** For a cache; undefined where the index lies in a file anyway. */
  readonly serialize?: () => Uint8Array;
  /** Undefined likewise. */
  readonly load?: (bytes: Uint8Array) => Built;
}

export interface Engine {
  readonly name: string;
  build(articles: readonly ArticleText[]): Built;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const headwater: Engine = {
  name: 'Headwater',
  build(articles) {
    const index = createSearchIndex({ languages: ['en', 'nl'] });
    index.putAll(articles);
    return headwaterIndex(index);
  },
};

function headwaterIndex(index: ReturnType<typeof createSearchIndex>): Built {
  return {
    search: query => index.search(query),
    searchTyped: query => index.search(query, { asYouType: true }),
    change: article => index.put(article),
    serialize: () => index.serialize(),
    load: bytes => {
      const loaded = loadSearchIndex(bytes as Uint8Array<ArrayBuffer>, { languages: ['en', 'nl'] });
      if (loaded === undefined) throw new Error('The cache could not be read');
      return headwaterIndex(loaded);
    },
  };
}

const miniSearchOptions = { fields: ['title', 'text'] };

const miniSearch: Engine = {
  name: 'MiniSearch',
  build(articles) {
    const index = new MiniSearch<PlainArticle>(miniSearchOptions);
    index.addAll(articles.map(plainArticle));
    return miniSearchIndex(index);
  },
};

function miniSearchIndex(index: MiniSearch<PlainArticle>): Built {
  const boost = { title: 3 };
  return {
    search: query => index.search(query, { boost }),
    searchTyped: query => index.search(query, { boost, prefix: (_, i, terms) => i === terms.length - 1 }),
    change: (article, id) => index.replace(plainArticle(article, id)),
    serialize: () => encoder.encode(JSON.stringify(index)),
    load: bytes => miniSearchIndex(MiniSearch.loadJSON(decoder.decode(bytes), miniSearchOptions)),
  };
}

const lunrEngine: Engine = {
  name: 'lunr',
  build(articles) {
    const plain = articles.map(plainArticle);
    return lunrIndex(
      lunr(builder => {
        builder.ref('id');
        builder.field('title');
        builder.field('text');
        for (const article of plain) builder.add(article);
      }),
    );
  },
};

function lunrIndex(index: lunr.Index): Built {
  const search = (query: string): unknown => {
    try {
      return index.search(query);
    } catch {
      // lunr throws on some ordinary queries.
      return [];
    }
  };
  return {
    search,
    searchTyped: query => search(`${query}*`),
    serialize: () => encoder.encode(JSON.stringify(index)),
    load: bytes => lunrIndex(lunr.Index.load(JSON.parse(decoder.decode(bytes)) as object)),
  };
}

const fts5: Engine = {
  name: 'SQLite FTS5',
  build(articles) {
    const database = new DatabaseSync(':memory:');
    database.exec(
      "create virtual table articles using fts5(title, text, content='', contentless_delete=1, tokenize='porter unicode61')",
    );
    const insert = database.prepare('insert or replace into articles(rowid, title, text) values(?, ?, ?)');
    const find = database.prepare(
      'select rowid from articles where articles match ? order by bm25(articles, 3, 1) limit 20',
    );
    const put = ({ id, title, text }: PlainArticle): void => {
      insert.run(id + 1, title, text);
    };
    database.exec('begin');
    articles.forEach((article, id) => {
      put(plainArticle(article, id));
    });
    database.exec('commit');
    const quoted = (query: string): string =>
      query
        .split(/\s+/)
        .map(word => `"${word}"`)
        .join(' OR ');
    return {
      search: query => find.all(quoted(query)),
      searchTyped: query => find.all(`${quoted(query)}*`),
      change: (article, id) => put(plainArticle(article, id)),
      serialize: () => database.serialize?.() ?? new Uint8Array(0),
    };
  },
};

export const engines: readonly Engine[] = [headwater, fts5, miniSearch, lunrEngine];
