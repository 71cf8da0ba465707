import { decodeAddress } from '../../knowledge/address.ts';
import type { Article, Link } from '../../knowledge/article.ts';
import { frontMatterPlace } from '../../knowledge/frontMatter.ts';
import { splitAddress } from '../../knowledge/markdown.ts';
import { parseArticle, writtenLinks } from '../../knowledge/parsedArticle.ts';
import { readWikiLink, type Span, wikiLinkPattern } from '../../knowledge/wikiLink.ts';
import type { Range } from '../../platform/problem.ts';

/** An address as it stands in a file: what a rename has to change. */
export interface WrittenAddress extends Pick<Link, 'kind' | 'target' | 'fragment'> {
  /** Offsets of id or path, without the fragment. */
  readonly targetSpan: Span;
  /** Offsets of what stands behind `#`. */
  readonly fragmentSpan?: Span;
  /** True for an address in angle brackets, which may hold spaces. */
  readonly inAngleBrackets: boolean;
}

/**
 * All addresses written in the body of an article, in order.
 *
 * A full parse takes milliseconds, and a rename may touch thousands of articles. So the text is searched for
 * everything that looks like a link. That finds each link that is one, and perhaps more (in code, in comments).
 * Where it finds no more than the index knows, it is exact; only else the article is parsed.
 */
export function writtenAddresses(text: string, article: Article): WrittenAddress[] {
  const bodyOffset = frontMatterPlace(text)?.bodyOffset ?? 0;
  return searched(text, bodyOffset, article.links) ?? parsed(article.path, text);
}

const definition = /^[ \t>*+-]*\[[^\]\n]+\]:/m;
const address = /\]\(\s*(?:<([^<>\n]*)>|([^\s()<]*(?:\([^\s()]*\)[^\s()]*)*))/g;

function searched(text: string, from: number, links: readonly Link[]): WrittenAddress[] | undefined {
  const body = text.slice(from);
  if (definition.test(body)) return undefined;
  const found: WrittenAddress[] = [];
  for (const match of body.matchAll(wikiLinkPattern('g'))) {
    const link = readWikiLink(match);
    if (!link) continue;
    const at = ([start, end]: Span): Span => [from + match.index + start, from + match.index + end];
    found.push({
      kind: 'wiki',
      target: link.target,
      targetSpan: at(link.targetAt),
      inAngleBrackets: false,
      ...(link.fragmentAt && { fragment: link.fragment ?? '', fragmentSpan: at(link.fragmentAt) }),
    });
  }
  for (const match of body.matchAll(address)) {
    const written = match[1] ?? match[2] ?? '';
    // Escapes and entities stand for other characters: the parser reads them.
    if (/[\\&]/.test(written)) return undefined;
    const inAngleBrackets = match[1] !== undefined;
    const end = from + match.index + match[0].length - (inAngleBrackets ? 1 : 0);
    found.push(markdownAddress(written, [end - written.length, end], inAngleBrackets));
  }
  return sameAddresses(found, links) ? found.sort((a, b) => a.targetSpan[0] - b.targetSpan[0]) : undefined;
}

function markdownAddress(written: string, [start, end]: Span, inAngleBrackets: boolean): WrittenAddress {
  const { target, fragment } = splitAddress(written);
  const targetEnd = start + target.length;
  return {
    // Whether it is an image doesn't matter to an address.
    kind: 'markdown',
    target,
    targetSpan: [start, targetEnd],
    inAngleBrackets,
    ...(fragment !== undefined && { fragment, fragmentSpan: [targetEnd + 1, end] as const }),
  };
}

/** Compares as multisets; addresses with a scheme are left out, since `<https://…>` is found by the parser only. */
function sameAddresses(found: readonly WrittenAddress[], links: readonly Link[]): boolean {
  const counts = new Map<string, number>();
  const count = (link: Pick<Link, 'kind' | 'target' | 'fragment'>, step: number) => {
    if (link.kind !== 'wiki' && /^[a-z][a-z0-9+.-]*:/i.test(link.target)) return;
    const kind = link.kind === 'wiki' ? 'wiki' : 'markdown';
    const key = `${kind} ${decodeAddress(link.target)}#${link.fragment ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + step);
  };
  for (const link of found) count(link, 1);
  for (const link of links) count(link, -1);
  return [...counts.values()].every(n => n === 0);
}

function parsed(path: string, text: string): WrittenAddress[] {
  const article = parseArticle(path, text);
  const span = (range: Range): Span => [article.offsetAt(range.start), article.offsetAt(range.end)];
  return writtenLinks(article)
    .map(link => ({
      kind: link.kind === 'wiki' ? ('wiki' as const) : ('markdown' as const),
      target: link.target,
      targetSpan: span(link.targetRange),
      inAngleBrackets: link.inAngleBrackets,
      ...(link.fragmentRange && { fragment: link.fragment ?? '', fragmentSpan: span(link.fragmentRange) }),
    }))
    .sort((a, b) => a.targetSpan[0] - b.targetSpan[0]);
}
