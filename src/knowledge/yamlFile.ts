import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Problem, Range } from '../platform/problem.ts';
import { texts } from './texts.ts';
import { type YamlMistake, yamlMistake } from './yamlMistake.ts';

/** A YAML text as parsed: its value, and places for what is wrong with it. */
export interface YamlFile {
  readonly document: Document.Parsed;
  /** Plain value of what could be read; undefined for an empty text. */
  readonly value: unknown;
  /** Syntax errors, placed. */
  readonly problems: readonly Problem[];
  /** Range of the node at a path of keys and indexes, or of the nearest node above it. */
  rangeOf(path: readonly PropertyKey[]): Range;
  /** Range of the key at the end of such a path; of the nearest node above it where it can't be found. */
  rangeOfKey(path: readonly PropertyKey[]): Range;
}

const maxProblems = 20;

/**
 * Parses YAML 1.2 without ever throwing. Aliases are limited, so that a hostile text can't blow up.
 * @param language of the messages
 * @param firstLine zero-based line in the file on which the text starts
 */
export function parseYaml(
  path: string,
  text: string,
  rule: string,
  language: InterfaceLanguage = 'en',
  firstLine = 0,
): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const rangeBetween = (from: number, to: number): Range => {
    const start = lines.linePos(from);
    const end = lines.linePos(Math.max(from, to));
    return {
      start: { line: firstLine + Math.max(0, start.line - 1), character: Math.max(0, start.col - 1) },
      end: { line: firstLine + Math.max(0, end.line - 1), character: Math.max(0, end.col - 1) },
    };
  };
  const problem = (
    message: string,
    [from, to]: readonly [number, number],
    mistake?: YamlMistake,
  ): Problem => ({
    path,
    range: rangeBetween(from, to),
    severity: 'error',
    message: mistake ? `${texts[language].yaml[mistake]} (YAML: ${message})` : `YAML: ${message}`,
    rule,
  });
  const rangeOf = (keys: readonly PropertyKey[]): Range => {
    for (let length = keys.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true);
      if (hasRange(node)) return rangeBetween(node.range[0], node.range[1]);
    }
    return rangeBetween(0, 0);
  };
  const { value, error } = plainValue(document);
  const problems = document.errors.map(({ code, message, pos }) => {
    const mistake = yamlMistake(code, message);
    return problem(message, (mistake === 'quote' && openQuote(document)) || pos, mistake);
  });
  if (error !== undefined) {
    const alias = brokenAlias(document);
    problems.push(problem(error, alias ?? [0, 0], alias && 'sign'));
  }
  return {
    document,
    value,
    problems: problems.slice(0, maxProblems),
    rangeOf,
    rangeOfKey(keys) {
      const above = keys.slice(0, -1);
      const map: unknown = document.getIn(above, true);
      const pair = isMap(map)
        ? map.items.find(({ key }) => isScalar(key) && String(key.value) === keys.at(-1))
        : undefined;
      return hasRange(pair?.key) ? rangeBetween(pair.key.range[0], pair.key.range[1]) : rangeOf(above);
    },
  };
}

const options = { maxAliasCount: 100 };

/**
 * What could be read, and why not all of it: an alias that names nothing (`title: *Important*`), or aliases that would
 * blow up. Of keys with values the others stay.
 */
function plainValue(document: Document.Parsed): { value: unknown; error?: string } {
  try {
    return { value: document.toJS(options) ?? undefined };
  } catch (error) {
    const { contents } = document;
    const entries = (isMap(contents) ? contents.items : []).flatMap(({ key, value }) => {
      try {
        return [
          [String(isScalar(key) ? key.value : key), isNode(value) ? value.toJS(document, options) : value],
        ];
      } catch {
        return [];
      }
    });
    return {
      value: isMap(contents) ? Object.fromEntries(entries) : undefined,
      error: error instanceof Error ? error.message : String(error),
    };
  }
}

/** Offsets of the first alias that names nothing. */
function brokenAlias(document: Document.Parsed): [from: number, to: number] | undefined {
  let found: [number, number] | undefined;
  visit(document, {
    Alias(_, alias) {
      if (!alias.range || alias.resolve(document)) return undefined;
      found = [alias.range[0], alias.range[1]];
      return visit.BREAK;
    },
  });
  return found;
}

/** Offsets of the quotation mark that is never closed: that of the last value in them, which takes in all behind it. */
function openQuote(document: Document.Parsed): [from: number, to: number] | undefined {
  let found: [number, number] | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) found = [range[0], range[0] + 1];
    },
  });
  return found;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** What a schema says of a YAML file, as problems with their places. */
export function schemaProblems(
  path: string,
  file: YamlFile,
  error: z.ZodError,
  rule: string,
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  return error.issues.slice(0, maxProblems).map(issue => ({
    path,
    range: file.rangeOf([...prefix, ...issue.path]),
    severity: 'error',
    message: issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message,
    rule,
  }));
}
