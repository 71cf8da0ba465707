import type { Phrase } from '../query/interpretQuery.ts';
import type { ArticleStore } from '../storage/articleStore.ts';
import type { Part } from '../storage/part.ts';
import { findPositions } from '../storage/positionFinder.ts';
import { PostingReader } from '../storage/postings.ts';

/** The articles that hold the words of a phrase one behind the other, as typed. */
export function articlesWithPhrase(store: ArticleStore, { words, fields }: Phrase): Set<number> {
  // The rarest word first: it leaves the fewest articles to look at.
  const order = words
    .map((forms, at) => ({
      forms,
      at,
      count: forms.reduce((sum, word) => sum + store.lexicon.count(word), 0),
    }))
    .sort((a, b) => a.count - b.count);
  /** Per article: places at which the phrase may begin. */
  let starts: Map<number, Set<number>> | undefined;
  for (const { forms, at } of order) {
    const before = starts === undefined ? undefined : [...starts.keys()].sort((a, b) => a - b);
    const found = new Map<number, Set<number>>();
    for (const word of forms) {
      for (const part of store.parts) {
        const own = part.wordOf(word);
        if (own < 0) continue;
        const inPart = articlesWith(store, part, own, fields);
        const articles = before === undefined ? [...inPart] : before.filter(article => inPart.has(article));
        findPositions(part, own, articles, (i, positions, count) => {
          const article = articles[i] ?? 0;
          const own = found.get(article) ?? new Set();
          const possible = starts?.get(article);
          for (let j = 0; j < count; j++) {
            const start = (positions[j] ?? 0) - at;
            if (possible === undefined || possible.has(start)) own.add(start);
          }
          if (own.size > 0) found.set(article, own);
        });
      }
    }
    starts = found;
    if (starts.size === 0) break;
  }
  return new Set(starts?.keys());
}

/** The articles that have a word in one of the fields. @param word number in the part */
function articlesWith(store: ArticleStore, part: Part, word: number, fields: number): Set<number> {
  const { postings, postingStarts } = part.segment.words;
  const reader = new PostingReader(postings, postingStarts[word] ?? 0, postingStarts[word + 1] ?? 0);
  const articles = new Set<number>();
  while (reader.next()) {
    const article = reader.article + part.offset;
    if (store.alive[article] && inFields(reader, fields)) articles.add(article);
  }
  return articles;
}

function inFields({ text, heading, title, keyword }: PostingReader, fields: number): boolean {
  return [text, heading, title, keyword].some((times, field) => times > 0 && (fields >>> field) & 1);
}
