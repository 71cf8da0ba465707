import { decodeAddress } from '../../knowledge/address.ts';
import type { Link } from '../../knowledge/article.ts';
import { readMarkdown, splitAddress } from '../../knowledge/markdown.ts';
import { readWikiLink, type Span, wikiLinkPattern } from '../../knowledge/wikiLink.ts';
import type { Address, WrittenAddress } from './address.ts';

const definition = /^[ \t>*+-]*\[[^\]\n]+\]:/m;
const address = /\]\(\s*(?:<([^<>\n]*)>|([^\s()<]*(?:\([^\s()]*\)[^\s()]*)*))/g;
const code = /^[ \t>*+-]*(`{3,}|~{3,})[\s\S]*?^[ \t>]*\1|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)/gm;

/**
 * The addresses in a body that fit, found by searching its text; undefined where that can't be told from the text.
 *
 * The search finds each link that is one, and perhaps more: in code, in comments. So where it finds no more than the
 * index knows, it is exact. Where it finds more, what looks like code is left out; that is a guess, and tried out.
 * @param links of the article, as the index has them
 */
export function searchedAddresses(
  text: string,
  bodyOffset: number,
  links: readonly Link[],
  fits: (address: Address) => boolean,
): WrittenAddress[] | undefined {
  const body = text.slice(bodyOffset);
  if (definition.test(body)) return undefined;
  const found = candidates(body)?.filter(fits);
  if (!found) return undefined;
  const wanted = links.filter(isRelative).filter(fits);
  if (!sameAddresses(found, wanted)) {
    const outside = outsideCode(found, body);
    if (!sameAddresses(outside, wanted) || !areLinks(outside, body)) return undefined;
    return shifted(outside, bodyOffset);
  }
  return shifted(found, bodyOffset);
}

function shifted(found: readonly WrittenAddress[], by: number): WrittenAddress[] {
  const shift = ([start, end]: Span): Span => [start + by, end + by];
  return found.map(a => ({
    ...a,
    targetSpan: shift(a.targetSpan),
    ...(a.fragmentSpan && { fragmentSpan: shift(a.fragmentSpan) }),
  }));
}

/** Everything that looks like a link, in order; undefined where one is written with escapes, which only the parser reads. */
function candidates(body: string): WrittenAddress[] | undefined {
  const found: WrittenAddress[] = [];
  for (const match of body.matchAll(wikiLinkPattern('g'))) {
    const link = readWikiLink(match);
    if (!link) continue;
    const at = ([start, end]: Span): Span => [match.index + start, match.index + end];
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
    if (/[\\&]/.test(written)) return undefined;
    const inAngleBrackets = match[1] !== undefined;
    const end = match.index + match[0].length - (inAngleBrackets ? 1 : 0);
    const link = markdownAddress(written, [end - written.length, end], inAngleBrackets);
    if (isRelative(link)) found.push(link);
  }
  return found.sort((a, b) => a.targetSpan[0] - b.targetSpan[0]);
}

function markdownAddress(written: string, [start, end]: Span, inAngleBrackets: boolean): WrittenAddress {
  const { target, fragment } = splitAddress(written);
  const targetEnd = start + target.length;
  return {
    kind: 'markdown',
    target,
    targetSpan: [start, targetEnd],
    inAngleBrackets,
    ...(fragment !== undefined && { fragment, fragmentSpan: [targetEnd + 1, end] as const }),
  };
}

/** Addresses with a scheme are no matter of a rename, and `<https://…>` is not found by the search. */
function isRelative({ kind, target }: Pick<Link, 'kind' | 'target'>): boolean {
  return kind === 'wiki' || !/^[a-z][a-z0-9+.-]*:/i.test(target);
}

/** True where both have the same addresses, each as often. */
function sameAddresses(found: readonly WrittenAddress[], links: readonly Link[]): boolean {
  if (found.length !== links.length) return false;
  const counts = new Map<string, number>();
  const count = ({ kind, target, fragment }: Address | Link, step: number) => {
    const key = `${kind === 'wiki' ? 'wiki' : 'markdown'} ${decodeAddress(target)}#${fragment ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + step);
  };
  for (const link of found) count(link, 1);
  for (const link of links) count(link, -1);
  return [...counts.values()].every(n => n === 0);
}

function outsideCode(found: readonly WrittenAddress[], body: string): WrittenAddress[] {
  const spans = [...body.matchAll(code)].map(match => [match.index, match.index + match[0].length] as const);
  return found.filter(({ targetSpan }) => !spans.some(s => s[0] <= targetSpan[0] && targetSpan[0] < s[1]));
}

/** A target that no article has: letters, so that it is the same in every kind of link. */
const probe = 'headwaterprobe';

/** Tries out whether all of these are links: with another target in their places, as many links must have it. */
function areLinks(found: readonly WrittenAddress[], body: string): boolean {
  if (body.includes(probe)) return false;
  let tried = '';
  let from = 0;
  for (const { targetSpan } of found) {
    tried += body.slice(from, targetSpan[0]) + probe;
    from = targetSpan[1];
  }
  const { links } = readMarkdown(tried + body.slice(from), 0, () => undefined);
  return links.filter(link => link.target === probe).length === found.length;
}
