import type { Article, Link } from '../../knowledge/article.ts';
import { frontMatterPlace } from '../../knowledge/frontMatter.ts';
import { parseArticle, writtenLinks } from '../../knowledge/parsedArticle.ts';
import type { Span } from '../../knowledge/wikiLink.ts';
import type { Range } from '../../platform/problem.ts';
import { searchedAddresses } from './searchedAddresses.ts';

/** An address, wherever it is written. To an address it makes no difference whether it shows an image. */
export interface Address extends Pick<Link, 'target' | 'fragment'> {
  readonly kind: Link['kind'];
}

/** An address as it stands in a file: what a rename has to change. */
export interface WrittenAddress extends Address {
  /** Offsets of id or path, without the fragment. */
  readonly targetSpan: Span;
  /** Offsets of what stands behind `#`. */
  readonly fragmentSpan?: Span;
  /** True for an address in angle brackets, which may hold spaces. */
  readonly inAngleBrackets: boolean;
}

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
