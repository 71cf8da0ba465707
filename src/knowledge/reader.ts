import type { Hash } from '../platform/hash.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Problem } from '../platform/problem.ts';
import { atLine } from '../platform/problem.ts';
import type { Article, ArticleText, ArticleType, Audience, Heading, Section, Status } from './article.ts';
import { type ChannelOf, channelNames } from './channels.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { detectLanguage } from './language.ts';
import { readMarkdown } from './markdown.ts';
import { sectionText, sectionTextByLines } from './sectionText.ts';
import type { Settings } from './settings.ts';
import { texts } from './texts.ts';

/** An article larger than this, in bytes, is listed but not read. */
export const largestArticle = 8 * 1024 * 1024;

/** Turns the content of files into articles; the same content always gives the same article. */
export class ArticleReader {
  readonly #settings: Settings;
  readonly #channelOf: ChannelOf;
  readonly #hash: Hash;
  readonly #messages: InterfaceLanguage;
  readonly #texts: (typeof texts)[InterfaceLanguage];

  /**
   * @param hash content hash, as `createHash` gives it
   * @param language of the messages in `article.problems`
   */
  constructor(settings: Settings, hash: Hash, language: InterfaceLanguage) {
    this.#messages = language;
    this.#texts = texts[language];
    this.#settings = settings;
    this.#channelOf = channelNames(settings);
    this.#hash = hash;
  }

