import { slug } from 'github-slugger';
import type { ArticleText } from '../../knowledge/article.ts';
import { ByteReader, type ByteWriter } from './bytes.ts';
import { audiences } from './segment.ts';

/** What hits show of an article, and where its sections lie. */
export interface ArticleRecord {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly audience: string;
  readonly translationOf?: string;
  readonly reasons: readonly string[];
  /** Zero-based line on which the text starts. */
  readonly line: number;
  readonly sections: readonly SectionRecord[];
}

export interface SectionRecord {
  /** Empty for the text before the first heading. */
  readonly heading: string;
  readonly anchor: string;
  readonly line: number;
  readonly channel?: string;
  readonly internal: boolean;
  /** Position of its first word, that of the heading. */
  readonly start: number;
}

/** Positions of the sections' first words are handed in, because only the builder knows them. */
export function recordOf({ article, sections }: ArticleText, starts: ArrayLike<number>): ArticleRecord {
  return {
    id: article.id,
    path: article.path,
    title: article.title,
    audience: article.audience,
    ...(article.translationOf !== undefined && { translationOf: article.translationOf }),
    reasons: article.reasons,
    line: article.bodyLine,
    sections: sections.map((section, i) => {
      const heading = article.headings[section.heading];
      return {
        heading: heading?.text ?? '',
        anchor: heading?.anchor ?? '',
        line: heading?.line ?? article.bodyLine,
        ...(section.channel !== undefined && { channel: section.channel }),
        internal: section.internal,
        start: starts[i] ?? 0,
      };
    }),
  };
}

const slugs = new Map<string, string>();

/** Anchors are made the same way in all articles, and most headings stand in many. */
function slugOf(heading: string): string {
  let anchor = slugs.get(heading);
  if (anchor === undefined) {
    if (slugs.size > 20_000) slugs.clear();
    anchor = slug(heading);
    slugs.set(heading, anchor);
  }
  return anchor;
}

const hasHeading = 1;
const hasOwnAnchor = 2;
const hasChannel = 4;
const isInternal = 8;

/** @param numberOf gives the number of a string in the segment */
export function writeRecord(
  writer: ByteWriter,
  record: ArticleRecord,
  numberOf: (text: string) => number,
): void {
  writer.varint(numberOf(record.id));
  writer.varint(numberOf(record.path));
  writer.varint(numberOf(record.title));
  writer.varint(Math.max(0, audiences.indexOf(record.audience as (typeof audiences)[number])));
  writer.varint(record.translationOf === undefined ? 0 : numberOf(record.translationOf) + 1);
  writer.varint(record.reasons.length);
  for (const reason of record.reasons) writer.varint(numberOf(reason));
  writer.varint(record.line);
  writer.varint(record.sections.length);
  let line = record.line;
  let position = 0;
  for (const section of record.sections) {
    const known = slugOf(section.heading) === section.anchor;
    writer.varint(
      (section.heading === '' && section.anchor === '' ? 0 : hasHeading) |
        (known ? 0 : hasOwnAnchor) |
        (section.channel === undefined ? 0 : hasChannel) |
        (section.internal ? isInternal : 0),
    );
    if (section.heading !== '' || section.anchor !== '') writer.varint(numberOf(section.heading));
    if (!known) writer.varint(numberOf(section.anchor));
    if (section.channel !== undefined) writer.varint(numberOf(section.channel));
    // Sections come in the order of the file; a line before the last one's would only come from a broken reader.
    const next = Math.max(line, section.line);
    writer.varint(next - line);
    writer.varint(Math.max(0, section.start - position));
    line = next;
    position = Math.max(position, section.start);
  }
}

export function readRecord(bytes: Uint8Array, at: number, text: (number: number) => string): ArticleRecord {
  const reader = new ByteReader(bytes, at);
  const id = text(reader.varint());
  const path = text(reader.varint());
  const title = text(reader.varint());
  const audience = audiences[reader.varint()] ?? 'customer';
  const translation = reader.varint();
  const reasons = Array.from({ length: reader.varint() }, () => text(reader.varint()));
  const line = reader.varint();
  const sections: SectionRecord[] = [];
  let sectionLine = line;
  let start = 0;
  for (let left = reader.varint(); left > 0; left--) {
    const flags = reader.varint();
    const heading = flags & hasHeading ? text(reader.varint()) : '';
    const anchor = flags & hasOwnAnchor ? text(reader.varint()) : slugOf(heading);
    const channel = flags & hasChannel ? text(reader.varint()) : undefined;
    sectionLine += reader.varint();
    start += reader.varint();
    sections.push({
      heading,
      anchor,
      line: sectionLine,
      ...(channel !== undefined && { channel }),
      internal: (flags & isInternal) !== 0,
      start,
    });
  }
  return {
    id,
    path,
    title,
    audience,
    ...(translation > 0 && { translationOf: text(translation - 1) }),
    reasons,
    line,
    sections,
  };
}

/**
 * Copies a record into another segment. Returns the number of its sections.
 * @param numberOf number of a string there
 */
export function copyRecord(
  reader: ByteReader,
  writer: ByteWriter,
  numberOf: (number: number) => number,
): number {
  const copy = (): number => {
    const value = reader.varint();
    writer.varint(value);
    return value;
  };
  const copyText = (): void => writer.varint(numberOf(reader.varint()));
  copyText();
  copyText();
  copyText();
  copy();
  const translation = reader.varint();
  writer.varint(translation === 0 ? 0 : numberOf(translation - 1) + 1);
  for (let left = copy(); left > 0; left--) copyText();
  copy();
  const sections = copy();
  for (let left = sections; left > 0; left--) {
    const flags = copy();
    if (flags & hasHeading) copyText();
    if (flags & hasOwnAnchor) copyText();
    if (flags & hasChannel) copyText();
    copy();
    copy();
  }
  return sections;
}
