import type { DocumentLink } from 'vscode-languageserver-types';
import type { ParsedArticle } from '../../knowledge/parsedArticle.ts';
import type { AuthoringContext } from '../context.ts';
import { texts } from '../texts.ts';
import { lineOf } from './definition.ts';

/** The `[[…]]` links of an article that lead somewhere; the editor itself makes relative links clickable. */
export function documentLinks(
  context: Pick<AuthoringContext, 'base' | 'uri' | 'language'>,
  parsed: ParsedArticle,
): DocumentLink[] {
  return parsed.links.flatMap(link => {
    if (link.kind !== 'wiki') return [];
    const { article } = context.base.resolve(link, parsed.path);
    if (!article) return [];
    const line = lineOf(article, link.fragment) + 1;
    return [
      {
        range: link.range,
        target: `${context.uri(article.path)}#L${line}`,
        tooltip: texts[context.language].openArticle(article.title),
      },
    ];
  });
}