  /** Reads the bytes of a file. Never throws: what is wrong stands in `article.problems`. */
  read(path: string, bytes: Uint8Array): ArticleText {
    if (bytes.length > largestArticle) return this.unread(path, bytes.length);
    const hash = this.#hash(bytes);
    if (bytes.subarray(0, 8192).includes(0)) {
      return this.#bare(path, hash, this.#texts.notText);
    }
    const text = decoder.decode(bytes);
    const problems: Problem[] = [];
    if (text.includes('\uFFFD') && !isUtf8(bytes)) {
      const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length - 1;
      problems.push(fileProblem(path, this.#texts.notUtf8, line));
    }
    return this.#article(path, hash, text, problems);
  }

  /** Reads the text of an open editor. */
  readText(path: string, text: string): ArticleText {
    return this.#article(path, this.#hash(encoder.encode(text)), text, []);
  }

  /**
   * What `sectionText` makes of an article, without reading more of it than that takes. Undefined where it was read from
   * other bytes than these.
   */
  sectionText(article: Article, bytes: Uint8Array, anchor: string): string | undefined {
    if (this.#hash(bytes) !== article.hash) return undefined;
    const quick = sectionTextByLines(decoder.decode(bytes), article, anchor);
    if (quick !== undefined) return quick;
    const { sections } = this.read(article.path, bytes);
    return sectionText(article.headings, sections, anchor);
  }

  /** The article in the place of a file that is too large to read. @param size bytes */
  unread(path: string, size: number): ArticleText {
    const most = largestArticle / 1024 / 1024;
    const megabytes = Math.ceil(size / 1024 / 1024);
    return this.#bare(path, `size:${size}`, this.#texts.tooLarge(megabytes, most));
  }

  /** The article in the place of a file that can't be read. @param why a sentence for a person */
  unreadable(path: string, why: string): ArticleText {
    return this.#bare(path, 'unreadable', this.#texts.unreadable(why));
  }

  #bare(path: string, hash: string, message: string): ArticleText {
    const { article } = this.#article(path, hash, '', []);
    return { article: { ...article, problems: [fileProblem(path, message, 0)] }, sections: [] };
  }

  #article(path: string, hash: string, text: string, found: readonly Problem[]): ArticleText {
    const front = readFrontMatter(path, text, this.#messages);
    const body = text.slice(front.bodyOffset);
    const { headings, links, sections, directives } = readMarkdown(body, front.bodyLine, this.#channelOf);
    const { values } = front;
    const id = word(values, 'id');
    const owner = word(values, 'owner');
    const process = word(values, 'process');
    const reviewBy = date(values, 'review-by');
    const promise = word(values, 'promise');
    const translationOf = word(values, 'translation-of');
    const title = titleOf(path, front, headings, sections);
    const article: Article = {
      path,
      hash,
      id: id ?? idFromPath(path),
      hasOwnId: id !== undefined,
      type: oneOf(types, values.type) ?? 'answer',
      title,
      language: word(values, 'language') ?? this.#language(title, sections),
      status: oneOf(statuses, values.status) ?? 'not-validated',
      audience: oneOf(audiences, values.audience) ?? 'customer',
      keywords: words(values, 'keywords'),
      reasons: words(values, 'reasons'),
      frontMatter: values,
      headings,
      links,
      bodyLine: front.bodyLine,
      disabledRules: directives.filter(d => d[0] === 'disable').flatMap(d => d.slice(1)),
      problems: [...found, ...front.problems, ...this.#withoutKeys(path, front)],
      ...(owner !== undefined && { owner }),
      ...(process !== undefined && { process }),
      ...(reviewBy !== undefined && { reviewBy }),
      ...(promise !== undefined && { promise }),
      ...(translationOf !== undefined && { translationOf }),
    };
    return { article, sections };
  }

  /** Text between two lines of hyphens at the start is no front matter to its writer, but to everybody else. */
  #withoutKeys(path: string, { yaml }: FrontMatter): Problem[] {
    const { value } = yaml ?? {};
    const isMap = typeof value === 'object' && !Array.isArray(value);
    if (!yaml || value === undefined || isMap || yaml.problems.length > 0) return [];
    const message = this.#texts.noKeys;
    return [{ path, range: yaml.rangeOf([]), severity: 'warning', message, rule: 'HW001' }];
  }

  #language(title: string, sections: readonly Section[]): string {
    const { languages } = this.#settings;
    if (languages.length === 1) return languages[0] ?? 'en';
    let text = title;
    for (const section of sections) {
      if (text.length > 4000) break;
      text += ` ${section.text.slice(0, 4000)}`;
    }
    return detectLanguage(text, languages);
  }
}

const decoder = new TextDecoder('utf-8');
const strictDecoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

const types: readonly ArticleType[] = ['process', 'answer', 'story'];
const statuses: readonly Status[] = ['work-in-progress', 'not-validated', 'validated', 'archived'];
const audiences: readonly Audience[] = ['customer', 'internal'];

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictDecoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function fileProblem(path: string, message: string, line: number): Problem {
  return { path, range: atLine(line), severity: 'warning', message, rule: 'HW004' };
}

/** A value of the front matter as one line of text; numbers and dates too, since YAML guesses. */
function word(values: FrontMatter['values'], key: string): string | undefined {
  const value = values[key];
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  return value.trim() || undefined;
}

/** A list of words; a single word, or words with commas between them, are a list too. */
function words(values: FrontMatter['values'], key: string): string[] {
  const value = values[key];
  if (Array.isArray(value))
    return value.filter(item => item !== null && typeof item !== 'object').map(String);
  const text = word(values, key);
  return text === undefined ? [] : text.split(/\s*,\s*/).filter(Boolean);
}

function date(values: FrontMatter['values'], key: string): string | undefined {
  const value = values[key];
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 10);
  return word(values, key);
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find(item => item === value);
}

function titleOf(
  path: string,
  front: FrontMatter,
  headings: readonly Heading[],
  sections: readonly Section[],
): string {
  const own = word(front.values, 'title') ?? headings.find(h => h.text !== '')?.text;
  if (own !== undefined) return own.replace(/\s+/g, ' ');
  const firstLine = sections[0]?.text.split('\n', 1)[0]?.trim();
  if (firstLine) return firstLine.slice(0, 120);
  return (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
}

/** The id of an article that has none: its path without the ending. */
export function idFromPath(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, '');
}
