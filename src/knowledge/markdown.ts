import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Heading, Link, Section } from './article.ts';
import type { ChannelOf } from './channels.ts';

/** What the quick reader finds in a body. */
export interface MarkdownText {
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly sections: readonly Section[];
  /** Comments for Headwater: `headwater-disable HW012` gives `["disable", "HW012"]`. */
  readonly directives: readonly (readonly string[])[];
}

/*
 * markdown-it instead of remark: both follow CommonMark and GFM tables, and it reads 92 MB of articles in 3.5
 * seconds where remark takes 68. Rules that only change how text looks are off.
 */
const markdown = new MarkdownIt({ html: true });

const internalHeading =
  /^(?:internal|intern|interne?)(?:\s+(?:notes?|only|notitie|toelichting|gebruik|use))?$/i;
const internalStart = /^<!--\s*(?:internal|intern)\s*-->/i;
const internalEnd = /^<!--\s*\/(?:internal|intern)\s*-->/i;
const directive = /<!--\s*headwater-([a-z]+)\s+([^>]*?)\s*-->/g;
const wikiLink = /\[\[([^[\]|#\n]*)(?:#([^[\]|\n]*))?(?:\|([^[\]\n]*))?\]\]/g;

/** True where a heading marks what stands under it as not for customers. */
export function isInternalHeading(text: string): boolean {
  return internalHeading.test(text.trim().replace(/[:.]$/, ''));
}

/** Wiki links in a piece of plain text, and the text as a reader sees it. */
export function wikiLinks(text: string, line: number): { links: Link[]; text: string } {
  const links: Link[] = [];
  const shown = text.replace(wikiLink, (whole, target: string, fragment?: string, label?: string) => {
    if (target.trim() === '' && !fragment) return whole;
    const id = target.trim();
    const text = label?.trim() || id || (fragment ?? '');
    links.push({ kind: 'wiki', target: id, text, line, ...(fragment && { fragment: fragment.trim() }) });
    return text;
  });
  return { links, text: shown };
}

/** Text of a piece of HTML: tags become spaces, comments, scripts and styles go. */
export function htmlText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/[ \t]+/g, ' ');
}

/**
 * Reads the body of an article without building a tree.
 * @param bodyLine zero-based line of the file on which the body starts
 */
export function readMarkdown(body: string, bodyLine: number, channelOf: ChannelOf): MarkdownText {
  const reader = new BodyReader(bodyLine, channelOf);
  for (const token of markdown.parse(body, {})) reader.read(token);
  return reader.finish();
}

class BodyReader {
  readonly #bodyLine: number;
  readonly #channelOf: ChannelOf;
  readonly #slugger = new GithubSlugger();
  readonly #headings: Heading[] = [];
  readonly #links: Link[] = [];
  readonly #sections: Section[] = [];
  readonly #directives: string[][] = [];
  #blocks: string[] = [];
  #line = 0;
  #inHeading = 0;
  /** Headings that give their sections a channel or make them internal, outermost first. */
  #scopes: { depth: number; channel?: string; internal: boolean }[] = [];
  #internalBlock = false;

  constructor(bodyLine: number, channelOf: ChannelOf) {
    this.#bodyLine = bodyLine;
    this.#channelOf = channelOf;
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
    this.#scopes = this.#scopes.filter(scope => scope.depth < depth);
    const channel = this.#channelOf(text);
    const internal = isInternalHeading(text);
    if (channel !== undefined || internal) {
      this.#scopes.push({ depth, internal, ...(channel !== undefined && { channel }) });
    }
  }

  #inlineText(tokens: readonly Token[]): string {
    let text = '';
    let plain = '';
    /** Links that are open: where their text starts. */
    const open: { href: string; start: number }[] = [];
    const flush = () => {
      if (plain === '') return;
      const found = plain.includes('[[') ? wikiLinks(plain, this.#line) : { links: [], text: plain };
      this.#links.push(...found.links);
      text += found.text;
      plain = '';
    };
    for (const token of tokens) {
      if (token.type === 'text') {
        plain += token.content;
        continue;
      }
      flush();
      switch (token.type) {
        case 'code_inline':
          text += token.content;
          break;
        case 'softbreak':
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
    flush();
    return text;
  }

  #link(kind: 'markdown' | 'image', address: string, text: string): void {
    this.#links.push({ kind, ...splitAddress(address), text, line: this.#line });
  }

  #html(content: string): void {
    this.#readDirectives(content);
    const comment = content.trim();
    if (internalStart.test(comment)) this.#switchInternal(true);
    else if (internalEnd.test(comment)) this.#switchInternal(false);
    const text = htmlText(content).trim();
    if (text !== '') this.#blocks.push(text);
  }

  #switchInternal(internal: boolean): void {
    this.#closeSection();
    this.#internalBlock = internal;
  }

  #readDirectives(html: string): void {
    for (const match of html.matchAll(directive)) {
      this.#directives.push([match[1] ?? '', ...(match[2] ?? '').split(/[\s,]+/)]);
    }
  }

  #closeSection(): void {
    const text = this.#blocks.join('\n');
    this.#blocks = [];
    const heading = this.#headings.length - 1;
    // A heading without text is a section all the same: its words must be found.
    const isNew = heading >= 0 && this.#sections.at(-1)?.heading !== heading;
    if (text === '' && !isNew) return;
    const channel = this.#scopes.findLast(scope => scope.channel !== undefined)?.channel;
    const internal = this.#internalBlock || this.#scopes.some(scope => scope.internal);
    this.#sections.push({ heading, internal, text, ...(channel !== undefined && { channel }) });
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
