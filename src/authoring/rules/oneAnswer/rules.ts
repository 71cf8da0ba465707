import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { Fix, Found, RelatedPlace } from '../finding.ts';
import { isManaged } from '../managed.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Contradiction } from './compare.ts';
import type { Fact } from './fact.ts';
import { haveOtherSubjects } from './otherSubject.ts';
import {
  channelContradiction as channelTexts,
  texts as messages,
  processContradiction as processTexts,
  translationContradiction as translationTexts,
} from './texts.ts';
import { translationContradictions } from './translations.ts';
import { contradictionsWithin } from './withinArticle.ts';

const mostRelated = 5;

export const channelContradiction: Rule = {
  code: 'HW040',
  name: 'channel-contradiction',
  severity: 'warning',
  texts: channelTexts,
  *checkBeside({ article, facts }: ArticleRecord, { language }: Surroundings): Generator<Found> {
    if (article.status === 'archived') return;
    for (const { fact, other } of contradictionsWithin(facts)) {
      const message = messages[language].channel(fact.written, other.written, other.channel);
      const fixes = [takeOver(article.path, fact, other.written, language)];
      yield found(article.path, fact, message, [place(article.path, other, other.written)], fixes);
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
        const value = inOwnWords(fact.written, there.written);
        const fixes = value === undefined ? [] : [takeOver(article.path, fact, value, surroundings.language)];
        yield found(article.path, fact, message, [place(path, there, title)], fixes);
      }
    }
  },
};

export const processContradiction: Rule = {
  code: 'HW042',
  name: 'process-contradiction',
  severity: 'warning',
  texts: processTexts,
  *checkBeside({ article, signature }: ArticleRecord, surroundings: Surroundings): Generator<Found> {
    const byFact = new Map<Fact, (Contradiction & { readonly path: string })[]>();
    for (const contradiction of surroundings.facts.of(article.path)) {
      const { fact, path } = contradiction;
      const there = surroundings.record(path);
      const other = there && { title: there.article.title, signature: there.signature };
      if (other && haveOtherSubjects({ title: article.title, signature }, other)) continue;
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
      const fixes = [takeOver(article.path, fact, other.written, surroundings.language)];
      yield found(article.path, fact, message, related, fixes);
    }
  },
};

function found(
  path: string,
  { range }: Fact,
  message: string,
  related: readonly RelatedPlace[],
  fixes: readonly Fix[],
): Found {
  return { path, range, message, related, fixes };
}

/** Nobody but a person knows which value is true, so it is never carried out for all at once. */
function takeOver(path: string, { range }: Fact, value: string, language: InterfaceLanguage): Fix {
  return {
    title: messages[language].takeOver(value),
    edits: [{ path, range, text: value }],
    preferred: false,
  };
}

const wholeNumber = /(?<![\d.,:])\d+(?![\d.,:])/g;

/** A value with the number of another language’s (“14 days” with 30 from “30 dagen”); undefined where that isn’t plain. */
function inOwnWords(written: string, there: string): string | undefined {
  const [own, theirs] = [written.match(wholeNumber), there.match(wholeNumber)];
  const number = theirs?.[0];
  if (own?.length !== 1 || theirs?.length !== 1 || number === undefined) return undefined;
  return written.replace(wholeNumber, number);
}

function place(path: string, fact: Fact, message: string): RelatedPlace {
  return { path, range: fact.range, message };
}
