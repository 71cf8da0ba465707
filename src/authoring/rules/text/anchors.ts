import { slug } from 'github-slugger';
import type { Heading } from '../../../knowledge/article.ts';

const tagWithName = /<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi;
const attributes = /\{[^{}\n]{1,300}\}/g;
const attributeId = /[{\s]#([\w.:-]+)/;

/** Marks of publishing systems around words of a heading, which their anchors leave out: `[!UICONTROL Share]`. */
const mark = /\[!\w+\s+([^\]\s][^\]]*)\]/g;

/**
 * Names that a link can lead to beside the headings, in lower case: ids and names of HTML tags, and ids in braces
 * behind a heading, as several publishing systems have them (`## Returns {#returns}`).
 */
export function namedPlaces(text: string, headings: readonly Heading[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const heading of headings) {
    if (heading.text.includes('[!')) names.add(slug(heading.text.replace(mark, '$1')));
  }
  for (const match of text.matchAll(tagWithName)) if (match[1]) names.add(match[1].toLowerCase());
  for (const [braces] of text.matchAll(attributes)) {
    const id = attributeId.exec(braces)?.[1];
    if (id !== undefined) names.add(id.toLowerCase());
  }
  return names.size === 0 ? none : names;
}

const none: ReadonlySet<string> = new Set();
