import GithubSlugger from 'github-slugger';
import type { Heading, Html, Image, ImageReference, Nodes, Root } from 'mdast';
import type { Range } from '../platform/problem.ts';
import { LinkReader } from './linkReader.ts';
import { htmlText } from './markdown.ts';
import { htmlPieces } from './markedHtml.ts';
import type { LinkDefinition, ParsedHeading, ParsedLink, ParsedSection } from './parsedParts.ts';
import { SectionScope } from './sectionScope.ts';
import { TextBlock } from './textBlock.ts';
import type { TreeSource } from './treeSource.ts';
import type { Span } from './wikiLink.ts';

export interface TreeParts {
  readonly headings: readonly ParsedHeading[];
  readonly links: readonly ParsedLink[];
  readonly definitions: readonly LinkDefinition[];
  readonly sections: readonly ParsedSection[];
  readonly code: readonly Span[];
}

/** Walks a tree in the order of the text and gathers what an article consists of. */
export function readTree(tree: Root, source: TreeSource): TreeParts {
  const reader = new TreeReader(source, tree);
  for (const node of tree.children) reader.block(node);
  return reader.finish();
}

class TreeReader {
  readonly #source: TreeSource;
  readonly #slugger = new GithubSlugger();
  readonly #scope: SectionScope;
  readonly #links: LinkReader;
  readonly #headings: ParsedHeading[] = [];
  readonly #sections: ParsedSection[] = [];
  readonly #code: Span[] = [];
  #sectionText = new TextBlock();
  #sectionStart: number;
  #line = 0;

  constructor(source: TreeSource, tree: Root) {
    this.#source = source;
    this.#sectionStart = source.bodyOffset;
    this.#scope = new SectionScope(source.channelOf);
    this.#links = new LinkReader(source, tree);
  }

  block(node: Nodes): void {
    const span = this.#span(node);
    if (node.type !== 'tableCell') this.#line = this.#source.document.positionAt(span[0]).line;
    switch (node.type) {
      case 'heading':
        this.#heading(node, span);
        return;
      case 'paragraph':
      case 'tableCell':
        this.#add(this.#inlineOf(node.children).trimmed());
        return;
      case 'code': {
        this.#code.push(span);
        const block = new TextBlock();
        block.add(node.value, this.#source.text, span);
        this.#add(block);
        return;
      }
      case 'html':
        this.#html(node, span);
        return;
      case 'table': {
        // Cells beyond the header's are not shown, and the index doesn't know them.
        const columns = node.children[0]?.children.length ?? 0;
        for (const row of node.children) this.block({ ...row, children: row.children.slice(0, columns) });
        return;
      }
      default:
        if ('children' in node) for (const child of node.children) this.block(child);
    }
  }

  finish(): TreeParts {
    this.#closeSection(this.#source.text.length);
    return {
      headings: this.#headings,
      links: this.#links.links,
      definitions: this.#links.definitions,
      sections: this.#sections,
      code: this.#code,
    };
  }

  #heading(node: Heading, span: Span): void {
    this.#closeSection(span[0]);
    const block = this.#inlineOf(node.children).trimmed();
    const first = node.children[0];
    const last = node.children.at(-1);
    const textSpan: Span = first && last ? [this.#span(first)[0], this.#span(last)[1]] : [span[1], span[1]];
    this.#headings.push({
      depth: node.depth,
      text: block.text,
      anchor: this.#slugger.slug(block.text),
      line: this.#line,
      range: this.#range(span),
      textRange: this.#range(textSpan),
    });
    this.#scope.heading(node.depth, block.text);
  }

  #html(node: Html, span: Span): void {
    for (const { html, mark } of htmlPieces(node.value)) {
      const before = mark && this.#scope.mark(mark);
      if (before) this.#closeSection(span[0], before);
      const block = new TextBlock();
      block.add(htmlText(html).trim(), this.#source.text, span);
      this.#add(block);
    }
  }

  #inlineOf(nodes: readonly Nodes[]): TextBlock {
    const block = new TextBlock();
    for (const node of nodes) this.#inline(node, block);
    return block;
  }

  #inline(node: Nodes, block: TextBlock): void {
    const span = this.#span(node);
    switch (node.type) {
      case 'inlineCode':
        this.#code.push(span);
        block.add(node.value, this.#source.text, span);
        return;
      case 'text':
        block.add(node.value, this.#source.text, span);
        return;
      case 'wikiLink':
        block.add(this.#links.wiki(node, span, this.#line), this.#source.text, span);
        return;
      case 'break':
        block.addUnplaced('\n');
        return;
      case 'html':
        if (/^<br/i.test(node.value)) block.addUnplaced('\n');
        return;
      case 'image':
      case 'imageReference':
        this.#image(node, span, block);
        return;
      case 'link':
      case 'linkReference': {
        const text = this.#inlineOf(node.children);
        this.#links.link(node, span, text.text, this.#line);
        block.append(text);
        return;
      }
      default:
        if ('children' in node) for (const child of node.children) this.#inline(child, block);
    }
  }

  #image(node: Image | ImageReference, span: Span, block: TextBlock): void {
    this.#links.link(node, span, node.alt ?? '', this.#line);
    block.add(node.alt ?? '', this.#source.text, span);
  }

  #add(block: TextBlock): void {
    if (block.text === '') return;
    if (this.#sectionText.text !== '') this.#sectionText.addUnplaced('\n');
    this.#sectionText.append(block);
  }

  #closeSection(end: number, place = this.#scope.current()): void {
    const heading = this.#headings.length - 1;
    const { text, pieces } = this.#sectionText;
    const isNew = heading >= 0 && this.#sections.at(-1)?.heading !== heading;
    if (text !== '' || isNew) {
      const range = this.#range([this.#sectionStart, end]);
      this.#sections.push({ heading, text, ...place, range, pieces });
    }
    this.#sectionText = new TextBlock();
    this.#sectionStart = end;
  }

  #span(node: Nodes): Span {
    const { bodyOffset } = this.#source;
    const { start, end } = node.position ?? {};
    return [bodyOffset + (start?.offset ?? 0), bodyOffset + (end?.offset ?? 0)];
  }

  #range([start, end]: Span): Range {
    const { document } = this.#source;
    return { start: document.positionAt(start), end: document.positionAt(end) };
  }
}
