import type { Article, Link } from '../../knowledge/article.ts';
import { headingOf } from '../../knowledge/base.ts';
import type { ParsedArticle } from '../../knowledge/parsedArticle.ts';
import { atLine, type Position, type Range } from '../../platform/problem.ts';
import type { AuthoringContext } from '../context.ts';
import { reasonsFile } from './idMentions.ts';
import { subjectAt } from './subject.ts';

export interface Definition {
  readonly path: string;
  readonly range: Range;
  /** What was pointed at. */
  readonly origin: Range;
}

/**
 * Where to go from a link or a value of the front matter. Relative links with a heading are left to the editor's own
 * Markdown support, which knows those and no others: a second answer to the same question would open a list instead of
 * the article.
 */
export function definitionAt(
  context: Pick<AuthoringContext, 'base'>,
  parsed: ParsedArticle,
  position: Position,
): Definition | undefined {
  const subject = subjectAt(parsed, context.base, position);
  if (subject === undefined || subject.kind === 'file') return undefined;
  const origin = subject.range;
  if (subject.kind === 'reason') {
    return { path: reasonsFile, range: atLine(subject.reason.line), origin };
  }
  const { link, article } = subject;
  if (link ? isTheEditors(link) : subject.at !== 'front-matter') return undefined;
  return {
    path: article.path,
    range: atLine(lineOf(article, link?.fragment)),
    origin: link?.range ?? origin,
  };
}

function isTheEditors({ kind, fragment }: Link): boolean {
  return kind === 'image' || (kind === 'markdown' && fragment !== undefined);
}

/** Zero-based line to open an article at. */
export function lineOf(article: Article, fragment?: string): number {
  const heading = headingOf(article, fragment) ?? article.headings[0];
  return heading?.line ?? article.bodyLine;
}
