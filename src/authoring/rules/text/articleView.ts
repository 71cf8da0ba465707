import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../../../knowledge/article.ts';
import type { Position, Range } from '../../../platform/problem.ts';
import { atLine } from '../../../platform/problem.ts';
import { type Readability, readabilityOf } from '../readability/readability.ts';
import { type FrontMatterPlaces, frontMatterPlaces } from './frontMatterPlaces.ts';
import { proseOf } from './prose.ts';
import { readWords, type Words } from './words.ts';

/** An article with its text, and what rules need of it; each part is made when it is first asked for. */
export class ArticleView {
  readonly article: Article;
  /** The whole file. */
  readonly text: string;
  readonly #document: TextDocument;
  #bodyOffset: number | undefined;
  #prose: string | undefined;
  #words: Words | undefined;
  #readability: { readonly figures: Readability | undefined } | undefined;
  #places: FrontMatterPlaces | undefined;

  constructor(article: Article, text: string) {
    this.article = article;
    this.text = text;
    this.#document = TextDocument.create(article.path, 'markdown', 0, text);
  }

  /** Offset in `text` at which the body starts. */
  get bodyOffset(): number {
    this.#bodyOffset ??= offsetOfLine(this.text, this.article.bodyLine);
    return this.#bodyOffset;
  }

  /** The text with everything but prose blanked out: as long as `text`, so that offsets serve for both. */
  get prose(): string {
    this.#prose ??= proseOf(this.text, this.bodyOffset);
    return this.#prose;
  }

  /** Words and sentences of the prose. */
  get words(): Words {
    this.#words ??= readWords(this.prose, this.bodyOffset);
    return this.#words;
  }

  /** Words, sentences and syllables; undefined for languages without a word list. */
  get readability(): Readability | undefined {
    this.#readability ??= { figures: readabilityOf(this.article.language, this.prose, this.words) };
    return this.#readability.figures;
  }

  /** Where the keys of the front matter stand. */
  get places(): FrontMatterPlaces {
    this.#places ??= frontMatterPlaces(this.text, this.bodyOffset);
    return this.#places;
  }

  /** Range of the text from one offset up to another. */
  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  position(offset: number): Position {
    return this.#document.positionAt(offset);
  }

  offset(position: Position): number {
    return this.#document.offsetAt(position);
  }

  /** Range of a line without its ending. */
  line(line: number): Range {
    const start = this.offset({ line, character: 0 });
    const end = this.text.indexOf('\n', start);
    const length = (end < 0 ? this.text.length : end) - start;
    const text = this.text.slice(start, start + length).trimEnd();
    return { start: { line, character: 0 }, end: { line, character: text.length } };
  }

  /** Where the title stands: in the front matter, else the first heading, else the first line of the body. */
  get titleRange(): Range {
    const { title } = this.places.values;
    if (title) return title;
    const heading = this.article.headings.find(h => h.text !== '');
    return heading ? this.line(heading.line) : atLine(0);
  }
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let i = 0; i < line; i++) {
    const next = text.indexOf('\n', offset);
    if (next < 0) return text.length;
    offset = next + 1;
  }
  return line === 0 && text.startsWith('\uFEFF') ? 1 : offset;
}
