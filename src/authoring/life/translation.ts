import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { decodeAddress } from '../../knowledge/address.ts';
import type { Article } from '../../knowledge/article.ts';
import { frontMatterPlace } from '../../knowledge/frontMatter.ts';
import { parseArticle } from '../../knowledge/parsedArticle.ts';
import type { Hash } from '../../platform/hash.ts';
import { type AuthoringContext, textOf } from '../context.ts';
import { removeKey, setKey } from '../frontMatter/edit.ts';
import { frontMatterSource } from '../frontMatter/entries.ts';
import { writtenAddresses } from '../links/writtenAddresses.ts';
import { encodePath, relativePath, resolvePath } from '../relativePath.ts';
import { folderForTranslation } from './folders.ts';
import { headingText } from './headingText.ts';
import { freeId, type NewFile, pathOf } from './newArticle.ts';

/**
 * Whether a translation keeps up with its source: `changed` when the source's text is another one than when it was
 * translated, `unknown` where that isn't recorded.
 */
export type TranslationState = 'current' | 'changed' | 'unknown' | 'no-source';

type TranslationContext = Pick<AuthoringContext, 'base' | 'text' | 'hash'>;

/** Hash of the text under the front matter; line ends and white space at line ends make no difference. */
export function bodyHash(text: string, hash: Hash): string {
  const body = text.slice(frontMatterPlace(text)?.bodyOffset ?? 0);
  const plain = body
    .replace(/^\uFEFF/, '')
    .replace(/(?<![ \t])[ \t]*\r?\n/g, '\n')
    .trim();
  return hash(new TextEncoder().encode(plain));
}

/** Compares the source as it is with what it was when it was translated. Undefined for what is no translation. */
export async function translationState(
  context: TranslationContext,
  article: Article,
): Promise<TranslationState | undefined> {
  if (article.translationOf === undefined) return undefined;
  const source = context.base.article(article.translationOf);
  const text = source && (await textOf(context, source.path));
  if (text === undefined) return 'no-source';
  const known = article.frontMatter['source-hash'];
  if (known === undefined || known === null) return 'unknown';
  return String(known) === bodyHash(text, context.hash) ? 'current' : 'changed';
}

/**
 * A new translation: a copy of the source, to be translated in place, so that headings, steps and links stay. Undefined
 * where the source can't be read.
 * @param title of the translation; that of the source where absent
 */
export async function newTranslation(
  context: TranslationContext,
  source: Article,
  language: string,
  title?: string,
): Promise<NewFile | undefined> {
  const text = await textOf(context, source.path);
  if (text === undefined) return undefined;
  const folder = folderForTranslation(context.base, source, language);
  const id = freeId(context, folder, title ?? source.id, `${source.id}-${language}`);
  const path = pathOf(folder, id);
  const keys: [key: string, value: string][] = [
    ['id', id],
    ['type', source.type],
    ['title', title ?? source.title],
    ['language', language],
    ['translation-of', source.id],
    ['source-hash', bodyHash(text, context.hash)],
    ['status', 'work-in-progress'],
  ];
  let translated = withLinksFrom(text, source, path);
  for (const [key, value] of keys) translated = changed(path, translated, s => setKey(s, key, value));
  for (const key of ['review-by', 'replaced-by'])
    translated = changed(path, translated, s => removeKey(s, key));
  return { path, text: title === undefined ? translated : withTitle(translated, source.title, title) };
}

function changed(
  path: string,
  text: string,
  edit: (source: ReturnType<typeof frontMatterSource>) => TextEdit[],
): string {
  return TextDocument.applyEdits(
    TextDocument.create(path, 'markdown', 0, text),
    edit(frontMatterSource(path, text)),
  );
}

/** The text with its relative links as they must be in another folder. */
function withLinksFrom(text: string, source: Article, path: string): string {
  const isRelative = (target: string) => target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(target);
  let result = '';
  let from = 0;
  for (const address of writtenAddresses(text, source, a => a.kind !== 'wiki' && isRelative(a.target))) {
    const [start, end] = address.targetSpan;
    const target = resolvePath(decodeAddress(address.target), source.path);
    result += text.slice(from, start) + encodePath(relativePath(path, target), address.inAngleBrackets);
    from = end;
  }
  return result + text.slice(from);
}

/** Puts a title in the place of the heading with the old one. */
function withTitle(text: string, old: string, title: string): string {
  const parsed = parseArticle('', text);
  const [heading] = parsed.headings;
  if (heading?.text !== old) return text;
  const { start, end } = heading.textRange;
  return text.slice(0, parsed.offsetAt(start)) + headingText(title) + text.slice(parsed.offsetAt(end));
}
