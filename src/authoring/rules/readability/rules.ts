import type { Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { detached } from '../text/detached.ts';
import { readingEase } from './readability.ts';
import {
  hardToRead as hardTexts,
  longSentence as longTexts,
  manyPassives as passiveTexts,
  texts,
} from './texts.ts';

/** Reading ease below which Flesch calls a text difficult. */
const difficult = 50;

/** Words that a text must have before its reading ease says something: Flesch took samples of 100. */
const sample = 100;

export const hardToRead: Rule = {
  code: 'HW050',
  name: 'hard-to-read',
  severity: 'hint',
  texts: hardTexts,
  *checkArticle(view: ArticleView, { language }: ArticleSurroundings): Generator<Found> {
    const { article } = view;
    if (article.audience !== 'customer' || article.status === 'archived') return;
    const readability = view.readability;
    if (!readability || readability.words < sample) return;
    const ease = readingEase(readability, article.language);
    if (ease >= difficult) return;
    const { words, sentences, syllables } = readability;
    const message = texts[language].hardToRead(ease, words / sentences, syllables / words, article.language);
    yield { path: article.path, range: view.titleRange, message };
  },
};

export const longSentence: Rule = {
  code: 'HW051',
  name: 'long-sentence',
  severity: 'hint',
  texts: longTexts,
  *checkArticle(view: ArticleView, { settings, language }: ArticleSurroundings): Generator<Found> {
    const { article, words } = view;
    if (article.audience !== 'customer' || article.status === 'archived') return;
    const most = settings.readability['long-sentence'];
    for (const sentence of words.sentences) {
      const count = sentence.last - sentence.first;
      if (count <= most || !sentence.closed) continue;
      const range = view.range(sentence.start, sentence.end);
      yield { path: article.path, range, message: texts[language].longSentence(count, most) };
    }
  },
};

/** Share of passive sentences from which a text gets a hint, and the fewest sentences that it needs. */
const manyPassivesFrom = 0.3;
const fewestSentences = 8;

export const manyPassives: Rule = {
  code: 'HW052',
  name: 'many-passives',
  severity: 'hint',
  texts: passiveTexts,
  *checkArticle(view: ArticleView, { language }: ArticleSurroundings): Generator<Found> {
    const { article } = view;
    if (article.audience !== 'customer' || article.status === 'archived') return;
    const readability = view.readability;
    if (!readability || readability.sentences < fewestSentences) return;
    const { passives, sentences } = readability;
    if (passives.length / sentences < manyPassivesFrom) return;
    const related = passives.slice(0, 5).map(sentence => ({
      path: article.path,
      range: view.range(sentence.start, sentence.end),
      message: detached(view.prose.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').slice(0, 120)),
    }));
    const message = texts[language].manyPassives(passives.length, sentences);
    yield { path: article.path, range: view.titleRange, message, related };
  },
};
