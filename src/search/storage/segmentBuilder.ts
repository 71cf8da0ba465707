import type { ArticleText } from '../../knowledge/article.ts';
import type { Assembly } from '../assembly/assembly.ts';
import * as layout from '../assembly/layout.ts';
import { hashOfText } from '../language/stemHash.ts';
import { ByteWriter } from './bytes.ts';
import { headingField, keywordField, textField, titleField } from './postingFormat.ts';
import { RecordWriter } from './record.ts';
import { articleLengths, type Column, columns, type Segment, statuses, types } from './segment.ts';
import { StemTable } from './stemTable.ts';
import { packStrings, StringPool } from './stringPool.ts';
import { wordTablesFrom } from './wordTables.ts';

/** Positions left out between fields and between sections, so that no phrase reaches from one into the next. */
const gap = 16;
/** Likewise between a heading and its text, which belong together. */
const headingGap = 2;

/** Fewer than there are in usual texts. */
const charactersPerWord = 5;

/** The channels that there is wording for, sorted and joined by newlines. */
function channelsOf(sections: ArticleText['sections']): string {
  const some = sections.filter(({ channel }) => channel !== undefined);
  return some.length === 0 ? '' : [...new Set(some.map(({ channel }) => channel))].sort().join('\n');
}

/** Builds a segment from articles, as one piece of work of the module. */
export class SegmentBuilder {
  readonly #assembly: Assembly;
  readonly #columns = Object.fromEntries(columns.map(name => [name, []])) as unknown as Record<
    Column,
    number[]
  >;
  readonly #records = new ByteWriter(1 << 12);
  readonly #recordEnds: number[] = [0];
  readonly #strings = new StringPool();
  readonly #recordWriter = new RecordWriter(this.#records, this.#strings);
  readonly #values = new StringPool();
  #sections = 0;

  /** @param characters about how many there will be in all texts: room is made for them at once */
  constructor(assembly: Assembly, characters: number) {
    this.#assembly = assembly;
    assembly.run.beginSegment(Math.ceil(characters / charactersPerWord));
  }

  add(text: ArticleText): void {
    const { article, sections } = text;
    let position = 0;
    const field = (content: string, number: number, jump: number): number => {
      const length = this.#assembly.addField(content, number, jump);
      position += jump + length;
      return length;
    };
    const titleLength = field(article.title, titleField, 0);
    let keywordLength = 0;
    for (const keyword of article.keywords) keywordLength += field(keyword, keywordField, gap);
    let textLength = 0;
    let heading = -1;
    const starts: number[] = [];
    const headingWords: number[] = [];
    for (const section of sections) {
      starts.push(position + gap);
      // A heading can have several sections, one per channel; its words count once.
      const own = section.heading === heading ? '' : (article.headings[section.heading]?.text ?? '');
      heading = section.heading;
      const headingLength = field(own, headingField, gap);
      headingWords.push(headingLength);
      textLength += headingLength;
      textLength += field(section.text, textField, headingGap);
    }
    this.#assembly.run.endArticle();
    this.#sections += sections.length;
    this.#recordWriter.write(text, starts, headingWords);
    this.#recordEnds.push(this.#records.length);
    const row: Record<Column, number> = {
      textLengths: textLength,
      titleLengths: titleLength,
      keywordLengths: keywordLength,
      types: Math.max(0, types.indexOf(article.type)),
      statuses: Math.max(0, statuses.indexOf(article.status)),
      languages: this.#values.numberOf(article.language),
      processes: this.#values.numberOf(article.process ?? ''),
      owners: this.#values.numberOf(article.owner ?? ''),
      channels: this.#values.numberOf(channelsOf(sections)),
      translations:
        article.translationOf === undefined ? 0 : this.#strings.numberOf(article.translationOf) + 1,
      pathHashes: hashOfText(article.path),
    };
    for (const name of columns) this.#columns[name].push(row[name]);
  }

  /** The segment of all articles that were added. Called once, at the end. */
  finish(): Segment {
    const { run } = this.#assembly;
    const table = Object.fromEntries(
      columns.map(name => [name, Uint32Array.from(this.#columns[name])]),
    ) as Record<Column, Uint32Array<ArrayBuffer>>;
    const values = this.#values.all();
    const stems = new StemTable(Array.from(table.languages, number => values[number] ?? ''));
    run.buildWords(this.#assembly.put(articleLengths(table)), this.#assembly.put(stems.ofArticles));
    const { words, forward } = wordTablesFrom(this.#assembly);
    return {
      size: table.languages.length,
      sections: this.#sections,
      articles: {
        ...table,
        records: this.#records.finish(),
        recordStarts: Uint32Array.from(this.#recordEnds),
        ...forward,
      },
      strings: packStrings(this.#strings.all()),
      values,
      words: { ...words, stems: stems.hashesOf(words.words, this.#assembly.numbers(layout.wordLanguages)) },
    };
  }
}
