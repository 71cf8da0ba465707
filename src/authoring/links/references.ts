import type { Article, Heading, Link } from '../../knowledge/article.ts';
import { headingOf } from '../../knowledge/base.ts';
import type { ParsedArticle } from '../../knowledge/parsedArticle.ts';
import type { Position, Range } from '../../platform/problem.ts';
import type { AuthoringContext } from '../context.ts';
import { findIdMentions } from './idMentions.ts';
import { type FoundAddress, findAddresses } from './linkSearch.ts';
import { subjectAt } from './subject.ts';

/** A place that speaks of an article or a heading. */
export interface Reference {
  readonly path: string;
  readonly range: Range;
  /** Text of the line, without white space around it. */
  readonly lineText: string;
}

type SearchContext = Pick<AuthoringContext, 'base' | 'text'>;

/** What links to the article, its own links to its headings left out, and front matter that names its id. */
export async function referencesToArticle(context: SearchContext, article: Article): Promise<Reference[]> {
  const links = await addressesOf(context, article);
  const mentions = await findIdMentions(context, [article]);
  return [
    ...links.map(link => ({
      path: link.from.path,
      range: link.innerRange ?? link.targetRange,
      lineText: link.lineText,
    })),
    ...mentions,
  ];
}

/** The links to a heading, from the article itself too. */
async function referencesToHeading(
  context: SearchContext,
  article: Article,
  heading: Heading,
): Promise<Reference[]> {
  const links = await headingAddresses(context, article, found => found.anchor === heading.anchor);
  return links.map(link => ({
    path: link.from.path,
    range: link.innerRange ?? {
      start: link.targetRange.start,
      end: link.fragmentRange?.end ?? link.targetRange.end,
    },
    lineText: link.lineText,
  }));
}

/**
 * Addresses that lead to an article from anywhere, but for links to a heading that name no article.
 * @param only `wiki` for the links that name it by its id
 */
export function addressesOf(
  context: SearchContext,
  article: Article,
  only?: 'wiki',
): Promise<FoundAddress[]> {
  const { base } = context;
  const fits = (link: Pick<Link, 'kind' | 'target'>) =>
    link.target !== '' && (only === undefined || link.kind === only);
  return findAddresses(
    context,
    sources(context, article, fits),
    (address, from) => fits(address) && base.resolve(address, from.path).article === article,
  );
}

/** Addresses that lead to some of an article's headings. */
export function headingAddresses(
  context: SearchContext,
  article: Article,
  wanted: (heading: Heading) => boolean,
): Promise<FoundAddress[]> {
  const { base } = context;
  const names = (fragment: string | undefined) => {
    const heading = headingOf(article, fragment);
    return heading !== undefined && wanted(heading);
  };
  const from = sources(context, article, link => names(link.fragment));
  return findAddresses(
    context,
    from,
    (address, source) => names(address.fragment) && base.resolve(address, source.path).article === article,
  );
}

/** The articles with a link to this one. */
function sources(context: SearchContext, article: Article, fits: (link: Link) => boolean): Iterable<Article> {
  const found = new Set<Article>();
  for (const { from, link } of context.base.backlinks(article)) if (fits(link)) found.add(from);
  for (const link of article.links) {
    if (fits(link) && context.base.resolve(link, article.path).article === article) found.add(article);
  }
  return found;
}

/** What "find all references" shows for a position; undefined where nothing there can be referred to. */
export async function referencesAt(
  context: AuthoringContext,
  parsed: ParsedArticle,
  position: Position,
): Promise<Reference[] | undefined> {
  const subject = subjectAt(parsed, context.base, position);
  switch (subject?.kind) {
    case 'article':
      return referencesToArticle(context, subject.article);
    case 'heading':
      return referencesToHeading(context, subject.article, subject.heading);
    default:
      return undefined;
  }
}
