import { languageOf } from '../language/languages.ts';
import { readForward } from './forward.ts';
import { firstJoined } from './joining.ts';
import { Lexicon } from './lexicon.ts';
import { joinSegments, mergeSegments } from './mergeSegments.ts';
import type { MergePart } from './mergeSource.ts';
import { firstPart, hasArticle, laterPart, type Part, segmentBytes } from './part.ts';
import { PathTable } from './pathTable.ts';
import { PostingReader } from './postings.ts';
import { RecordReader } from './record.ts';
import { type Column, columns, type Segment, statuses } from './segment.ts';
import { type SpokenLanguage, SpokenLanguages } from './spokenLanguages.ts';
import { TranslationGroups } from './translations.ts';

/** From so many articles on the first ones are the first segment, and not a part that came later. */
const manyArticles = 64;

/**
 * All articles of an index: one large segment and the small ones that came after it. Articles have numbers, which
 * change when parts are joined. What is gone is marked, and counted nowhere.
 */
export class ArticleStore {
  lexicon: Lexicon;
  /** Another number after every change. */
  version = 0;
  parts: Part[] = [];
  /** Number of articles that are there. */
  size = 0;
  sections = 0;
  /** Numbers given out: also of articles that are gone. */
  end = 0;
  alive = new Uint8Array(16);
  table: Readonly<Record<Column, Uint32Array>> = emptyTable(16);
  /** Per article: number of its language, at most 31. */
  languages = new Uint8Array(16);
  readonly #spoken = new SpokenLanguages();
  /** Per word: bits of the languages whose articles have it, as far as somebody asked. */
  readonly #languagesOfWords = new Map<number, number>();
  /** Sums over the articles that are there. */
  readonly sums = { text: 0, title: 0, keyword: 0 };
  /** What the columns `languages`, `processes`, `owners` and `channels` count in. */
  readonly values: string[] = [];
  readonly #valueNumbers = new Map<string, number>();
  readonly #paths = new PathTable(this);
  #translations: TranslationGroups | undefined;

  constructor(base: Segment = emptySegment()) {
    this.lexicon = new Lexicon(base.words);
    this.#append(firstPart(base));
  }

  /** Adds the articles of a segment. Their paths must not be there. */
  add(segment: Segment): void {
    if (segment.size === 0) return;
    if (this.end === 0 && segment.size > manyArticles) {
      this.#replace(segment);
      return;
    }
    const { words } = segment;
    const lexiconWords = new Uint32Array(words.counts.length);
    for (let i = 0; i < lexiconWords.length; i++) {
      const word = this.lexicon.findOrAdd(words.words, i);
      lexiconWords[i] = word;
      this.lexicon.changeCount(word, words.counts[i] ?? 0);
      for (const [code, hashes] of Object.entries(words.stems)) {
        this.lexicon.setStem(word, code, hashes[i] ?? 0);
      }
    }
    this.#append(laterPart(segment, this.end, lexiconWords));
    this.#join();
  }

  /** Takes an article out. Nothing happens where there is none. */
  remove(path: string): void {
    const article = this.numberOf(path);
    if (article < 0) return;
    this.#translations = undefined;
    this.version++;
    this.alive[article] = 0;
    this.size--;
    this.#countLanguage(article, -1);
    this.sums.text -= this.table.textLengths[article] ?? 0;
    this.sums.title -= this.table.titleLengths[article] ?? 0;
    this.sums.keyword -= this.table.keywordLengths[article] ?? 0;
    this.sections -= this.record(article).sectionCount;
    this.eachWord(article, word => {
      this.lexicon.changeCount(word, -1);
    });
    this.#dropIfGone(this.partOf(article));
  }

  /** Number of the article at a path; -1 where there is none. */
  numberOf(path: string): number {
    return this.#paths.find(path);
  }

  /** Paths of all articles. */
  paths(): string[] {
    const paths: string[] = [];
    for (let article = 0; article < this.end; article++) {
      if (this.alive[article]) paths.push(this.record(article).path);
    }
    return paths;
  }

  record(article: number): RecordReader {
    const part = this.partOf(article);
    const { articles, strings } = part.segment;
    return new RecordReader(articles.records, articles.recordStarts[article - part.offset] ?? 0, strings);
  }

