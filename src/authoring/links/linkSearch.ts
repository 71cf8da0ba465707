import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../../knowledge/article.ts';
import type { Span } from '../../knowledge/wikiLink.ts';
import type { Range } from '../../platform/problem.ts';
import { type AuthoringContext, textOf } from '../context.ts';
import { inBatches } from '../inBatches.ts';
import type { Address, WrittenAddress } from './address.ts';
import { writtenAddresses } from './writtenAddresses.ts';

/** An address that was looked for, in the file that holds it. */
export interface FoundAddress {
  readonly from: Article;
  readonly address: WrittenAddress;
  readonly targetRange: Range;
  readonly fragmentRange?: Range;
  /**
   * What stands between the brackets of a wiki link. The editor's own Markdown support takes that for the label of a
   * definition; a list of references that names the same place shows it once.
   */
  readonly innerRange?: Range;
  /** Text of its line, without white space around it. */
  readonly lineText: string;
}

/** Reads articles and gives the addresses in them that fit, in the order of articles and text. */
export async function findAddresses(
  context: Pick<AuthoringContext, 'text'>,
  articles: Iterable<Article>,
  fits: (address: Address, from: Article) => boolean,
): Promise<FoundAddress[]> {
  const found = await inBatches(articles, async from => {
    const text = await textOf(context, from.path);
    return text === undefined ? [] : inText(text, from, fits);
  });
  return found.flat();
}

function inText(
  text: string,
  from: Article,
  fits: (address: Address, from: Article) => boolean,
): FoundAddress[] {
  const addresses = writtenAddresses(text, from, address => fits(address, from));
  if (addresses.length === 0) return [];
  const document = TextDocument.create(from.path, 'markdown', 0, text);
  const range = ([start, end]: Span): Range => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });
  return addresses.map(address => ({
    from,
    address,
    targetRange: range(address.targetSpan),
    lineText: lineAround(text, address.targetSpan[0]),
    ...(address.kind === 'wiki' && { innerRange: range(innerSpan(text, address.targetSpan)) }),
    ...(address.fragmentSpan && { fragmentRange: range(address.fragmentSpan) }),
  }));
}

function innerSpan(text: string, [start, end]: Span): Span {
  return [text.lastIndexOf('[[', start) + 2, text.indexOf(']]', end)];
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end).trim();
}
