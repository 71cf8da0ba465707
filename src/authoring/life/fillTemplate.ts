import { frontMatterPlace } from '../../knowledge/frontMatter.ts';
import { parseMarkdown } from '../../knowledge/markdownTree.ts';
import { quoteAround, scalarText } from '../frontMatter/scalar.ts';
import { headingText } from './headingText.ts';

const name = /\$\{([\w-]+)\}/g;

/**
 * Fills in the names of a template. In the front matter a value is written so that YAML reads it as it is; a name
 * without a value leaves nothing there, and in the body it stays as it is. The title is written there as text.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const bodyOffset = frontMatterPlace(template)?.bodyOffset ?? 0;
  const front = template.slice(0, bodyOffset).replace(name, (_, key: string, offset: number) => {
    const value = values[key] ?? '';
    return value === '' ? '' : scalarText(value, quoteAround(template, offset));
  });
  const body = template.slice(bodyOffset).replace(name, (whole, key: string) => {
    const value = values[key];
    return value !== undefined && key === 'title' ? headingText(value) : (value ?? whole);
  });
  return front.replace(/[ \t]+$/gm, '') + body;
}

/**
 * Puts text in the place of the first paragraph under the title, which in a template says what belongs there; behind
 * the title where there is none.
 */
export function withText(article: string, text: string): string {
  const bodyOffset = frontMatterPlace(article)?.bodyOffset ?? 0;
  const { children } = parseMarkdown(article.slice(bodyOffset));
  const title = children.findIndex(node => node.type === 'heading');
  const next = children[title + 1];
  const paragraph = next?.type === 'paragraph' ? next.position : undefined;
  const start = bodyOffset + (paragraph?.start.offset ?? children[title]?.position?.end.offset ?? 0);
  const end = paragraph ? bodyOffset + (paragraph.end.offset ?? 0) : start;
  const before = paragraph || title < 0 ? '' : '\n\n';
  const after = !paragraph && title < 0 ? '\n\n' : '';
  return article.slice(0, start) + before + text.trim() + after + article.slice(end);
}
