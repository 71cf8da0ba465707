import { channelNames } from '../../../src/knowledge/channels.ts';
import { readFrontMatter } from '../../../src/knowledge/frontMatter.ts';
import { readMarkdown } from '../../../src/knowledge/markdown.ts';
import { parseArticle } from '../../../src/knowledge/parsedArticle.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';

const channelOf = channelNames(defaultSettings);

/** What the two readers must say alike of an article; `part` is the first in which they differ. */
export interface Difference {
  readonly part: 'headings' | 'links' | 'sections';
  readonly quick: string;
  readonly full: string;
}

interface Read {
  readonly headings: readonly { depth: number; text: string; anchor: string; line: number }[];
  readonly links: readonly { kind: string; target: string; fragment?: string; text: string; line: number }[];
  readonly sections: readonly { heading: number; channel?: string; internal: boolean; text: string }[];
}

/** Compares what the quick reader and the full parse make of one text; undefined where they agree. */
export function difference(text: string): Difference | undefined {
  const { bodyOffset, bodyLine } = readFrontMatter('article.md', text);
  const quick: Read = readMarkdown(text.slice(bodyOffset), bodyLine, channelOf);
  const full: Read = parseArticle('article.md', text, channelOf);
  return (
    firstDifference('headings', headings(quick), headings(full)) ??
    firstDifference('links', links(quick), links(full)) ??
    firstDifference('sections', sections(quick), sections(full))
  );
}

function firstDifference(
  part: Difference['part'],
  quick: readonly string[],
  full: readonly string[],
): Difference | undefined {
  for (let i = 0; i < Math.max(quick.length, full.length); i++) {
    if (quick[i] !== full[i]) return { part, quick: quick[i] ?? '(nothing)', full: full[i] ?? '(nothing)' };
  }
  return undefined;
}

function headings(read: Read): string[] {
  return read.headings.map(h => `${h.line} ${h.depth} ${spaced(h.text)} #${h.anchor}`);
}

/** Sorted, since the readers may list a link and the image in its text in another order. */
function links(read: Read): string[] {
  return read.links
    .map(l => `${l.line} ${l.kind} ${decoded(l.target)} #${l.fragment ?? ''} ${spaced(l.text)}`)
    .sort();
}

function sections(read: Read): string[] {
  return read.sections.map(s => `${s.heading} ${s.channel ?? ''} ${s.internal} ${spaced(s.text)}`);
}

/** White space is no difference: it is none in the index either. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
