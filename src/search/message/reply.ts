import type { ArticleText, Section } from '../../knowledge/article.ts';

/** An answer that goes into a reply. */
export interface ReplyPart {
  readonly article: ArticleText;
  /** Index of the section that answers, as in `Hit.section`; the whole article where absent. */
  readonly section?: number;
}

export interface ReplyOptions {
  /** Key of the channel, as in `Section.channel`. */
  readonly channel: string;
  /** First and last lines, as headwater.yaml has them for the customer's language; none where empty. */
  readonly greeting: string;
  readonly closing: string;
}

/** A reply to a customer. Nothing is sent: it is for copying. */
export interface Reply {
  readonly text: string;
  readonly html: string;
  /** Ids of articles of which nothing may leave the house: all that would have been said is internal. */
  readonly withheld: readonly string[];
}

/**
 * Puts answers together into one reply: greeting, the answers in their order, closing. Each answer has the
 * channel's own wording where the article has one, and nothing that is marked internal. With more than one answer
 * each has its title above it.
 */
export function composeReply(
  parts: readonly ReplyPart[],
  { channel, greeting, closing }: ReplyOptions,
): Reply {
  const answers: { title: string; paragraphs: string[] }[] = [];
  const withheld: string[] = [];
  for (const part of parts) {
    const { article } = part.article;
    const paragraphs = answerSections(part, channel).flatMap(section => paragraphsOf(section.text));
    if (paragraphs.length === 0) withheld.push(article.id);
    else answers.push({ title: article.title, paragraphs });
  }
  const titled = answers.length > 1;
  const blocks = answers.map(({ title, paragraphs }) =>
    (titled ? [title, ...paragraphs] : paragraphs).join('\n'),
  );
  const html = answers.flatMap(({ title, paragraphs }) => [
    ...(titled ? [`<p><strong>${escapeHtml(title)}</strong></p>`] : []),
    ...paragraphs.map(htmlParagraph),
  ]);
  return {
    text: [greeting, ...blocks, closing].filter(block => block.trim() !== '').join('\n\n'),
    html: [htmlParagraph(greeting), ...html, htmlParagraph(closing)].filter(Boolean).join('\n'),
    withheld,
  };
}

/**
 * The sections of an answer that are for a customer on a channel: the channel's own wording where there is one,
 * else what serves every channel. Nothing of an internal article.
 */
export function answerSections({ article, section }: ReplyPart, channel: string): Section[] {
  if (article.article.audience === 'internal') return [];
  const open = article.sections.filter(({ internal, text }) => !internal && text.trim() !== '');
  const own = open.filter(other => other.channel === channel);
  const general = open.filter(other => other.channel === undefined);
  const wanted = section === undefined ? undefined : article.sections[section];
  if (wanted === undefined) return own.length > 0 ? own : general;
  if (wanted.internal) return [];
  if (wanted.channel === channel || wanted.channel === undefined)
    return open.includes(wanted) ? [wanted] : [];
  return own;
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .map(line => line.trim())
    .filter(line => line !== '');
}

function htmlParagraph(text: string): string {
  return text.trim() === '' ? '' : `<p>${escapeHtml(text.trim()).replaceAll('\n', '<br>')}</p>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, character => entities[character] ?? character);
}
