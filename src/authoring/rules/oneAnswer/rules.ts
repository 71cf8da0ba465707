import type { Found, RelatedPlace } from '../finding.ts';
import { isManaged } from '../managed.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Contradiction, commonOf, contradictions, type SameTopic } from './compare.ts';
import type { Fact } from './fact.ts';
import {
  channelContradiction as channelTexts,
  texts as messages,
  processContradiction as processTexts,
  translationContradiction as translationTexts,
} from './texts.ts';
import { translationContradictions } from './translations.ts';

/**
 * When two values in one article are about the same. The article is one topic itself, so less is asked than of
 * two articles: a quarter of the words, and two of them; one will do where both texts have no other such value.
 */
function sameTopicInArticle(facts: readonly Fact[]): SameTopic {
  const isAlone = ({ channel, kind, unit }: Fact) =>
    facts.filter(other => other.channel === channel && other.kind === kind && other.unit === unit).length ===
    1;
  return (fact, other, likeness) =>
    likeness >= 0.25 && (commonOf(fact.topic, other.topic) >= 2 || (isAlone(fact) && isAlone(other)));
}

const mostRelated = 5;

export const channelContradiction: Rule = {
  code: 'HW040',
  name: 'channel-contradiction',
  severity: 'warning',
  texts: channelTexts,
  *checkBeside({ article, facts }: ArticleRecord, { language }: Surroundings): Generator<Found> {
    if (article.status === 'archived') return;
    const byChannel = Map.groupBy(facts, fact => fact.channel);
    // What serves every channel comes first: a channel that differs from it is held against it.
    const texts = [...byChannel].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    for (const [channel, own] of texts) {
      const told = new Set<Fact>();
      for (const [otherChannel, others] of texts) {
        if (channel === otherChannel) continue;
        for (const { fact, other } of contradictions(own, others, sameTopicInArticle(facts))) {
          if (told.has(fact)) continue;
          told.add(fact);
          const message = messages[language].channel(fact.written, other.written, other.channel);
          yield found(article.path, fact, message, [place(article.path, other, other.written)]);
        }
      }
    }
  },
};

export const translationContradiction: Rule = {
  code: 'HW041',
  name: 'translation-contradiction',
  severity: 'warning',
  texts: translationTexts,
  *checkBeside(record: ArticleRecord, surroundings: Surroundings): Generator<Found> {
    const { article, facts } = record;
    if (!isManaged(article) || article.status === 'archived') return;
    for (const path of surroundings.versionsOf(article)) {
      const other = surroundings.record(path);
      // The same id in the same language twice is another problem, and has a rule of its own.
      if (!other || other.article.language === article.language || other.article.status === 'archived')
        continue;
      for (const contradiction of translationContradictions(facts, other.facts)) {
        const { fact, other: there } = contradiction;
        const { title, language } = other.article;
        const message = messages[surroundings.language].translation(
          fact.written,
          there.written,
          title,
          language,
        );
        yield found(article.path, fact, message, [place(path, there, title)]);
      }
    }
  },
};

export const processContradiction: Rule = {
  code: 'HW042',
  name: 'process-contradiction',
  severity: 'warning',
  texts: processTexts,
  *checkBeside({ article }: ArticleRecord, surroundings: Surroundings): Generator<Found> {
    const byFact = new Map<Fact, (Contradiction & { readonly path: string })[]>();
    for (const contradiction of surroundings.facts.of(article.path)) {
      const { fact } = contradiction;
      byFact.set(fact, [...(byFact.get(fact) ?? []), contradiction]);
    }
    for (const [fact, all] of byFact) {
      const [first] = all;
      if (!first) continue;
      const titleOf = (path: string) => surroundings.base.articleAt(path)?.title ?? path;
      const related = all.slice(0, mostRelated).map(({ path, other }) => place(path, other, titleOf(path)));
      const { other, path } = first;
      const message = messages[surroundings.language].process(
        fact.written,
        other.written,
        titleOf(path),
        all.length - 1,
      );
      yield found(article.path, fact, message, related);
    }
  },
};

function found(path: string, fact: Fact, message: string, related: readonly RelatedPlace[]): Found {
  return { path, range: fact.range, message, related };
}

function place(path: string, fact: Fact, message: string): RelatedPlace {
  return { path, range: fact.range, message };
}
