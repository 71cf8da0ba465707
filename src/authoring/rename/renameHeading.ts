import type { Heading } from '../../knowledge/article.ts';
import { headingOf } from '../../knowledge/base.ts';
import { type ParsedArticle, parseArticle } from '../../knowledge/parsedArticle.ts';
import type { ParsedHeading } from '../../knowledge/parsedParts.ts';
import type { AuthoringContext } from '../context.ts';
import { EditCollector } from '../editCollector.ts';
import { frontMatterEntries, singleValue } from '../frontMatter/entries.ts';
import { quoteAround, scalarText } from '../frontMatter/scalar.ts';
import type { FoundAddress } from '../links/linkSearch.ts';
import { headingAddresses } from '../links/references.ts';
import { isTitleHeading } from '../links/subject.ts';
import { texts } from '../texts.ts';
import { type Refusal, refuse } from './refusal.ts';

type RenameContext = Pick<AuthoringContext, 'base' | 'text' | 'language'>;

/**
 * Gives a heading another text, and changes the links to it. Anchors of later headings with the same words may change
 * with it, and links to them follow. A title in the front matter that says the same as the heading changes along.
 * @param index of the heading in the article
 * @param newText as it is written in Markdown
 */
export async function renameHeading(
  context: RenameContext,
  parsed: ParsedArticle,
  index: number,
  newText: string,
): Promise<EditCollector | Refusal> {
  const article = context.base.articleAt(parsed.path);
  const heading = parsed.headings[index];
  const after = heading && headingsAfter(parsed, heading, newText.trim());
  if (!article || !heading || !after) return refuse(texts[context.language].headingNotAllowed);
  const edits = new EditCollector();
  edits.replace(parsed.path, heading.textRange, newText.trim());
  if (isTitleHeading(article, index)) {
    const title = after[index]?.text ?? newText.trim();
    writeTitle(edits, parsed, heading.text, title);
  }
  const changed = (h: Heading) => changeOf(parsed.headings, after, h) !== undefined;
  for (const found of await headingAddresses(context, article, changed)) {
    const target = headingOf(article, found.address.fragment);
    const change = target && changeOf(parsed.headings, after, target);
    if (change && found.fragmentRange) {
      edits.replace(found.from.path, found.fragmentRange, newFragment(found, change));
    }
  }
  return edits;
}

/** Replaces a title in the front matter that is the same as the old one. */
function writeTitle(edits: EditCollector, parsed: ParsedArticle, old: string, title: string): void {
  const value = singleValue(frontMatterEntries(parsed), 'title');
  if (value?.text !== old) return;
  edits.replace(parsed.path, value.range, scalarText(title, quoteAround(parsed.text, value.span[0])));
}

/** The headings once one has another text; undefined where that text would not make one heading of it. */
function headingsAfter(
  parsed: ParsedArticle,
  heading: ParsedHeading,
  newText: string,
): readonly ParsedHeading[] | undefined {
  if (newText === '' || /[\n\r]/.test(newText)) return undefined;
  const start = parsed.offsetAt(heading.textRange.start);
  const end = parsed.offsetAt(heading.textRange.end);
  const text = parsed.text.slice(0, start) + newText + parsed.text.slice(end);
  const { headings } = parseArticle(parsed.path, text);
  const same =
    headings.length === parsed.headings.length && headings.every((h, i) => fits(h, parsed.headings[i]));
  return same ? headings : undefined;

  function fits(now: ParsedHeading, before: ParsedHeading | undefined): boolean {
    return now.line === before?.line && now.depth === before.depth && now.text !== '';
  }
}

interface HeadingChange {
  readonly before: Heading;
  readonly after: Heading;
}

function changeOf(
  before: readonly Heading[],
  after: readonly Heading[],
  heading: Heading,
): HeadingChange | undefined {
  // The index and the parse read the same headings; their anchors are unique.
  const i = before.findIndex(h => h.anchor === heading.anchor);
  const [from, to] = [before[i], after[i]];
  if (!from || !to || (from.anchor === to.anchor && from.text === to.text)) return undefined;
  return { before: from, after: to };
}

/** A fragment that was written as text stays text, where a link can hold it; one that is an anchor stays an anchor. */
function newFragment({ address }: FoundAddress, { before, after }: HeadingChange): string {
  const fragment = address.fragment ?? '';
  const asText = fragment !== before.anchor && fragment === before.text;
  if (address.kind === 'wiki') {
    return asText && !/[[\]|]/.test(after.text) ? after.text : after.anchor;
  }
  const [start, end] = address.fragmentSpan ?? [0, 0];
  const encoded = end - start !== fragment.length;
  const wanted = asText ? after.text : after.anchor;
  return encoded || (/[\s()]/.test(wanted) && !address.inAngleBrackets) ? encodeURIComponent(wanted) : wanted;
}

/** Index of a heading of the index in the parsed article, which has the same headings. */
export function indexOfHeading(parsed: ParsedArticle, heading: Heading): number {
  return parsed.headings.findIndex(h => h.anchor === heading.anchor);
}