  partOf(article: number): Part {
    let found = this.parts[0];
    for (const part of this.parts) if (part.offset <= article) found = part;
    if (found === undefined) throw new RangeError('An index has at least one part');
    return found;
  }

  /** All words of an article, as numbers of the lexicon. */
  eachWord(article: number, visit: (word: number) => void): void {
    const part = this.partOf(article);
    const { segment, offset } = part;
    readForward(segment.articles, article - offset, word => visit(part.lexiconWordOf(word)));
    for (const word of part.frequentWords()) {
      if (hasArticle(part, word, article - offset)) visit(part.lexiconWordOf(word));
    }
  }

  /** The words of an article that are in few others, with how often they stand there, at most 4. */
  eachRareWord(article: number, visit: (word: number, times: number) => void): void {
    const part = this.partOf(article);
    readForward(part.segment.articles, article - part.offset, (word, times) => {
      visit(part.lexiconWordOf(word), times);
    });
  }

  /** One segment of all that is there. */
  merged(): Segment {
    return mergeSegments(this.parts.map(part => this.#mergePart(part)));
  }

  /** Joins all parts into one, which makes searching fastest. Takes some hundred milliseconds for 10,000 articles. */
  compact(): void {
    if (this.parts.length > 1 || this.size < this.end) this.#replace(this.merged());
  }

  /** The languages that there are articles of, by their codes. */
  get languageList(): readonly SpokenLanguage[] {
    return this.#spoken.list;
  }

  /** Bits of the numbers of the languages whose articles have a word. */
  languagesOf(word: number): number {
    const list = this.languageList;
    const [only] = list;
    if (list.length === 1 && only !== undefined) return this.lexicon.count(word) > 0 ? 1 << only.number : 0;
    const known = this.#languagesOfWords.get(word);
    if (known !== undefined) return known;
    const all = list.reduce((bits, { number }) => bits | (1 << number), 0);
    let found = 0;
    for (const part of this.parts) {
      const own = part.wordOf(word);
      if (own < 0) continue;
      const { postings, postingStarts } = part.segment.words;
      const reader = new PostingReader(postings, postingStarts[own] ?? 0, postingStarts[own + 1] ?? 0);
      while (found !== all && reader.next()) {
        const article = part.offset + reader.article;
        if (this.alive[article]) found |= 1 << (this.languages[article] ?? 0);
      }
    }
    this.#languagesOfWords.set(word, found);
    return found;
  }

  /** Whether an article is archived. May say so when the last one just went. */
  hasArchived = false;

  get hasTranslations(): boolean {
    return this.#groups().any;
  }

  /** The articles that say the same in any language, the article itself among them; none where there are no others. */
  translationsOf(article: number): readonly number[] {
    return this.#groups().of(article);
  }

  /** Bytes held. */
  get bytes(): number {
    let bytes = this.lexicon.bytes + this.alive.byteLength + this.languages.byteLength;
    for (const column of columns) bytes += this.table[column].byteLength;
    for (const { segment, lengths } of this.parts) {
      bytes += lengths.byteLength + segmentBytes(segment);
    }
    return bytes;
  }

  #groups(): TranslationGroups {
    this.#translations ??= new TranslationGroups(this);
    return this.#translations;
  }

  #replace(segment: Segment): void {
    this.lexicon = new Lexicon(segment.words);
    this.parts = [];
    this.size = 0;
    this.sections = 0;
    this.end = 0;
    this.#spoken.clear();
    this.#languagesOfWords.clear();
    Object.assign(this.sums, { text: 0, title: 0, keyword: 0 });
    this.#paths.forgetFrom(0);
    this.#append(firstPart(segment));
  }

