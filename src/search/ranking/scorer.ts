import type { ArticleStore } from '../storage/articleStore.ts';
import type { Part } from '../storage/part.ts';
import { headingField, keywordField, skipSize, textField, titleField } from '../storage/postingFormat.ts';
import { type FieldCounts, FieldReader, PostingReader } from '../storage/postings.ts';
import { ArticleSet } from './articleSet.ts';
import { allFields, type Form, type Term } from './term.ts';
import type { Weights } from './weights.ts';

const inTextFields = (1 << textField) | (1 << headingField);

/**
 * Scores of articles for one query after the other. All arrays are by the numbers of the articles.
 *
 * A term adds idf × (saturated frequency in the text + the same for the title and the keywords as fields of their
 * own): BM25F (Robertson, Zaragoza and Taylor 2004), but with the title saturated apart, so that a title can't be
 * drowned by a text. All frequencies of a term's forms are added before they are saturated.
 */
export class Scorer {
  readonly #store: ArticleStore;
  readonly #weights: Weights;
  /** Score so far; 0 where the article has none of the terms. */
  scores = new Float64Array(0);
  /** Sum of the weights of the terms in the title, and number of title words that they are. */
  titleScores = new Float64Array(0);
  titleWords = new Float64Array(0);
  /** Number of required terms that the article has. */
  required = new Int32Array(0);
  /** Articles that have a score. */
  readonly touched = new ArticleSet();
  /** Articles that have a prohibited term. */
  readonly excluded = new ArticleSet();

  /** Frequencies of the term at hand; 0 outside `#found`, but for `#text`, which is set first. */
  #text = new Float64Array(0);
  #title = new Float64Array(0);
  #keyword = new Float64Array(0);
  readonly #found = new ArticleSet();
  readonly #reader = new FieldReader();
  /** Bits of the fields that count for it. */
  #fields = allFields;
  #textNorms = new Float64Array(0);
  #titleNorms = new Float64Array(0);
  #keywordNorms = new Float64Array(0);

  constructor(store: ArticleStore, weights: Weights) {
    this.#store = store;
    this.#weights = weights;
  }

  /** To be called before each query. */
  reset(): void {
    const { end } = this.#store;
    if (this.scores.length < end) this.#resize(this.#store.alive.length);
    const { list, size } = this.touched;
    for (let i = 0; i < size; i++) {
      const article = list[i] ?? 0;
      this.scores[article] = 0;
      this.titleScores[article] = 0;
      this.titleWords[article] = 0;
      this.required[article] = 0;
    }
    this.touched.clear();
    this.excluded.clear();
  }

