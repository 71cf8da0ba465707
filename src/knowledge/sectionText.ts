import type { Article, Heading, Section } from './article.ts';
import { frontMatterPlace } from './frontMatter.ts';
import { readMarkdown } from './markdown.ts';

/** A heading at the left margin: every list, quote and paragraph before it has ended. */
const headingAtMargin = /^#{1,6}(?:\s|$)/;
/** What may be the definition of a link, which another section may name. Labels have 999 characters at most. */
const definition = /^[ \t>*+\-\d.)]*\[(?:[^\]\\]|\\[\s\S]){0,999}\]:/m;
const noChannel = () => undefined;

/**
 * Plain text under a heading; that of the first section with words where it has none.
 * @param anchor empty for the text before the first heading
 */
export function sectionText(
  headings: readonly Heading[],
  sections: readonly Section[],
  anchor: string,
): string {
  const index = indexOf(headings, anchor);
  return joined(sections.filter(({ heading }) => heading === index)) || firstText(sections);
}

/**
 * The same from the text of an article, of which only the lines that are needed are parsed. Undefined where they can't
 * be understood without the rest.
 * @param article as read from exactly this text
 */
export function sectionTextByLines(
  text: string,
  { headings, bodyLine }: Pick<Article, 'headings' | 'bodyLine'>,
  anchor: string,
): string | undefined {
  if (text.includes(']:') && definition.test(text)) return undefined;
  const body = text.slice(frontMatterPlace(text)?.bodyOffset ?? 0);
  const starts = startsOfLines(
    body,
    headings.map(({ line }) => line - bodyLine),
  );
  const sectionsOf = (index: number): readonly Section[] | undefined => {
    const lines = body.slice(starts[index] ?? 0, starts[index + 1]);
    const standsAlone = index < 0 || headingAtMargin.test(lines);
    return standsAlone ? readMarkdown(lines, 0, noChannel).sections : undefined;
  };
  const own = sectionsOf(indexOf(headings, anchor));
  let found = own && joined(own);
  for (let index = -1; found === '' && index < headings.length; index++) {
    const sections = sectionsOf(index);
    found = sections && firstText(sections);
  }
  return found;
}

/** -1 for the text before the first heading. */
function indexOf(headings: readonly Heading[], anchor: string): number {
  return anchor === '' ? -1 : headings.findIndex(heading => heading.anchor === anchor);
}

function joined(sections: readonly Section[]): string {
  return sections
    .map(({ text }) => text)
    .join('\n')
    .trim();
}

function firstText(sections: readonly Section[]): string {
  return sections.find(({ text }) => text !== '')?.text ?? '';
}

/** Offsets of lines, counted as Markdown does. @param lines ascending */
function startsOfLines(text: string, lines: readonly number[]): number[] {
  const lineEnd = /\r\n?|\n/g;
  let passed = 0;
  return lines.map(line => {
    while (passed < line && lineEnd.test(text)) passed++;
    return lineEnd.lastIndex;
  });
}
