import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver-types';
import type { ArticleType } from '../../knowledge/article.ts';
import type { Position } from '../../platform/problem.ts';
import type { AuthoringContext } from '../context.ts';
import { scalarText } from '../frontMatter/scalar.ts';
import { type FrontMatterKey, frontMatterKey, frontMatterKeys, isList } from '../frontMatterSchema.ts';
import { fold } from './articleSearch.ts';
import { type FrontMatterLine, frontMatterLine, keysIn } from './frontMatterLine.ts';
import { type ValueOption, valuesFor } from './frontMatterValues.ts';

type Context = Pick<AuthoringContext, 'base' | 'language' | 'today'>;

/** Keys and values for the front matter; undefined where the position is not in it. */
export function completeFrontMatter(
  context: Context,
  path: string,
  text: string,
  position: Position,
): CompletionItem[] | undefined {
  const line = frontMatterLine(text, position);
  if (!line) return undefined;
  const written = keysIn(text);
  return line.kind === 'key' ? keys(context, line, written) : values(context, path, line, written);
}

function keys(
  { language }: Context,
  line: FrontMatterLine & { kind: 'key' },
  written: ReadonlyMap<string, string>,
): CompletionItem[] {
  const type = typeOf(written.get('type'));
  // A hash is nobody's to write.
  const possible = frontMatterKeys.filter(
    ({ key, kind, use }) => type in use && !written.has(key) && kind !== 'hash',
  );
  return possible.map((key, index) => ({
    label: key.key,
    kind: CompletionItemKind.Property,
    ...beside(key.name[language], key.key),
    documentation: { kind: MarkupKind.Markdown, value: key.description[language] },
    sortText: order(index),
    textEdit: { range: line.range, newText: line.hasColon ? key.key : keyText(key) },
    ...(!line.hasColon && { insertTextFormat: InsertTextFormat.Snippet }),
    // Opens the list of values at once, where there is one.
    ...(!line.hasColon && hasValues(key) && { command: suggestAgain }),
  }));
}

const suggestAgain = { title: '', command: 'editor.action.triggerSuggest' };

function keyText(key: FrontMatterKey): string {
  return isList(key.kind) ? `${key.key}: [$0]` : `${key.key}: $0`;
}

function hasValues(key: FrontMatterKey): boolean {
  return key.kind !== 'text' && key.kind !== 'hash';
}

function typeOf(type: string | undefined): ArticleType {
  return type === 'process' || type === 'story' ? type : 'answer';
}

function values(
  context: Context,
  path: string,
  line: FrontMatterLine & { kind: 'value' },
  written: ReadonlyMap<string, string>,
): CompletionItem[] {
  const key = frontMatterKey(line.key);
  if (!key) return [];
  const { base, language } = context;
  const own = base.articleAt(path);
  const options = valuesFor(key, {
    base,
    language,
    today: context.today(),
    own,
    typed: line.typed,
    written,
  });
  return options.map((option, index) => valueItem(option, line, index));
}

function valueItem(
  option: ValueOption,
  line: FrontMatterLine & { kind: 'value' },
  index: number,
): CompletionItem {
  const written = scalarText(option.value, line.quote);
  const other = option.alsoFoundBy;
  // The editor compares with what is typed: a value found by its other words must not be dropped for that.
  const byOther = line.typed !== '' && other !== undefined && !fold(option.value).includes(fold(line.typed));
  return {
    label: option.value,
    kind: CompletionItemKind.Value,
    sortText: order(index),
    filterText: option.found && line.typed !== '' ? line.typed : byOther ? other : option.value,
    textEdit: { range: line.range, newText: line.needsSpace ? ` ${written}` : written },
    ...beside(option.detail, option.value),
    ...(option.documentation !== undefined && { documentation: option.documentation }),
    ...(option.archived && { tags: [CompletionItemTag.Deprecated] }),
  };
}

/** A few words beside a label, where they say more than the label. */
function beside(words: string, label: string): Pick<CompletionItem, 'labelDetails'> {
  return words === '' || words === label.replaceAll('-', ' ') ? {} : { labelDetails: { description: words } };
}

/** Keeps the order in which the items are given. */
export function order(index: number): string {
  return String(index).padStart(4, '0');
}
