import type { Article } from '../../knowledge/article.ts';
import type { Range } from '../../platform/problem.ts';
import type { AuthoringContext } from '../context.ts';
import { referencesToArticle } from './references.ts';

/** The places in one article that speak of another. */
export interface BacklinkGroup {
  readonly path: string;
  /** Title of the article; the path, where the file is no article. */
  readonly title: string;
  readonly places: readonly { readonly range: Range; readonly lineText: string }[];
}

/** What links to an article, by the article that does, sorted by title. */
export async function backlinksOf(
  context: Pick<AuthoringContext, 'base' | 'text'>,
  article: Article,
): Promise<BacklinkGroup[]> {
  const byPath = Map.groupBy(await referencesToArticle(context, article), reference => reference.path);
  return [...byPath]
    .map(([path, places]) => ({
      path,
      title: context.base.articleAt(path)?.title ?? path,
      places: places.map(({ range, lineText }) => ({ range, lineText })),
    }))
    .sort((a, b) => a.title.localeCompare(b.title) || (a.path < b.path ? -1 : 1));
}
