import type { Article } from '../../knowledge/article.ts';

/**
 * True where somebody has said what this article is: its front matter has an id, a type, a
 * process or the article that it translates. Rules that
 * ask for more front matter stay silent for the others, so that a folder of plain Markdown isn't one big error.
 */
export function isManaged(article: Article): boolean {
  return (
    article.hasOwnId ||
    hasOwnType(article) ||
    article.process !== undefined ||
    article.translationOf !== undefined
  );
}

/** True where the front matter says what type the article is. */
export function hasOwnType(article: Article): boolean {
  return article.frontMatter.type === article.type;
}
