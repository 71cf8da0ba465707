import { slug } from 'github-slugger';
import type { ArticleText } from '../../knowledge/article.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import { hasChannel, hasHeading, hasOwnAnchor, isInternal } from './recordFormat.ts';
import { audiences, type Segment, type Strings } from './segment.ts';
import { type StringPool, stringAt } from './stringPool.ts';

/*
 * What hits show of an article, and where its sections lie, in varints. Strings are numbers of the segment's.
 *
 *   id, path, title, audience, translation-of plus 1, number of reasons and the reasons, line of the text,
 *   number of sections, and per section: flags, [heading], [anchor], [channel], lines after the section before,
 *   positions after its start, words of the heading
 */

export interface SectionRecord {
  /** Empty for the text before the first heading. */
  readonly heading: string;
  readonly anchor: string;
  readonly line: number;
  readonly channel?: string;
  readonly internal: boolean;
}

/** Writes the records of articles. */
export class RecordWriter {
  readonly #writer: ByteWriter;
  readonly #strings: StringPool;
  /** Per number of a heading, its anchor: anchors are made the same way in all articles. */
  readonly #slugs: (string | undefined)[] = [];

  /** @param strings those of the segment */
  constructor(writer: ByteWriter, strings: StringPool) {
    this.#writer = writer;
    this.#strings = strings;
  }

  /** @param starts per section: the position before its first word, that of the heading */
  write(
    { article, sections }: ArticleText,
    starts: readonly number[],
    headingWords: readonly number[],
  ): void {
    const writer = this.#writer;
    writer.varint(this.#strings.add(article.id));
    writer.varint(this.#strings.add(article.path));
    writer.varint(this.#strings.numberOf(article.title));
    writer.varint(Math.max(0, audiences.indexOf(article.audience)));
    writer.varint(
      article.translationOf === undefined ? 0 : this.#strings.numberOf(article.translationOf) + 1,
    );
    writer.varint(article.reasons.length);
    for (const reason of article.reasons) writer.varint(this.#strings.numberOf(reason));
    writer.varint(article.bodyLine);
    writer.varint(sections.length);
    let line = article.bodyLine;
    let start = 0;
    for (let i = 0; i < sections.length; i++) {
      const section = sections[i];
      if (section === undefined) continue;
      const heading = article.headings[section.heading];
      const number = heading === undefined ? -1 : this.#strings.numberOf(heading.text);
      const own = heading !== undefined && this.#slug(number, heading.text) !== heading.anchor;
      writer.varint(
        (heading === undefined ? 0 : hasHeading) |
          (own ? hasOwnAnchor : 0) |
          (section.channel === undefined ? 0 : hasChannel) |
          (section.internal ? isInternal : 0),
      );
      if (number >= 0) writer.varint(number);
      if (own) writer.varint(this.#strings.numberOf(heading.anchor));
      if (section.channel !== undefined) writer.varint(this.#strings.numberOf(section.channel));
      // Sections come in the order of the file; a line before the last one's would only come from a broken reader.
      const next = Math.max(line, heading?.line ?? line);
      writer.varint(next - line);
      line = next;
      writer.varint((starts[i] ?? start) - start);
      start = starts[i] ?? start;
      writer.varint(headingWords[i] ?? 0);
    }
  }

  #slug(number: number, heading: string): string {
    while (this.#slugs.length <= number) this.#slugs.push(undefined);
    const known = this.#slugs[number];
    if (known !== undefined) return known;
    const made = slug(heading);
    this.#slugs[number] = made;
    return made;
  }
}

const anchors = new Map<string, string>();
const mostAnchors = 2000;

/** The anchor of a heading; those of headings that were found lately are remembered. */
function anchorOf(heading: string): string {
  let anchor = anchors.get(heading);
  if (anchor === undefined) {
    if (anchors.size === mostAnchors) anchors.clear();
    anchor = slug(heading);
    anchors.set(heading, anchor);
  }
  return anchor;
}

/** Reads the record of one article, strings only when they are asked for. */
export class RecordReader {
  readonly #strings: Strings;
  readonly #id: number;
  readonly #path: number;
  readonly #title: number;
  readonly #audience: number;
  readonly #translation: number;
  readonly #reasons: number[] = [];
  /** Zero-based line on which the text starts. */
  readonly line: number;
  readonly sectionCount: number;
  readonly #reader: ByteReader;
  /** Where the sections begin. */
  readonly #sectionsAt: number;

  constructor(bytes: Uint8Array, at: number, strings: Strings) {
    const reader = new ByteReader(bytes, at);
    this.#strings = strings;
    this.#id = reader.varint();
    this.#path = reader.varint();
    this.#title = reader.varint();
    this.#audience = reader.varint();
    this.#translation = reader.varint();
    for (let left = reader.varint(); left > 0; left--) this.#reasons.push(reader.varint());
    this.line = reader.varint();
    this.sectionCount = reader.varint();
    this.#reader = reader;
    this.#sectionsAt = reader.at;
  }

  get id(): string {
    return stringAt(this.#strings, this.#id);
  }

  get path(): string {
    return stringAt(this.#strings, this.#path);
  }

  get title(): string {
    return stringAt(this.#strings, this.#title);
  }

  get audience(): string {
    return audiences[this.#audience] ?? 'customer';
  }

  get translationOf(): string | undefined {
    return this.#translation === 0 ? undefined : stringAt(this.#strings, this.#translation - 1);
  }

  get reasons(): string[] {
    return this.#reasons.map(number => stringAt(this.#strings, number));
  }

  /**
   * Where the sections lie.
   * @param visit start: position before the first word; headingWords: how many of the first words are the heading
   */
  eachSection(visit: (section: number, start: number, headingWords: number) => void): void {
    const reader = this.#reader;
    reader.at = this.#sectionsAt;
    let start = 0;
    for (let section = 0; section < this.sectionCount; section++) {
      const flags = reader.varint();
      if (flags & hasHeading) reader.varint();
      if (flags & hasOwnAnchor) reader.varint();
      if (flags & hasChannel) reader.varint();
      reader.varint();
      start += reader.varint();
      visit(section, start, reader.varint());
    }
  }

  /** One section; undefined where there is none of that index. */
  section(index: number): SectionRecord | undefined {
    if (index < 0 || index >= this.sectionCount) return undefined;
    const reader = this.#reader;
    reader.at = this.#sectionsAt;
    let { line } = this;
    for (let i = 0; ; i++) {
      const flags = reader.varint();
      const heading = flags & hasHeading ? reader.varint() : -1;
      const anchor = flags & hasOwnAnchor ? reader.varint() : -1;
      const channel = flags & hasChannel ? reader.varint() : -1;
      line += reader.varint();
      reader.varint();
      reader.varint();
      if (i < index) continue;
      const text = heading < 0 ? '' : stringAt(this.#strings, heading);
      return {
        heading: text,
        anchor: anchor < 0 ? anchorOf(text) : stringAt(this.#strings, anchor),
        line,
        ...(channel >= 0 && { channel: stringAt(this.#strings, channel) }),
        internal: (flags & isInternal) !== 0,
      };
    }
  }
}

/** Paths of all articles of a segment. */
export function pathsOf({ size, articles, strings }: Segment): string[] {
  return Array.from(
    { length: size },
    (_, i) => new RecordReader(articles.records, articles.recordStarts[i] ?? 0, strings).path,
  );
}
