import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  MarkupKind,
} from 'vscode-languageserver-types';
import type { Article } from '../../knowledge/article.ts';
import type { Position, Range } from '../../platform/problem.ts';
import type { AuthoringContext } from '../context.ts';
import { folderOf } from '../life/folders.ts';
import { articleCard } from '../links/articleCard.ts';
import { relativeAddress } from '../relativePath.ts';
import { texts } from '../texts.ts';
import { fold, searchArticles } from './articleSearch.ts';
import { order } from './frontMatterCompletion.ts';

type Context = Pick<AuthoringContext, 'base' | 'language'>;

/** Items, and whether there may be others once more is typed. */
export interface LinkItems {
  readonly items: CompletionItem[];
  readonly isIncomplete: boolean;
}

/** Articles that are offered at once. */
const most = 50;

const wikiStart = /\[\[([^[\]\n]*)$/;
const addressStart = /(!?)\[(?:[^[\]\\]|\\.|\[[^[\]]*\])*\]\(<?([^()<>"#\n]*)$/;
const definitionStart = /^[ \t]*\[[^\]^]+\]:[ \t]+<?([^<>"#\n]*)$/;
const image = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** Articles, headings and images for the link that is being typed on a line; undefined where none is. */
export function completeLink(
  context: Context,
  path: string,
  line: string,
  position: Position,
): LinkItems | undefined {
  const before = line.slice(0, position.character);
  const after = line.slice(position.character);
  const wiki = wikiStart.exec(before);
  if (wiki) return completeWiki(context, path, wiki[1] ?? '', after, position);
  const address = addressStart.exec(before);
  if (address) {
    const typed = address[2] ?? '';
    return address[1] === '!'
      ? images(context, path, typed, position)
      : addresses(context, path, typed, position);
  }
  const definition = definitionStart.exec(before);
  return definition ? addresses(context, path, definition[1] ?? '', position) : undefined;
}

function completeWiki(
  context: Context,
  path: string,
  typed: string,
  after: string,
  position: Position,
): LinkItems | undefined {
  // Behind the bar stands the text of the link: nobody else's business.
  if (typed.includes('|')) return undefined;
  const hash = typed.indexOf('#');
  if (hash >= 0) {
    const target = typed.slice(0, hash).trim();
    const article = target === '' ? context.base.articleAt(path) : context.base.article(target);
    return article && headings(article, typed.slice(hash + 1), after, position);
  }
  const own = context.base.articleAt(path);
  const [range, ending] = placeOf(typed, after, position, /^([^[\]|#\n]*)(?:\]\]|\\?[|]|#)/);
  const found = searchArticles(context.base, { query: typed, own, limit: most });
  return {
    items: found.map((article, i) => articleItem(context, article, typed, range, article.id + ending, i)),
    isIncomplete: true,
  };
}

/**
 * What to replace: what is typed, and what is left of an older target where the link is closed behind it.
 * @returns also what must be added to close the link
 */
function placeOf(typed: string, after: string, position: Position, rest: RegExp): [Range, string] {
  const closed = rest.exec(after);
  const { line, character } = position;
  const start = { line, character: character - typed.length };
  return [{ start, end: { line, character: character + (closed?.[1]?.length ?? 0) } }, closed ? '' : ']]'];
}

function headings(article: Article, typed: string, after: string, position: Position): LinkItems {
  const [range, ending] = placeOf(typed, after, position, /^([^[\]|\n]*)(?:\]\]|\\?[|])/);
  const items = article.headings
    .filter(heading => heading.anchor !== '')
    .map((heading, index) => ({
      label: heading.text,
      kind: CompletionItemKind.Reference,
      labelDetails: { description: '#'.repeat(heading.depth) },
      sortText: order(index),
      filterText: `${heading.text} ${heading.anchor}`,
      textEdit: { range, newText: heading.anchor + ending },
    }));
  return { items, isIncomplete: false };
}

function articleItem(
  context: Context,
  article: Article,
  typed: string,
  range: Range,
  newText: string,
  index: number,
): CompletionItem {
  return {
    label: article.title,
    kind: CompletionItemKind.Reference,
    labelDetails: { description: article.process ?? texts[context.language].type[article.type] },
    detail: `${article.id} · ${texts[context.language].status[article.status]}`,
    documentation: { kind: MarkupKind.Markdown, value: articleCard(context, article) },
    sortText: order(index),
    // Found by words of the title, the id or a keyword: the editor must not compare again.
    filterText: typed === '' ? article.title : typed,
    textEdit: { range, newText },
    ...(article.status === 'archived' && { tags: [CompletionItemTag.Deprecated] }),
  };
}

/** Articles by title, id and keyword as relative addresses. Paths are completed by the editor itself. */
function addresses(context: Context, path: string, typed: string, position: Position): LinkItems | undefined {
  if (isPath(typed)) return undefined;
  const range = typedRange(typed, position);
  const own = context.base.articleAt(path);
  const found = searchArticles(context.base, { query: typed, own, limit: most });
  return {
    items: found.map((article, index) =>
      articleItem(context, article, typed, range, relativeAddress(path, article.path), index),
    ),
    isIncomplete: true,
  };
}

/** Images of other folders by a part of their name; those of the article's own folder the editor itself offers. */
function images(context: Context, path: string, typed: string, position: Position): LinkItems | undefined {
  if (isPath(typed)) return undefined;
  const range = typedRange(typed, position);
  const folder = folderOf(path);
  const wanted = fold(typed);
  const items: CompletionItem[] = [];
  for (const file of context.base.files()) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (!image.test(name) || folderOf(file) === folder || !fold(name).includes(wanted)) continue;
    items.push({
      label: name,
      kind: CompletionItemKind.File,
      labelDetails: { description: folderOf(file) },
      sortText: order(items.length),
      filterText: typed === '' ? name : typed,
      textEdit: { range, newText: relativeAddress(path, file) },
    });
    if (items.length === most) break;
  }
  return { items, isIncomplete: true };
}

function isPath(typed: string): boolean {
  return typed.startsWith('.') || typed.includes('/') || /^[a-z][a-z0-9+.-]*:/i.test(typed);
}

function typedRange(typed: string, { line, character }: Position): Range {
  return { start: { line, character: character - typed.length }, end: { line, character } };
}
