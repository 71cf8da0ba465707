import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Heading, Link, Section } from './article.ts';
import type { ChannelOf } from './channels.ts';
import { htmlPieces } from './markedHtml.ts';
import { SectionScope } from './sectionScope.ts';
import { readWikiLink, wikiLinkPattern } from './wikiLink.ts';
import { addWikiLinkRule } from './wikiLinkRule.ts';

/** What the quick reader finds in a body. */
export interface MarkdownText {
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly sections: readonly Section[];
  /** Comments for Headwater: `headwater-disable HW012` gives `["disable", "HW012"]`. */
  readonly directives: readonly (readonly string[])[];
}

/*
 * markdown-it instead of remark: both follow CommonMark and GFM tables, and it reads 92 MB of articles in two
 * seconds where remark takes 68. Version 14, because version 15 takes 1.7 times as long.
 */
const markdown = new MarkdownIt({ html: true });

const directive = /<!--\s*headwater-([a-z]+)\s([^<>]*)-->/g;

/** Tags behind which another piece of text stands: a cell, an item, a paragraph. */
const htmlPieceEnd = /^<(?:\/(?:t[dhr]|li|p|div|h[1-6]|d[dt])|br)\b/i;

const wikiLink = wikiLinkPattern('y');
addWikiLinkRule(markdown);

/** The tokens of a body; `[[…]]` is an inline token `wiki_link` with the link as its content. */
export function tokensOf(body: string): Token[] {
  return markdown.parse(body, {});
}

/**
 * Text of a piece of HTML: tags become spaces, comments, scripts and styles go.
 * @param pieceEnd stands for a tag that ends a cell, an item or a paragraph
 */
export function htmlText(html: string, pieceEnd = ' '): string {
  const bare = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ');
  // Behind the last `>` no tag ends: it isn't looked for again from each `<`.
  const end = bare.lastIndexOf('>') + 1;
  const text = bare
    .slice(0, end)
    .replace(/<\/?[a-z][^>]*>/gi, tag => (htmlPieceEnd.test(tag) ? pieceEnd : ' '));
  return `${text}${bare.slice(end)}`.replace(/[ \t]+/g, ' ');
}

/**
 * Reads the body of an article without building a tree.
 * @param bodyLine zero-based line of the file on which the body starts
 */
export function readMarkdown(body: string, bodyLine: number, channelOf: ChannelOf): MarkdownText {
  const reader = new BodyReader(bodyLine, channelOf);
  for (const token of tokensOf(body)) reader.read(token);
  return reader.finish();
}

class BodyReader {
  readonly #bodyLine: number;
  readonly #scope: SectionScope;
  readonly #slugger = new GithubSlugger();
  readonly #headings: Heading[] = [];
  readonly #links: Link[] = [];
  readonly #sections: Section[] = [];
  readonly #directives: string[][] = [];
  #blocks: string[] = [];
  #line = 0;
  #inHeading = 0;

  constructor(bodyLine: number, channelOf: ChannelOf) {
    this.#bodyLine = bodyLine;
    this.#scope = new SectionScope(channelOf);
  }

  read(token: Token): void {
    if (token.map) this.#line = this.#bodyLine + token.map[0];
    switch (token.type) {
      case 'heading_open':
        this.#closeSection();
        this.#inHeading = Number(token.tag.slice(1));
        break;
      case 'inline':
        this.#inline(token);
        break;
      case 'code_block':
      case 'fence':
        this.#blocks.push(token.content);
        break;
      case 'html_block':
        this.#html(token.content);
        break;
    }
  }

  finish(): MarkdownText {
    this.#closeSection();
    return {
      headings: this.#headings,
      links: this.#links,
      sections: this.#sections,
      directives: this.#directives,
    };
  }

  #inline(token: Token): void {
    const text = this.#inlineText(token.children ?? []).trim();
    if (this.#inHeading > 0) {
      this.#startHeading(this.#inHeading, text);
      this.#inHeading = 0;
    } else if (text !== '') this.#blocks.push(text);
  }

  #startHeading(depth: number, text: string): void {
    this.#headings.push({ depth, text, anchor: this.#slugger.slug(text), line: this.#line });
    this.#scope.heading(depth, text);
  }

  #inlineText(tokens: readonly Token[]): string {
    let text = '';
    /** Links that are open: where their text starts. */
    const open: { href: string; start: number }[] = [];
    for (const token of tokens) {
      switch (token.type) {
        case 'text':
        // Escapes and entities in the text of an image, which markdown-it joins with the rest elsewhere only.
        case 'text_special':
        case 'code_inline':
          text += token.content;
          break;
        case 'wiki_link':
          text += this.#wikiLink(token.content);
          break;
        case 'softbreak':
          // Anchors are made from headings as they are written.
          text += this.#inHeading > 0 ? '\n' : ' ';
          break;
        case 'hardbreak':
          text += '\n';
          break;
        case 'image': {
          const alt = this.#inlineText(token.children ?? []);
          this.#link('image', String(token.attrGet('src') ?? ''), alt);
          text += alt;
          break;
        }
        case 'html_inline':
          this.#readDirectives(token.content);
          if (/^<br/i.test(token.content)) text += '\n';
          break;
        case 'link_open':
          open.push({ href: String(token.attrGet('href') ?? ''), start: text.length });
          break;
        case 'link_close': {
          const link = open.pop();
          if (link) this.#link('markdown', link.href, text.slice(link.start));
          break;
        }
      }
    }
    return text;
  }

  #wikiLink(source: string): string {
    wikiLink.lastIndex = 0;
    const match = wikiLink.exec(source);
    const link = match ? readWikiLink(match) : undefined;
    if (!link) return source;
    const { target, fragment, text } = link;
    this.#links.push({ kind: 'wiki', target, text, line: this.#line, ...(fragment && { fragment }) });
    return text;
  }

  #link(kind: 'markdown' | 'image', address: string, text: string): void {
    this.#links.push({ kind, ...splitAddress(address), text, line: this.#line });
  }

  #html(content: string): void {
    this.#readDirectives(content);
    for (const { html, mark } of htmlPieces(content)) {
      const before = mark && this.#scope.mark(mark);
      if (before) this.#closeSection(before);
      const text = htmlText(html.replace(/\s+/g, ' '), '\n').trim();
      if (text !== '') this.#blocks.push(text);
    }
  }

  #readDirectives(html: string): void {
    for (const match of html.matchAll(directive)) {
      this.#directives.push([match[1] ?? '', ...(match[2] ?? '').split(/[\s,]+/).filter(Boolean)]);
    }
  }

  #closeSection(place = this.#scope.current()): void {
    const text = this.#blocks.join('\n');
    this.#blocks = [];
    const heading = this.#headings.length - 1;
    // A heading without text is a section all the same: its words must be found.
    const isNew = heading >= 0 && this.#sections.at(-1)?.heading !== heading;
    if (text === '' && !isNew) return;
    this.#sections.push({ heading, text, ...place });
  }
}

/** An address without its fragment, and the fragment decoded. */
export function splitAddress(address: string): { target: string; fragment?: string } {
  const hash = address.indexOf('#');
  if (hash < 0) return { target: address };
  const fragment = address.slice(hash + 1);
  try {
    return { target: address.slice(0, hash), fragment: decodeURIComponent(fragment) };
  } catch {
    return { target: address.slice(0, hash), fragment };
  }
}
