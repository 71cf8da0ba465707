import { escapeHtml } from 'markdown-it/lib/common/utils.mjs';

/** HTML that was made here: whatever came from a user stands in it escaped. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template. Text is escaped; undefined, null and false leave nothing behind. */
export type Content = Markup | string | number | undefined | null | false | readonly Content[];

/**
 * A piece of HTML. Every value is escaped unless it is markup itself, so that forgetting to escape can't happen.
 * Values stand in text or in attributes within double quotes, never as names of tags or attributes.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { markup: parts.reduce((before, part, i) => before + render(values[i - 1]) + part) };
}

/** Markup that a library made, such as the drawing of a chart. Never for text of a user. */
export function trusted(markup: string): Markup {
  return { markup };
}

function render(content: Content): string {
  if (content === undefined || content === null || content === false) return '';
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(render).join('');
}
