import { isManaged } from '../managed.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { wordHash } from '../text/characters.ts';
import { detached } from '../text/detached.ts';
import { type Sentence, sentenceAt } from '../text/words.ts';
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
import { boundsOf, topicOf } from './topic.ts';

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
      topic: topicOf(prose, words, sentence, fact, grammar.words),
      conditions: conditionsOf(prose, sentence, fact, grammar.words),
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
  const kept: RawFact[] = [];
  for (const fact of found) {
    if (!kept.some(other => fact.start < other.end && other.start < fact.end)) kept.push(fact);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * The other numbers in a fact's sentence; and a mark that is like no other where the sentence leans on the one
 * before it ("then", "in that case"), which holds the condition.
 */
function conditionsOf(prose: string, sentence: Sentence, fact: RawFact, words: LanguageWords): Uint32Array {
  const conditions = new Set<number>();
  for (const part of [prose.slice(sentence.start, fact.start), prose.slice(fact.end, sentence.end)]) {
    for (const [number] of part.matchAll(/\d+(?:[.,]\d+)*/g)) conditions.add(wordHash(number));
  }
  const text = prose.slice(sentence.start, sentence.end);
  const opening = text.slice(0, 40).toLowerCase();
  const leans =
    words.leaningInside?.test(text) ||
    words.leaning.some(word => opening.startsWith(`${word} `) || opening.startsWith(`${word},`));
  if (leans) conditions.add(wordHash(`${sentence.start} ${opening}`));
  return Uint32Array.from(conditions).sort();
}
