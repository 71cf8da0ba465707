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

/** UTF-16 units that are looked at before and behind the cursor: a line can be a megabyte. */
const longestLink = 2000;

const wikiStart = /\[\[([^[\]\n]*)$/;
const addressStart = /(!?)\[(?:[^[\]\\]|\\.|\[[^[\]]*\])*\]\(<?([^()<>"#\n]*)$/;
const definitionStart = /^[ \t]*\[[^\]^]+\]:[ \t]+<?([^<>"#\n]*)$/;
/** What is left of an older target behind the cursor, where the link is closed behind it. */
const restOfTarget = /^([^[\]|#\\\n]*)(?:[#|\\][^[\]\n]*)?\]\]/;
const restOfHeading = /^([^[\]|\\\n]*)(?:[|\\][^[\]\n]*)?\]\]/;
const restOfAddress = /^([^()<>"#\n]*?)(?:[)>#]|[ \t]+["'])/;
const restOfDefinition = /^([^<>"#\s]*)/;
const image = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** Articles, headings and images for the link that is being typed on a line; undefined where none is. */
export function completeLink(
  context: Context,
  path: string,
  line: string,
  position: Position,
): LinkItems | undefined {
  const { character } = position;
  const before = line.slice(Math.max(0, character - longestLink), character);
  const after = line.slice(character, character + longestLink);
  const wiki = wikiStart.exec(before);
  if (wiki) return completeWiki(context, path, wiki[1] ?? '', after, position);
  const address = addressStart.exec(before);
  if (address) {
    const typed = address[2] ?? '';
    const range = typedRange(typed, restOfAddress.exec(after)?.[1] ?? '', position);
    return address[1] === '!' ? images(context, path, typed, range) : addresses(context, path, typed, range);
  }
  const definition = definitionStart.exec(line.slice(0, character));
  if (!definition) return undefined;
  const typed = definition[1] ?? '';
  const range = typedRange(typed, restOfDefinition.exec(after)?.[1] ?? '', position);
  return addresses(context, path, typed, range);
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
  const [range, ending] = placeOf(typed, after, position, restOfTarget);
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
  return [typedRange(typed, closed?.[1] ?? '', position), closed ? '' : ']]'];
}

function headings(article: Article, typed: string, after: string, position: Position): LinkItems {
  const [range, ending] = placeOf(typed, after, position, restOfHeading);
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
function addresses(context: Context, path: string, typed: string, range: Range): LinkItems | undefined {
  if (isPath(typed)) return undefined;
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
function images(context: Context, path: string, typed: string, range: Range): LinkItems | undefined {
  if (isPath(typed)) return undefined;
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

/** From the start of what is typed to the end of what is left behind the cursor. */
function typedRange(typed: string, rest: string, { line, character }: Position): Range {
  return {
    start: { line, character: character - typed.length },
    end: { line, character: character + rest.length },
  };
}
