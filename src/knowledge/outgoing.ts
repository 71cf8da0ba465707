import MarkdownIt, { type Token } from 'markdown-it';
import MarkdownToken from 'markdown-it/lib/token.mjs';
import type { ChannelOf } from './channels.ts';
import { htmlText, tokensOf } from './markdown.ts';
import { htmlPieces } from './markedHtml.ts';
import { type SectionPlace, SectionScope } from './sectionScope.ts';
import { readWikiLink, wikiLinkPattern } from './wikiLink.ts';

/** What may leave the house of an article. */
export interface Outgoing {
  readonly plain: string;
  /** Without scripts, images and addresses that only work inside. */
  readonly html: string;
}

/**
 * The text of an article for a customer: the wording of the channel where the article has one, else what stands
 * outside all channels. Never what is marked internal, and of the article's HTML the words alone.
 * @param channel key of a channel; absent for the text that serves all
 * @param titleOf title of the article with an id, where a customer may read it: it stands for a link to it
 */
export function outgoing(
  body: string,
  channelOf: ChannelOf,
  channel?: string,
  titleOf: (id: string) => string | undefined = () => undefined,
): Outgoing {
  const tokensOfBody = tokensOf(body);
  nameLinks(tokensOfBody, titleOf);
  const blocks = sectioned(tokensOfBody, channelOf);
  const own = channel === undefined ? [] : blocks.filter(block => block.channel === channel);
  const wanted = own.some(block => block.tokens.length > 0)
    ? own
    : blocks.filter(b => b.channel === undefined);
  const tokens = wanted.flatMap(block => block.tokens);
  return { plain: plainText(tokens), html: renderer.renderer.render(tokens, renderer.options, {}).trim() };
}

interface Block {
  readonly channel?: string;
  readonly tokens: Token[];
}

/** The body cut where channel or internal changes; internal blocks and the headings of channels are left out. */
function sectioned(tokens: readonly Token[], channelOf: ChannelOf): Block[] {
  const scope = new SectionScope(channelOf);
  const blocks: Block[] = [];
  /** Where each list, quote and the like that is open began: its end goes with its start. */
  const open: SectionPlace[] = [];
  const add = (tokens: Token[], { channel, internal }: SectionPlace) => {
    if (!internal) blocks.push({ tokens, ...(channel !== undefined && { channel }) });
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.type === 'html_block') {
      for (const { html, mark } of htmlPieces(token.content)) {
        if (mark) scope.mark(mark);
        add(wordsOf(html), scope.current());
      }
    } else if (token.type === 'heading_open') {
      const heading = tokens.slice(i, i + 3);
      i += 2;
      const before = scope.current().channel;
      const text = headingText(heading[1]);
      scope.heading(Number(token.tag.slice(1)), text);
      const place = scope.current();
      const isChannel = place.channel !== before && channelOf(text) !== undefined;
      // Also where the heading stays here: a comment in it counts.
      const kept = heading.map(part => outgoingToken(part, scope));
      if (!isChannel) add(kept, place);
    } else {
      const place = token.nesting < 0 ? (open.pop() ?? scope.current()) : scope.current();
      if (token.nesting > 0) open.push(place);
      add([outgoingToken(token, scope)], place);
    }
  }
  return blocks;
}

/** The words of a piece of HTML as a paragraph, each cell and item on a line of its own. */
function wordsOf(html: string): Token[] {
  const lines = htmlText(html.replace(/\s+/g, ' '), '\n')
    // What isn't for readers: a document type, instructions for a program.
    .replace(/<[!?][^>]*>?/g, ' ')
    .split('\n')
    .map(line => renderer.utils.unescapeAll(line.trim()))
    .filter(line => line !== '');
  if (lines.length === 0) return [];
  const start = new MarkdownToken('paragraph_open', 'p', 1);
  const inline = new MarkdownToken('inline', '', 0);
  const end = new MarkdownToken('paragraph_close', 'p', -1);
  // Written on lines of their own.
  for (const token of [start, inline, end]) token.block = true;
  inline.children = lines.flatMap((line, i) => {
    const text = new MarkdownToken('text', '', 0);
    text.content = line;
    return i > 0 ? [new MarkdownToken('hardbreak', 'br', 0), text] : [text];
  });
  return [start, inline, end];
}

