import { forLanguage } from '../../../knowledge/language.ts';
import { keyEdit } from '../articleEdit.ts';
import type { Fix, Found } from '../finding.ts';
import { hasOwnType } from '../managed.ts';
import type { Rule } from '../rule.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { titleQuestion as documentation, texts } from './texts.ts';

/** Words that a question starts with, in the languages of the interface. */
const questionStart: Readonly<Record<string, RegExp>> = {
  en: /^(?:what|how|when|where|why|who|whose|which|can|could|do|does|did|is|are|was|were|am|may|must|should|will|would|has|have)\b/i,
  nl: /^(?:wat|hoe|hoeveel|hoelang|wanneer|waar|waarom|waarmee|waarvoor|wie|wiens|welke?|kan|kunt|kunnen|mag|mogen|moet|moeten|is|zijn|ben|bent|heb|heeft|hebt|krijg|krijgt|doe|doet|wil|word|wordt|zal|zit)\b/i,
};

export const titleQuestion: Rule = {
  code: 'HW012',
  name: 'title-not-a-question',
  severity: 'information',
  texts: documentation,
  *checkArticle(view: ArticleView, { language }: ArticleSurroundings): Generator<Found> {
    const { article, places } = view;
    if (!hasOwnType(article) || article.type !== 'answer' || article.status === 'archived') return;
    // The question mark of another script is one too: Greek ; Arabic ؟ and full-width ？
    if (/[?？؟;‽]["'”’)\]]*\s*$/.test(article.title)) return;
    const range = places.values.title ?? view.titleRange;
    const starts = forLanguage(questionStart, article.language)?.test(article.title);
    const fix = starts ? questionMark(view, language) : undefined;
    yield {
      path: article.path,
      range,
      message: texts[language].titleQuestion(starts === true),
      fixes: fix ? [fix] : [],
    };
  },
};

function questionMark(view: ArticleView, language: ArticleSurroundings['language']): Fix | undefined {
  if (!view.places.values.title) return undefined;
  const title = `${view.article.title.replace(/[.!]$/, '')}?`;
  return { title: texts[language].addQuestionMark, edits: keyEdit(view, 'title', title), preferred: true };
}
