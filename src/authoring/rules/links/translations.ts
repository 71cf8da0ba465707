import type { InterfaceLanguage } from '../../../platform/language.ts';
import { scalarText } from '../../frontMatter/scalar.ts';
import { translationChain } from '../dependencies.ts';
import type { Fix, Found } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { translationCircle as circleTexts, texts, unknownArticle as unknownTexts } from './texts.ts';

export const translationCircle: Rule = {
  code: 'HW033',
  name: 'translation-circle',
  severity: 'error',
  texts: circleTexts,
  *checkBeside(record: ArticleRecord, { base, language }: Surroundings): Generator<Found> {
    const { article, places } = record;
    const chain = translationChain(article, base);
    if (!chain.includes(article.id)) return;
    const own = places.values['translation-of'];
    const range = own ?? record.titleRange;
    const through = chain.filter(id => id !== article.id);
    const first = places.keyLines['translation-of'] ?? own?.start.line;
    const fixes =
      own && first !== undefined ? [isTheOriginal(article.path, first, own.end.line, language)] : [];
    yield { path: article.path, range, message: texts[language].translationCircle(through), fixes };
  },
};

/** Takes the lines of `translation-of` out, from the first to the last. */
function isTheOriginal(path: string, first: number, last: number, language: InterfaceLanguage): Fix {
  const range = { start: { line: first, character: 0 }, end: { line: last + 1, character: 0 } };
  return { title: texts[language].isTheOriginal, edits: [{ path, range, text: '' }], preferred: false };
}

/** Keys of the front matter that name another article. */
const namingKeys = ['translation-of', 'replaced-by'] as const;

export const unknownArticle: Rule = {
  code: 'HW034',
  name: 'unknown-article',
  severity: 'warning',
  texts: unknownTexts,
  *checkBeside(record: ArticleRecord, { base, ids, language }: Surroundings): Generator<Found> {
    const { article, places } = record;
    for (const key of namingKeys) {
      const id = article.frontMatter[key];
      if (typeof id !== 'string' || id === '' || base.article(id)) continue;
      const meant = ids.nearest(id, article.id);
      const range = places.values[key] ?? record.titleRange;
      const fixes: Fix[] = [];
      if (meant !== undefined && places.values[key]) {
        const edits = [{ path: article.path, range, text: scalarText(meant, '') }];
        fixes.push({ title: texts[language].linkTo(meant), edits, preferred: true });
      }
      yield { path: article.path, range, message: texts[language].unknownArticle(key, id, meant), fixes };
    }
  },
};
