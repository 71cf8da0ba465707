import type { InterfaceLanguage } from '../platform/language.ts';
import type { Problem } from '../platform/problem.ts';
import { parseYaml, type YamlFile } from './yamlFile.ts';

/** The front matter of an article, cut off from its body. */
export interface FrontMatter {
  /** Absent where the article has none. */
  readonly yaml?: YamlFile;
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** Offset in the text, and zero-based line, at which the body starts. */
  readonly bodyOffset: number;
  readonly bodyLine: number;
}

const opening = /^\uFEFF?---[ \t]*\r?\n/;
const closing = /^(?:---|\.\.\.)[ \t]*\r?$/gm;

/** Where front matter stands in a text, in offsets. */
export interface FrontMatterPlace {
  readonly yamlOffset: number;
  /** Start of the line that closes it. */
  readonly yamlEnd: number;
  readonly bodyOffset: number;
}

/** Finds the front matter without reading it; undefined where there is none. */
export function frontMatterPlace(text: string): FrontMatterPlace | undefined {
  const open = opening.exec(text);
  if (!open) return undefined;
  closing.lastIndex = open[0].length;
  const close = closing.exec(text);
  if (!close) return undefined;
  const newline = text.indexOf('\n', close.index);
  return {
    yamlOffset: open[0].length,
    yamlEnd: close.index,
    bodyOffset: newline < 0 ? text.length : newline + 1,
  };
}

/**
 * Finds the YAML between a first line `---` and the next one. A text whose first line opens a block that never
 * closes has no front matter, as everywhere in Markdown.
 */
export function readFrontMatter(path: string, text: string, language: InterfaceLanguage = 'en'): FrontMatter {
  const place = frontMatterPlace(text);
  if (!place) return { values: {}, problems: [], bodyOffset: bom(text), bodyLine: 0 };
  const { yamlOffset, yamlEnd, bodyOffset } = place;
  const yaml = parseYaml(path, text.slice(yamlOffset, yamlEnd), 'HW001', language, 1);
  const isMap = typeof yaml.value === 'object' && yaml.value !== null && !Array.isArray(yaml.value);
  return {
    yaml,
    values: isMap ? (yaml.value as Record<string, unknown>) : {},
    problems: yaml.problems,
    bodyOffset,
    bodyLine: countLines(text, bodyOffset),
  };
}

function bom(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) lines++;
  return lines;
}