  #append(part: Part): void {
    const { segment, offset } = part;
    this.#translations = undefined;
    this.version++;
    this.parts.push(part);
    this.end += segment.size;
    this.size += segment.size;
    this.sections += segment.sections;
    this.#reserve(this.end);
    const { articles } = segment;
    if (articles.statuses.includes(statuses.indexOf('archived'))) this.hasArchived = true;
    for (const column of columns) this.table[column].set(articles[column], offset);
    const values = segment.values.map(value => this.#valueNumber(value));
    const codes = segment.values.map(value => this.#languageNumber(value, articles.languages, segment));
    for (let i = 0; i < segment.size; i++) {
      for (const column of ['languages', 'processes', 'owners', 'channels'] as const) {
        this.table[column][offset + i] = values[articles[column][i] ?? 0] ?? 0;
      }
      this.languages[offset + i] = codes[articles.languages[i] ?? 0] ?? 0;
      this.#countLanguage(offset + i, 1);
      this.sums.text += articles.textLengths[i] ?? 0;
      this.sums.title += articles.titleLengths[i] ?? 0;
      this.sums.keyword += articles.keywordLengths[i] ?? 0;
    }
    this.alive.fill(1, offset, this.end);
  }

  /** Takes a part out, other than the first, when the last of its articles has gone. Its numbers stay unused. */
  #dropIfGone(part: Part): void {
    if (part === this.parts[0] || this.#aliveOf(part).includes(1)) return;
    const isLast = part === this.parts.at(-1);
    this.parts = this.parts.filter(other => other !== part);
    if (!isLast) return;
    this.end = part.offset;
    this.#paths.forgetFrom(this.end);
  }

  /** Joins the last parts where it is time to. */
  #join(): void {
    const from = firstJoined(this.parts.map(part => this.#bytesLeft(part)));
    const joined = this.parts.slice(from);
    const [first] = joined;
    if (first === undefined || joined.length < 2) return;
    const { segment, origins } = joinSegments(joined.map(part => this.#mergePart(part)));
    const words = origins.numbers.map(
      (own, word) => joined[origins.sources[word] ?? 0]?.lexiconWordOf(own) ?? 0,
    );
    this.parts.length = from;
    for (let article = first.offset; article < this.end; article++) {
      if (!this.alive[article]) continue;
      this.size--;
      this.#countLanguage(article, -1);
      this.sums.text -= this.table.textLengths[article] ?? 0;
      this.sums.title -= this.table.titleLengths[article] ?? 0;
      this.sums.keyword -= this.table.keywordLengths[article] ?? 0;
    }
    this.sections -= segment.sections;
    this.end = first.offset;
    this.#paths.forgetFrom(this.end);
    this.#append(laterPart(segment, this.end, words));
  }

  /** Of a part's bytes, the share of the articles that are there. */
  #bytesLeft(part: Part): number {
    // The first may be all articles, and is never joined.
    if (part === this.parts[0]) return part.bytes;
    let left = 0;
    for (const alive of this.#aliveOf(part)) left += alive;
    return (part.bytes * left) / part.segment.size;
  }

  #aliveOf({ offset, segment }: Part): Uint8Array {
    return this.alive.subarray(offset, offset + segment.size);
  }

  #mergePart(part: Part): MergePart {
    const alive = this.#aliveOf(part);
    const { segment } = part;
    return alive.includes(0) ? { segment, alive } : { segment };
  }

  #valueNumber(value: string): number {
    let number = this.#valueNumbers.get(value);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.#valueNumbers.set(value, number);
    }
    return number;
  }

  #languageNumber(tag: string, used: Uint32Array, segment: Segment): number {
    // Other values than languages stand in the same list.
    if (!used.includes(segment.values.indexOf(tag))) return 0;
    return this.#spoken.numberOf(languageOf(tag).code);
  }

  #countLanguage(article: number, by: number): void {
    this.#spoken.count(this.languages[article] ?? 0, by);
    this.#languagesOfWords.clear();
  }

  #reserve(articles: number): void {
    if (articles <= this.alive.length) return;
    const capacity = Math.max(articles + 64, Math.ceil(articles * 1.1));
    const table = emptyTable(capacity);
    for (const column of columns) table[column].set(this.table[column]);
    this.table = table;
    const alive = new Uint8Array(capacity);
    alive.set(this.alive);
    this.alive = alive;
    const languages = new Uint8Array(capacity);
    languages.set(this.languages);
    this.languages = languages;
  }
}

function emptyTable(size: number): Record<Column, Uint32Array> {
  return Object.fromEntries(columns.map(name => [name, new Uint32Array(size)])) as Record<
    Column,
    Uint32Array
  >;
}

function emptySegment(): Segment {
  return mergeSegments([]);
}
