import type { Article } from '../../knowledge/article.ts';
import { frontMatterPlace } from '../../knowledge/frontMatter.ts';
import { parseArticle, writtenLinks } from '../../knowledge/parsedArticle.ts';
import type { Span } from '../../knowledge/wikiLink.ts';
import type { Range } from '../../platform/problem.ts';
import type { Address, WrittenAddress } from './address.ts';
import { searchedAddresses } from './searchedAddresses.ts';

/**
 * The addresses written in the body of an article that fit, in order. Most articles are only searched, since a full
 * parse takes milliseconds and a rename may touch thousands of articles.
 */
export function writtenAddresses(
  text: string,
  article: Article,
  fits: (address: Address) => boolean,
): WrittenAddress[] {
  const bodyOffset = frontMatterPlace(text)?.bodyOffset ?? 0;
  return (
    searchedAddresses(text, bodyOffset, article.links, fits) ??
    parsedAddresses(article.path, text).filter(fits)
  );
}

function parsedAddresses(path: string, text: string): WrittenAddress[] {
  const article = parseArticle(path, text);
  const span = (range: Range): Span => [article.offsetAt(range.start), article.offsetAt(range.end)];
  return writtenLinks(article)
    .map(link => ({
      kind: link.kind,
      target: link.target,
      targetSpan: span(link.targetRange),
      inAngleBrackets: link.inAngleBrackets,
      ...(link.fragmentRange && { fragment: link.fragment ?? '', fragmentSpan: span(link.fragmentRange) }),
    }))
    .sort((a, b) => a.targetSpan[0] - b.targetSpan[0]);
}