  /** To be called when articles came or went: averages are different. */
  renew(): void {
    const { size, sums, table, end } = this.#store;
    if (this.scores.length < end) this.#resize(this.#store.alive.length);
    const { k1, b, titleK1, titleB } = this.#weights;
    const norms = (to: Float64Array, lengths: Uint32Array, sum: number, k: number, share: number): void => {
      const average = sum / size || 1;
      for (let i = 0; i < end; i++) to[i] = k * (1 - share + (share * (lengths[i] ?? 0)) / average);
    };
    norms(this.#textNorms, table.textLengths, sums.text, k1, b);
    norms(this.#titleNorms, table.titleLengths, sums.title, titleK1, titleB);
    norms(this.#keywordNorms, table.keywordLengths, sums.keyword, titleK1, titleB);
  }

  /** Inverse document frequency, never below 0 (Lucene's form). */
  idf(count: number): number {
    const { size } = this.#store;
    return Math.log(1 + (Math.max(0, size - count) + 0.5) / (count + 0.5));
  }

  /** Adds a term to all articles that have it. */
  add(term: Term): void {
    this.#fields = term.fields;
    this.#collectForms(term, undefined);
    this.#addFound(term, this.idf(this.#found.size));
  }

  /** Shuts the articles out that have a term. */
  exclude(term: Term): void {
    this.#fields = term.fields;
    for (const form of term.forms) this.#collect(form, undefined);
    for (let i = 0; i < this.#found.size; i++) {
      const article = this.#found.list[i] ?? 0;
      this.excluded.add(article);
      this.#title[article] = 0;
      this.#keyword[article] = 0;
    }
    this.#found.clear();
  }

  /** Adds a term to some articles only, which have a score. @param articles their numbers, rising */
  addTo(term: Term, articles: Int32Array): void {
    this.#fields = term.fields;
    this.#collectForms(term, articles);
    this.#addFound(term, this.idf(this.#most(term.forms)));
  }

  #most(forms: readonly Form[]): number {
    let most = 0;
    for (const { word } of forms) most = Math.max(most, this.#store.lexicon.count(word));
    return most;
  }

  /** Collects all forms of a term, and adds the own scores of those that are the word as typed. */
  #collectForms(term: Term, articles: Int32Array | undefined): void {
    const { forms, exact } = term;
    if (forms.length === 1 || this.#weights.exact === 0) {
      for (const form of forms) this.#collect(form, articles);
      return;
    }
    for (const word of exact) {
      this.#collect({ word, weight: 1, languages: -1 }, articles);
      const score = term.weight * this.#weights.exact * this.idf(this.#store.lexicon.count(word));
      this.#score(score, 0, exact.length === 1);
      // One such form, as there nearly always is, stays collected for the term as a whole.
      if (exact.length > 1) this.#found.clear();
    }
    for (const form of forms) {
      if (exact.length !== 1 || form.word !== exact[0]) this.#collect(form, articles);
    }
  }

  #addFound(term: Term, idf: number): void {
    const weight = term.weight * idf;
    if (term.presence === 'required') {
      const { list, size } = this.#found;
      for (let i = 0; i < size; i++) {
        const article = list[i] ?? 0;
        this.required[article] = (this.required[article] ?? 0) + 1;
      }
    }
    const alone = term.forms.length === 1 && term.exact.length === 1;
    this.#score(weight * (alone ? 1 + this.#weights.exact : 1), weight, false);
    this.#found.clear();
  }

  /**
   * Adds what was collected to the scores.
   * @param titleWeight what a word in the title adds to `titleScores`
   * @param more true where more is collected for the same term
   */
  #score(weight: number, titleWeight: number, more: boolean): void {
    const { k1, titleK1, title, keyword, titleAsText, keywordAsText } = this.#weights;
    const { list, size } = this.#found;
    const { touched, scores } = this;
    const norms = this.#textNorms;
    const most = weight * (k1 + 1);
    for (let i = 0; i < size; i++) {
      const article = list[i] ?? 0;
      let times = this.#text[article] ?? 0;
      let apart = 0;
      const inTitle = this.#title[article] ?? 0;
      if (inTitle > 0) {
        if (!more) this.#title[article] = 0;
        times += titleAsText * inTitle;
        apart += (title * inTitle * (titleK1 + 1)) / (inTitle + (this.#titleNorms[article] ?? 1));
        if (titleWeight > 0) {
          this.titleScores[article] = (this.titleScores[article] ?? 0) + titleWeight;
          this.titleWords[article] = (this.titleWords[article] ?? 0) + inTitle;
        }
      }
      const inKeywords = this.#keyword[article] ?? 0;
      if (inKeywords > 0) {
        if (!more) this.#keyword[article] = 0;
        times += keywordAsText * inKeywords;
        apart += (keyword * inKeywords * (titleK1 + 1)) / (inKeywords + (this.#keywordNorms[article] ?? 1));
      }
      touched.add(article);
      scores[article] =
        (scores[article] ?? 0) + (most * times) / (times + (norms[article] ?? 1)) + weight * apart;
    }
  }

  /** Adds up how often a form stands in the articles. */
  #collect(form: Form, articles: Int32Array | undefined): void {
    for (const part of this.#store.parts) {
      const word = part.wordOf(form.word);
      if (word < 0) continue;
      if (articles === undefined) this.#collectAll(form, part, word);
      else this.#collectSome(form, part, word, articles);
    }
  }

  /** The loop that most of the time of a search is spent in: postings that are in the text only are read in place. */
  #collectAll(form: Form, part: Part, word: number): void {
    const { postings, postingStarts } = part.segment.words;
    const { alive, languages, size, end: numbers } = this.#store;
    const checked = size < numbers || form.languages !== -1;
    const inText = (this.#fields & (1 << textField)) !== 0;
    const { weight } = form;
    const found = this.#found;
    const text = this.#text;
    const end = postingStarts[word + 1] ?? 0;
    let at = postingStarts[word] ?? 0;
    let article = part.offset;
    while (at < end) {
      let head = postings[at++] ?? 0;
      if (head > 0x7f) {
        let shift = 7;
        let byte = 0;
        head &= 0x7f;
        do {
          byte = postings[at++] ?? 0;
          head |= (byte & 0x7f) << shift;
          shift += 7;
        } while (byte > 0x7f);
      }
      article += head >>> 2;
      let times = (head & 3) + 1;
      if (times === 4) {
        const reader = this.#reader.read(postings, at);
        at = reader.at;
        if (this.#counts(article, alive, languages, form)) this.#see(article, reader, weight);
        continue;
      }
      if (times === 3) {
        times = postings[at++] ?? 0;
        if (times > 0x7f) {
          let shift = 7;
          let byte = 0;
          times &= 0x7f;
          do {
            byte = postings[at++] ?? 0;
            times |= (byte & 0x7f) << shift;
            shift += 7;
          } while (byte > 0x7f);
        }
      }
      if (!inText || (checked && !this.#counts(article, alive, languages, form))) continue;
      if (found.add(article)) text[article] = weight * times;
      else text[article] = (text[article] ?? 0) + weight * times;
    }
  }

  #counts(article: number, alive: Uint8Array, languages: Uint8Array, form: Form): boolean {
    return alive[article] === 1 && ((form.languages >>> (languages[article] ?? 0)) & 1) === 1;
  }

  #collectSome(form: Form, part: Part, word: number, articles: Int32Array): void {
    const { postings, postingStarts, skips } = part.segment.words;
    const { languages } = this.#store;
    const reader = new PostingReader(postings, postingStarts[word] ?? 0, postingStarts[word + 1] ?? 0);
    let skip = part.segment.words.skipStarts[word] ?? 0;
    const lastSkip = part.segment.words.skipStarts[word + 1] ?? 0;
    let there = reader.next();
    for (let i = 0; i < articles.length; i++) {
      const number = articles[i] ?? 0;
      const article = number - part.offset;
      if (article < 0) continue;
      if (article >= part.segment.size) return;
      let jump = -1;
      while (skip < lastSkip && (skips[skip * skipSize] ?? 0) < article) jump = skip++;
      if (jump >= 0 && (skips[jump * skipSize] ?? 0) >= reader.article) {
        reader.jump(skips[jump * skipSize] ?? 0, skips[jump * skipSize + 1] ?? 0);
        there = reader.next();
      }
      while (there && reader.article < article) there = reader.next();
      if (!there) return;
      if (reader.article !== article || !((form.languages >>> (languages[number] ?? 0)) & 1)) continue;
      this.#see(number, reader, form.weight);
    }
  }

  #see(article: number, reader: FieldCounts, weight: number): void {
    const text = this.#fields & inTextFields ? this.#inText(reader) : 0;
    const title = this.#fields & (1 << titleField) ? reader.title : 0;
    const keyword = this.#fields & (1 << keywordField) ? reader.keyword : 0;
    if (text + title + keyword === 0) return;
    if (this.#found.add(article)) this.#text[article] = 0;
    this.#text[article] = (this.#text[article] ?? 0) + weight * text;
    if (title > 0) this.#title[article] = (this.#title[article] ?? 0) + weight * title;
    if (keyword > 0) this.#keyword[article] = (this.#keyword[article] ?? 0) + weight * keyword;
  }

  #inText(reader: FieldCounts): number {
    const { headingAsText } = this.#weights;
    const text = this.#fields & (1 << textField) ? reader.text : 0;
    return this.#fields & (1 << headingField) ? text + headingAsText * reader.heading : text;
  }

  #resize(size: number): void {
    const larger = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const array = new Float64Array(size);
      array.set(old);
      return array;
    };
    this.scores = larger(this.scores);
    this.titleScores = larger(this.titleScores);
    this.titleWords = larger(this.titleWords);
    this.#text = larger(this.#text);
    this.#title = larger(this.#title);
    this.#keyword = larger(this.#keyword);
    this.#textNorms = larger(this.#textNorms);
    this.#titleNorms = larger(this.#titleNorms);
    this.#keywordNorms = larger(this.#keywordNorms);
    const required = new Int32Array(size);
    required.set(this.required);
    this.required = required;
    this.touched.reserve(size);
    this.excluded.reserve(size);
    this.#found.reserve(size);
  }
}
