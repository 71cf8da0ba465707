import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Range } from '../platform/problem.ts';
import { splitAddress } from './markdown.ts';
import type { WikiLinkNode } from './markdownTree.ts';
import type { AddressPlace, LinkDefinition, ParsedLink } from './parsedParts.ts';
import type { TreeSource } from './treeSource.ts';
import { readWikiLink, type Span, wikiLinkPattern } from './wikiLink.ts';

type LinkNode = Link | LinkReference | Image | ImageReference;

/** Gathers the links of an article, with the places where their addresses are written. */
export class LinkReader {
  readonly links: ParsedLink[] = [];
  readonly definitions: LinkDefinition[] = [];
  readonly #source: TreeSource;
  /** Addresses by label, as Markdown compares labels; the first definition counts. */
  readonly #addresses = new Map<string, string>();

  constructor(source: TreeSource, tree: Root) {
    this.#source = source;
    visit(tree, 'definition', node => this.#definition(node));
  }

  #definition(node: Definition): void {
    if (!this.#addresses.has(node.identifier)) this.#addresses.set(node.identifier, node.url);
    const address = this.#addressSpan(node.data?.address);
    if (!address) return;
    const range = this.#nodeRange(node);
    this.definitions.push({
      kind: 'markdown',
      label: node.label ?? node.identifier,
      line: range.start.line,
      range,
      ...splitAddress(node.url),
      ...this.#place(address),
    });
  }

  link(node: LinkNode, span: Span, text: string, line: number): void {
    const kind = node.type === 'image' || node.type === 'imageReference' ? 'image' : 'markdown';
    const range = this.#range(span);
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const address = splitAddress(this.#addresses.get(node.identifier) ?? '');
      this.links.push({ kind, form: 'reference', text, line, range, ...address });
      return;
    }
    const address = this.#addressSpan(node.data?.address);
    this.links.push({
      kind,
      form: address || !this.#isAutolink(span) ? 'inline' : 'autolink',
      text,
      line,
      range,
      ...splitAddress(node.url),
      ...(address && this.#place(address)),
    });
  }

  /** Records a wiki link; returns the text that a reader sees. */
  wiki(node: WikiLinkNode, span: Span, line: number): string {
    const match = wikiLinkPattern('y').exec(node.value);
    const link = match ? readWikiLink(match) : undefined;
    if (!link) return node.value;
    const at = ([start, end]: Span): Span => [span[0] + start, span[0] + end];
    const target = at(link.targetAt);
    const fragment = link.fragmentAt && at(link.fragmentAt);
    this.links.push({
      kind: 'wiki',
      form: 'inline',
      target: link.target,
      text: link.text,
      line,
      range: this.#range(span),
      addressRange: this.#range([target[0], fragment?.[1] ?? target[1]]),
      targetRange: this.#range(target),
      inAngleBrackets: false,
      ...(fragment && { fragment: link.fragment ?? '', fragmentRange: this.#range(fragment) }),
    });
    return link.text;
  }

  #isAutolink(span: Span): boolean {
    return this.#source.text[span[0]] === '<';
  }

  #addressSpan(address: Span | undefined): Span | undefined {
    if (!address) return undefined;
    const { bodyOffset } = this.#source;
    return [bodyOffset + address[0], bodyOffset + address[1]];
  }

  #place(address: Span): AddressPlace {
    const { text } = this.#source;
    const hash = text.slice(address[0], address[1]).indexOf('#');
    const targetEnd = hash < 0 ? address[1] : address[0] + hash;
    return {
      addressRange: this.#range(address),
      targetRange: this.#range([address[0], targetEnd]),
      inAngleBrackets: text[address[0] - 1] === '<',
      ...(hash >= 0 && { fragmentRange: this.#range([targetEnd + 1, address[1]]) }),
    };
  }

  #nodeRange(node: Nodes): Range {
    const { bodyOffset } = this.#source;
    return this.#range([
      bodyOffset + (node.position?.start.offset ?? 0),
      bodyOffset + (node.position?.end.offset ?? 0),
    ]);
  }

  #range([start, end]: Span): Range {
    const { document } = this.#source;
    return { start: document.positionAt(start), end: document.positionAt(end) };
  }
}
