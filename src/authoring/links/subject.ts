import type { Article, Heading } from '../../knowledge/article.ts';
import { headingOf, type KnowledgeBase } from '../../knowledge/base.ts';
import type { ParsedArticle } from '../../knowledge/parsedArticle.ts';
import type { ParsedLink } from '../../knowledge/parsedParts.ts';
import type { Reason } from '../../knowledge/reasons.ts';
import type { Position, Range } from '../../platform/problem.ts';
import { type FrontMatterEntry, frontMatterEntries } from '../frontMatter/entries.ts';
import { touches } from '../position.ts';
import { articleNamedBy, idKeys } from './idMentions.ts';

/** What the text at a position speaks of. */
export type Subject =
  | {
      readonly kind: 'article';
      readonly article: Article;
      /** Where it is named: the id, the address, the heading with the title. */
      readonly range: Range;
      readonly at: 'id' | 'title' | 'front-matter' | 'link';
      readonly link?: ParsedLink;
    }
  | {
      readonly kind: 'heading';
      readonly article: Article;
      readonly heading: Heading;
      readonly range: Range;
      readonly at: 'heading' | 'link';
      readonly link?: ParsedLink;
    }
  | { readonly kind: 'file'; readonly path: string; readonly range: Range; readonly link: ParsedLink }
  | { readonly kind: 'reason'; readonly reason: Reason; readonly range: Range };

/** What stands at a position in an article; undefined where that is nothing but text. */
export function subjectAt(
  parsed: ParsedArticle,
  base: KnowledgeBase,
  position: Position,
): Subject | undefined {
  const own = base.articleAt(parsed.path);
  if (!own) return undefined;
  if (position.line < own.bodyLine) {
    for (const entry of frontMatterEntries(parsed)) {
      const subject = frontMatterSubject(entry, own, base, position);
      if (subject) return subject;
    }
    return undefined;
  }
  const link = innermostLink(parsed, position);
  if (link) return linkSubject(link, parsed.path, base, position);
  const index = parsed.headings.findIndex(h => touches(h.range, position));
  const heading = parsed.headings[index];
  if (!heading) return undefined;
  if (isTitleHeading(own, index)) {
    return { kind: 'article', article: own, range: heading.textRange, at: 'title' };
  }
  return { kind: 'heading', article: own, heading, range: heading.textRange, at: 'heading' };
}

/** True for the heading that says the article's title: the first one, where it has the words of the title. */
export function isTitleHeading(article: Article, index: number): boolean {
  const heading = article.headings[index];
  return heading !== undefined && index === 0 && heading.text.replace(/\s+/g, ' ') === article.title;
}

function innermostLink(parsed: ParsedArticle, position: Position): ParsedLink | undefined {
  // An image in the text of a link comes before the link.
  return parsed.links.find(link => touches(link.range, position));
}

function linkSubject(
  link: ParsedLink,
  from: string,
  base: KnowledgeBase,
  position: Position,
): Subject | undefined {
  const target = base.resolve(link, from);
  const range = link.targetRange ?? link.range;
  if (target.article) {
    const { article } = target;
    const onFragment = link.fragmentRange !== undefined && touches(link.fragmentRange, position);
    const heading = headingOf(article, link.fragment);
    if (heading && link.fragmentRange && (onFragment || link.target === '')) {
      return { kind: 'heading', article, heading, range: link.fragmentRange, at: 'link', link };
    }
    return onFragment ? undefined : { kind: 'article', article, range, at: 'link', link };
  }
  if (target.kind === 'file' && target.path !== undefined) {
    return { kind: 'file', path: target.path, range, link };
  }
  return undefined;
}

function frontMatterSubject(
  entry: FrontMatterEntry,
  own: Article,
  base: KnowledgeBase,
  position: Position,
): Subject | undefined {
  const value = entry.values.find(v => touches(v.range, position));
  if (!value || value.text === null) return undefined;
  const { range, text } = value;
  if (entry.key === 'id') return { kind: 'article', article: own, range, at: 'id' };
  if (entry.key === 'title') return { kind: 'article', article: own, range, at: 'title' };
  if (entry.key === 'reasons') {
    const reason = base.reasons.find(r => r.code === text);
    return reason && { kind: 'reason', reason, range };
  }
  const key = idKeys.find(k => k === entry.key);
  const article = key && articleNamedBy(base, key, text);
  return article && { kind: 'article', article, range, at: 'front-matter' };
}
