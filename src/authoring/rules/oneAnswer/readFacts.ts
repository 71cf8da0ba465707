import { isManaged } from '../managed.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { wordHash } from '../text/characters.ts';
import { detached } from '../text/detached.ts';
import { type LineSpan, lineFinder } from '../text/lines.ts';
import { sentenceAt } from '../text/words.ts';
import { boundsOf } from './bounds.ts';
import type { Fact, RawFact } from './fact.ts';
import { findAddresses } from './findAddresses.ts';
import { findAmounts } from './findAmounts.ts';
import { findClockTimes } from './findClockTimes.ts';
import { findEmailAddresses, findPhoneNumbers } from './findContactData.ts';
import { findDates } from './findDates.ts';
import { findTerms } from './findTerms.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import type { LanguageWords } from './languageWords.ts';
import { channelAt, channelSpans } from './sectionChannels.ts';
import { topicsOf } from './topic.ts';

/**
 * The facts in an article's prose, in order. None for an article that can't be compared with anything: one
 * without front matter and without wording for a channel.
 */
export function readFacts(view: ArticleView, surroundings: ArticleSurroundings): Fact[] {
  const { prose, words, article } = view;
  const spans = channelSpans(view, surroundings.channelOf);
  if (!isManaged(article) && spans.every(span => span.channel === undefined)) return [];
  const grammar = grammarOf(article.language);
  const raw = findAll(view, grammar, surroundings);
  if (raw.length === 0) return [];
  const facts: Fact[] = [];
  const headings = headingSpans(view);
  const lineAt = lineFinder(view.text);
  const text = {
    text: view.text,
    lineAt,
    prose,
    words,
    language: article.language,
    languageWords: grammar.words,
  };
  for (const fact of raw) {
    const sentence = sentenceAt(words, fact.start) ?? { ...fact, first: 0, last: 0, closed: false };
    const channel = channelAt(spans, fact.start);
    facts.push({
      kind: fact.kind,
      unit: fact.unit,
      low: fact.low,
      high: fact.high,
      text: detached(fact.text),
      ...boundsOf(prose, sentence, fact, grammar.words),
      written: detached(prose.slice(fact.start, fact.end).replace(/\s+/g, ' ')),
      range: view.range(fact.start, fact.end),
      ...topicsOf(text, {
        start: fact.start,
        end: fact.end,
        sentence,
        title: article.title,
        heading: headings.findLast(heading => heading.start <= fact.start)?.text,
      }),
      conditions: conditionsOf(prose, rowAt(view.text, fact.start, lineAt(fact.start)) ?? sentence, fact),
      firm: isFirm(prose.slice(sentence.start, sentence.end), fact.start - sentence.start, grammar.words),
      ...(channel !== undefined && { channel }),
    });
  }
  return facts;
}

/** Of values that overlap, the one whose kind is named first here counts. */
function findAll(view: ArticleView, grammar: Grammar, surroundings: ArticleSurroundings): RawFact[] {
  const { prose } = view;
  if (!/[\d@]/.test(prose) && Object.keys(grammar.words.numbers).length === 0) return [];
  const found = [
    ...findPhoneNumbers(view, surroundings.settings),
    ...findEmailAddresses(view),
    ...findAddresses(prose),
    ...findDates(prose, grammar),
    ...findClockTimes(prose, grammar),
    ...findAmounts(prose, grammar),
    ...findTerms(prose, grammar),
  ];
  const taken = new Uint8Array(prose.length);
  const kept = found.filter(({ start, end }) => {
    const isFree = !taken.subarray(start, end).includes(1);
    if (isFree) taken.fill(1, start, end);
    return isFree;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** Where the headings below the title start, in order. */
function headingSpans(view: ArticleView): { readonly start: number; readonly text: string }[] {
  return view.article.headings.map(({ depth, text, line }) => ({
    start: view.offset({ line, character: 0 }),
    text: depth > 1 ? text : '',
  }));
}

/** The row of a table that an offset stands in; undefined outside of tables. */
function rowAt(text: string, offset: number, line: LineSpan): LineSpan | undefined {
  return /^[ \t>]*\|/.test(text.slice(line.start, offset + 1)) ? line : undefined;
}

/** Characters before and behind a value in which conditions are looked for: a row can be a megabyte. */
const reach = 2000;

/** The other numbers in a fact's sentence, or in the row of its table. */
function conditionsOf(prose: string, { start, end }: LineSpan, fact: RawFact): Uint32Array {
  const conditions = new Set<number>();
  const before = prose.slice(Math.max(start, fact.start - reach), fact.start);
  const behind = prose.slice(fact.end, Math.min(end, fact.end + reach));
  for (const part of [before, behind]) {
    for (const [number] of part.matchAll(/\d+(?:[.,]\d+)*/g)) conditions.add(wordHash(number));
  }
  return Uint32Array.from(conditions).sort();
}

const example = /\b(?:examples?|e\.g\.|i\.?e\.|for instance|bijvoorbeeld|bijv\.|voorbeeld(?:en)?)(?!\p{L})/iu;

const estimate = /\b(?:about|around|approximately|roughly|ongeveer|circa|ca\.|zo['’]n)\s+$/i;

function isFirm(sentence: string, value: number, words: LanguageWords): boolean {
  const opening = sentence.slice(0, 40).toLowerCase();
  const before = sentence.slice(0, value);
  return !(
    example.test(sentence) ||
    estimate.test(before) ||
    words.leaningInside?.test(before) ||
    words.leaning.some(word => opening.startsWith(`${word} `) || opening.startsWith(`${word},`))
  );
}
