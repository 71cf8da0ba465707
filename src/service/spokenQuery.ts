/** A filter of the search box, and the marks of its syntax. */
const syntax = /(?:^|\s)[+-]?\p{L}{2,20}:(?:"[^"]*"|\S*)|["“”*]|[~^][\d.]*/gu;

/** A query without filters and marks, as one would say it. */
export function spokenQuery(query: string): string {
  return query.replace(syntax, ' ').replace(/\s+/g, ' ').trim();
}
