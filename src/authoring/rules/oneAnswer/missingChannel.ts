import type { InterfaceLanguage } from '../../../platform/language.ts';
import { sectionSnippets } from '../../life/channelSections.ts';
import type { Fix, Found } from '../finding.ts';
import { hasOwnType } from '../managed.ts';
import type { Rule } from '../rule.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { missingChannel as documentation, texts } from './texts.ts';

export const missingChannel: Rule = {
  code: 'HW043',
  name: 'missing-channel-wording',
  severity: 'information',
  texts: documentation,
  *checkArticle(view: ArticleView, surroundings: ArticleSurroundings): Generator<Found> {
    const { article } = view;
    const { settings, channelOf, language } = surroundings;
    if (article.type !== 'answer' || !hasOwnType(article) || article.audience !== 'customer') return;
    if (article.status === 'archived' || article.status === 'work-in-progress') return;
    const worded = article.headings.flatMap(heading => {
      const channel = channelOf(heading.text);
      return channel === undefined ? [] : [{ channel, heading }];
    });
    const has = new Set(worded.map(({ channel }) => channel));
    const [first] = worded;
    // Without such sections the text serves all channels; and a single one may be about e-mail, not for it.
    if (!first || has.size < 2) return;
    for (const { key, heading: label } of sectionSnippets(settings, article.language)) {
      if (!(key in settings.channels) || has.has(key)) continue;
      yield {
        path: article.path,
        range: view.line(first.heading.line),
        message: texts[language].missingChannel(label),
        fixes: [addSection(view, label, first.heading.depth, language)],
      };
    }
  },
};

function addSection(view: ArticleView, label: string, depth: number, language: InterfaceLanguage): Fix {
  const end = view.position(view.text.length);
  const newlines = view.text.endsWith('\n') ? '\n' : '\n\n';
  const text = `${newlines}${'#'.repeat(depth)} ${label}\n\n`;
  return {
    title: texts[language].addSection(label),
    edits: [{ path: view.article.path, range: { start: end, end }, text }],
    preferred: false,
  };
}
