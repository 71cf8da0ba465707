import { TextDocument } from 'vscode-languageserver-textdocument';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Article } from '../../knowledge/article.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { frontMatterPlace } from '../../knowledge/frontMatter.ts';
import type { Range } from '../../platform/problem.ts';
import { type AuthoringContext, textOf } from '../context.ts';
import { frontMatterEntries, frontMatterSource, singleValue } from '../frontMatter/entries.ts';
import { type Quote, quoteAround } from '../frontMatter/scalar.ts';
import { inBatches } from '../inBatches.ts';

/** A place outside the text of articles where the id of an article stands. */
export interface IdMention {
  readonly path: string;
  readonly id: string;
  /** Of the id, without quotes. */
  readonly range: Range;
  readonly quote: Quote;
  readonly lineText: string;
}

/** Path of the file with the contact reasons. */
export const reasonsFile = 'reasons.yaml';

/** Keys of the front matter whose value is the id of an article. */
export const idKeys = ['process', 'translation-of', 'replaced-by'] as const;

type IdKey = (typeof idKeys)[number];

/** The article that a key of the front matter names with this id. */
export function articleNamedBy(base: KnowledgeBase, key: IdKey, id: string): Article | undefined {
  return key === 'process' ? base.process(id) : base.article(id);
}

/** Where front matter and reasons.yaml name some articles by their ids. Only files that do are read. */
export async function findIdMentions(
  context: Pick<AuthoringContext, 'base' | 'text'>,
  articles: readonly Article[],
): Promise<IdMention[]> {
  const { base } = context;
  const wanted = new Map(articles.map(article => [article.id, article]));
  const names = (key: IdKey, id: string | undefined) => {
    const article = id === undefined ? undefined : wanted.get(id);
    return article && articleNamedBy(base, key, article.id) === article ? article.id : undefined;
  };
  const named: { from: Article; key: IdKey; id: string }[] = [];
  for (const from of base.articles()) {
    for (const key of idKeys) {
      const id = names(key, writtenId(from, key));
      if (id !== undefined) named.push({ from, key, id });
    }
  }
  const mentions = await inBatches(named, async ({ from, key, id }) => {
    const text = await textOf(context, from.path);
    return text === undefined ? [] : inFrontMatter(from.path, text, key, id);
  });
  const ofReasons = new Set(base.reasons.flatMap(reason => names('process', reason.process) ?? []));
  if (ofReasons.size > 0) mentions.push(await inReasons(context, ofReasons));
  return mentions.flat();
}

function writtenId(article: Article, key: IdKey): string | undefined {
  if (key === 'process') return article.process;
  if (key === 'translation-of') return article.translationOf;
  const value = article.frontMatter[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
}

/** Most front matter has the key on one plain line; YAML is read only where that isn't so: it takes longer. */
function inFrontMatter(path: string, text: string, key: IdKey, id: string): IdMention[] {
  const place = frontMatterPlace(text);
  if (!place) return [];
  const yaml = text.slice(place.yamlOffset, place.yamlEnd);
  const plain = new RegExp(`^${key}:[ \\t]+(?=\\S)`, 'gm');
  const starts = [...yaml.matchAll(plain)].map(match => match.index + match[0].length);
  const start = starts[0];
  if (start !== undefined && starts.length === 1 && restOfLine(yaml, start) === id) {
    const document = TextDocument.create(path, 'markdown', 0, text);
    const offset = place.yamlOffset + start;
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + id.length) };
    return [{ path, id, range, quote: '', lineText: `${key}: ${id}` }];
  }
  const value = singleValue(frontMatterEntries(frontMatterSource(path, text)), key);
  if (value?.text !== id) return [];
  const quote = quoteAround(text, value.span[0]);
  return [{ path, id, range: value.range, quote, lineText: `${key}: ${id}` }];
}

function restOfLine(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trimEnd();
}

async function inReasons(
  context: Pick<AuthoringContext, 'text'>,
  processes: ReadonlySet<string>,
): Promise<IdMention[]> {
  const text = await textOf(context, reasonsFile);
  if (text === undefined) return [];
  const document = TextDocument.create(reasonsFile, 'yaml', 0, text);
  const contents = parseDocument(text, { logLevel: 'silent' }).contents;
  const list = isMap(contents) ? contents.get('reasons') : contents;
  if (!isSeq(list)) return [];
  return list.items.flatMap(item => {
    const node: unknown = isMap(item) ? item.get('process', true) : undefined;
    if (!isScalar(node) || !node.range || !processes.has(String(node.value))) return [];
    const quote = quoteAround(text, node.range[0] + 1);
    const range = {
      start: document.positionAt(node.range[0] + quote.length),
      end: document.positionAt(node.range[1] - quote.length),
    };
    const id = String(node.value);
    return [{ path: reasonsFile, id, range, quote, lineText: `process: ${id}` }];
  });
}
