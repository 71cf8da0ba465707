import { translationChain } from '../dependencies.ts';
import type { Found } from '../finding.ts';
import { nearestOf } from '../nearest.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { translationCircle as circleTexts, texts, unknownSource as unknownTexts } from './texts.ts';

export const translationCircle: Rule = {
  code: 'HW033',
  name: 'translation-circle',
  severity: 'error',
  texts: circleTexts,
  *checkBeside(record: ArticleRecord, { base, language }: Surroundings): Generator<Found> {
    const { article, places } = record;
    const chain = translationChain(article, base);
    if (!chain.includes(article.id)) return;
    const range = places.values['translation-of'] ?? record.titleRange;
    const through = chain.filter(id => id !== article.id);
    yield { path: article.path, range, message: texts[language].translationCircle(through) };
  },
};

export const unknownSource: Rule = {
  code: 'HW034',
  name: 'unknown-translation-source',
  severity: 'warning',
  texts: unknownTexts,
  *checkBeside(record: ArticleRecord, { base, language }: Surroundings): Generator<Found> {
    const { article, places } = record;
    const { translationOf } = article;
    if (translationOf === undefined || base.article(translationOf)) return;
    const ids = [...base.articles()].map(other => other.id).filter(id => id !== article.id);
    const meant = nearestOf(translationOf, ids);
    const range = places.values['translation-of'] ?? record.titleRange;
    const message = texts[language].unknownSource(translationOf, meant);
    if (meant === undefined) yield { path: article.path, range, message };
    else {
      const edits = [{ path: article.path, range, text: meant }];
      const fixes = [{ title: texts[language].linkTo(meant), edits, preferred: true }];
      yield { path: article.path, range, message, fixes };
    }
  },
};
