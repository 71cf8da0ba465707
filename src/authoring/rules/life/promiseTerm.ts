import { forLanguage } from '../../../knowledge/language.ts';
import type { Found } from '../finding.ts';
import { findClockTimes } from '../oneAnswer/findClockTimes.ts';
import { findDates } from '../oneAnswer/findDates.ts';
import { findTerms } from '../oneAnswer/findTerms.ts';
import { grammarOf } from '../oneAnswer/grammar.ts';
import type { Rule } from '../rule.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { detached } from '../text/detached.ts';
import { sentenceAt } from '../text/words.ts';
import { promiseTerm as documentation, texts } from './texts.ts';
import { vaguePromises } from './vaguePromise.ts';

/** Words that are a term without a number: today, the next delivery day, before the deadline. */
const wordTerms: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:today|tonight|tomorrow|same day|next \p{L}+|deadline|immediately|at once|straight away|within (?:an hour|a day|a week|a month))(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:vandaag|vanavond|morgen|dezelfde dag|(?:eerst)?volgende \p{L}+|deadline|direct|meteen|onmiddellijk|binnen (?:een uur|een dag|een week|een maand))(?!\p{L})/iu,
};

/** True where a text says by when: a term, a date, a time or a word such as "today". */
export function namesTerm(text: string, language: string): boolean {
  const grammar = grammarOf(language);
  if (forLanguage(wordTerms, language)?.test(text)) return true;
  return [findTerms, findDates, findClockTimes].some(find => !find(text, grammar).next().done);
}

export const promiseTerm: Rule = {
  code: 'HW023',
  name: 'promise-without-term',
  severity: 'information',
  texts: documentation,
  *checkArticle(view: ArticleView, { language }: ArticleSurroundings): Generator<Found> {
    const { article, places } = view;
    if (article.status === 'archived') return;
    if (article.promise !== undefined && !namesTerm(article.promise, article.language)) {
      const range = places.values.promise ?? view.titleRange;
      yield { path: article.path, range, message: texts[language].promiseTerm, severity: 'warning' };
    }
    for (const { start, end } of vaguePromises(view)) {
      const sentence = sentenceAt(view.words, start);
      const around = sentence ? view.prose.slice(sentence.start, sentence.end) : '';
      if (namesTerm(around, article.language)) continue;
      const written = detached(view.prose.slice(start, end).replace(/\s+/g, ' '));
      yield {
        path: article.path,
        range: view.range(start, end),
        message: texts[language].vaguePromise(written),
      };
    }
  },
};
