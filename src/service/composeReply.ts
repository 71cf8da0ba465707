import MarkdownIt from 'markdown-it';
import type { Outgoing } from '../knowledge/outgoing.ts';
import type { Settings } from '../knowledge/settings.ts';

export interface ReplyPart {
  readonly title: string;
  readonly answer: Outgoing;
}

const { escapeHtml } = new MarkdownIt().utils;

/**
 * One reply to a customer: greeting, the answers in their order, closing. Several answers carry their titles, so that
 * the customer sees which is which.
 * @param language BCP 47, the customer's: that of greeting and closing
 */
export function composeReply(
  parts: readonly ReplyPart[],
  language: string,
  { greeting, closing }: Settings['reply'],
): Outgoing {
  const blocks = [
    paragraphs(inLanguage(greeting, language)),
    ...parts.map(({ title, answer }) => (parts.length > 1 ? titled(title, answer) : answer)),
    paragraphs(inLanguage(closing, language)),
  ];
  const join = (kind: 'plain' | 'html', between: string) =>
    blocks
      .map(block => block[kind])
      .filter(text => text !== '')
      .join(between);
  return { plain: join('plain', '\n\n'), html: join('html', '\n') };
}

/** The sentence in a language, also where the settings name a region or only the language of one. */
function inLanguage(sentences: Readonly<Record<string, string>>, language: string): string {
  const same = (tag: string) => tag.split('-')[0] === language.split('-')[0];
  return sentences[language] ?? Object.entries(sentences).find(([tag]) => same(tag))?.[1] ?? '';
}

/** An answer that begins with its own title, as one without a wording for the channel does, has it once. */
function titled(title: string, answer: Outgoing): Outgoing {
  const isTitled = answer.plain.startsWith(`${title}\n`);
  const plain = isTitled ? answer.plain.slice(title.length + 1) : answer.plain;
  const html = isTitled ? answer.html.replace(/^<h1>.*?<\/h1>\s*/s, '') : answer.html;
  return { plain: `${title}\n${plain}`, html: `<p><strong>${escapeHtml(title)}</strong></p>\n${html}` };
}

/** Plain text as HTML: an empty line parts paragraphs, other ends of lines stay. */
export function paragraphs(text: string): Outgoing {
  const plain = text.trim();
  if (plain === '') return { plain, html: '' };
  const html = plain
    .split(/\n{2,}/)
    .map(paragraph => `<p>${escapeHtml(paragraph).replace(/\n/g, '<br>')}</p>`)
    .join('\n');
  return { plain, html };
}