/** A token without what is active or works only inside: HTML goes, links stay where they lead outside. */
function outgoingToken(token: Token, scope: SectionScope): Token {
  if (token.type === 'inline' && token.children) token.children = outgoingInline(token.children, scope);
  return token;
}

function outgoingInline(tokens: readonly Token[], scope: SectionScope): Token[] {
  const kept: Token[] = [];
  /** For each link, emphasis and the like that is open whether it is kept: its end goes with its start. */
  const open: boolean[] = [];
  for (const token of tokens) {
    if (token.type === 'html_inline') {
      for (const { mark } of htmlPieces(token.content)) if (mark) scope.mark(mark);
      continue;
    }
    // Escapes and entities in the text of an image, which markdown-it joins with the rest elsewhere only.
    if (token.type === 'text_special') token.type = 'text';
    const keep = token.nesting < 0 ? open.pop() === true : !scope.current().internal && isOutgoing(token);
    if (token.nesting > 0) open.push(keep);
    if (!keep) continue;
    if (token.type === 'image') kept.push(...outgoingInline(token.children ?? [], scope));
    else kept.push(token);
  }
  return kept;
}

/** False for a link that works only inside; its text stays. */
function isOutgoing(token: Token): boolean {
  return token.type !== 'link_open' || /^(?:https?|mailto|tel):/i.test(String(token.attrGet('href') ?? ''));
}

const renderer = new MarkdownIt();
/** `[[…]]` as text: a customer has no use for an id, and nothing to open it with. */
function nameLinks(tokens: readonly Token[], titleOf: (id: string) => string | undefined): void {
  for (const token of tokens) {
    if (token.type === 'wiki_link') {
      token.type = 'text';
      token.content = wikiText(token.content, titleOf);
    }
    nameLinks(token.children ?? [], titleOf);
  }
}

function wikiText(content: string, titleOf: (id: string) => string | undefined): string {
  const match = wikiLinkPattern('g').exec(content);
  const link = match && readWikiLink(match);
  if (!link) return content;
  const title = link.labelAt ? undefined : titleOf(link.target);
  // Titles are often questions: within a sentence they need marks around them.
  return title === undefined ? link.text : `“${title}”`;
}

/** Text for a chat: lists with dashes and numbers, tables by line, addresses behind their text. */
function plainText(tokens: readonly Token[]): string {
  const lists: { ordered: boolean; next: number }[] = [];
  let text = '';
  let cells = 0;
  for (const token of tokens) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({ ordered: token.type.startsWith('ordered'), next: Number(token.attrGet('start') ?? 1) });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        if (lists.length === 0) text += '\n';
        break;
      case 'list_item_open': {
        const list = lists.at(-1);
        const mark = list?.ordered ? `${list.next++}.` : '-';
        text += `${'  '.repeat(Math.max(0, lists.length - 1))}${mark} `;
        break;
      }
      case 'tr_open':
        cells = 0;
        break;
      case 'th_open':
      case 'td_open':
        if (cells++ > 0) text += ' | ';
        break;
      case 'tr_close':
        text += '\n';
        break;
      case 'inline':
        text += inlineText(token.children ?? []);
        break;
      case 'heading_close':
      case 'table_close':
        text += '\n';
        break;
      case 'paragraph_close':
        text += lists.length > 0 ? '\n' : '\n\n';
        break;
      case 'fence':
      case 'code_block':
        text += `${token.content.trimEnd()}\n\n`;
        break;
    }
  }
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

/** The words of a heading, without the addresses of links. @param inline the token in the heading */
export function headingText(inline: Token | undefined): string {
  return inlineText((inline?.children ?? []).filter(({ type }) => !type.startsWith('link_'))).trim();
}

function inlineText(tokens: readonly Token[]): string {
  let text = '';
  const open: { address: string; start: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'text' || token.type === 'code_inline') text += token.content;
    else if (token.type === 'wiki_link') text += wikiText(token.content, () => undefined);
    else if (token.type === 'softbreak') text += ' ';
    else if (token.type === 'hardbreak') text += '\n';
    else if (token.type === 'link_open')
      open.push({ address: String(token.attrGet('href')), start: text.length });
    else if (token.type === 'link_close') {
      const link = open.pop();
      const said = link && text.slice(link.start);
      if (link && said !== link.address.replace(/^(?:mailto|tel):/i, '') && said !== link.address)
        text += ` (${link.address})`;
    }
  }
  return text;
}
