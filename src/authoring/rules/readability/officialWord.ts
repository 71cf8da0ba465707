import { forLanguage } from '../../../knowledge/language.ts';
import type { Settings } from '../../../knowledge/settings.ts';
import type { Fix, Found } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { detached } from '../text/detached.ts';
import { officialWord as documentation, texts } from './texts.ts';

export const officialWord: Rule = {
  code: 'HW053',
  name: 'official-word',
  severity: 'hint',
  texts: documentation,
  *checkArticle(view: ArticleView, { settings, language }: ArticleSurroundings): Generator<Found> {
    const { article, prose } = view;
    if (article.audience !== 'customer' || article.status === 'archived') return;
    const words = wordsFor(article.language, settings);
    if (!words) return;
    for (const match of prose.matchAll(words.expression)) {
      const written = detached(match[0]);
      const better = words.better.get(written.toLowerCase().replace(/\s+/g, ' '));
      // Words of two paragraphs or cells are no expression.
      if (better === undefined || /\u2029|\n[ \t]*\n/.test(written)) continue;
      const range = view.range(match.index, match.index + written.length);
      const text = isCapital(written) ? capitalised(better) : better;
      const fix: Fix = {
        title: texts[language].replaceBy(text),
        edits: [{ path: article.path, range, text }],
        preferred: true,
      };
      // Where a mark or a link begins or ends in the middle, a person has to put it right.
      const isWhole = view.text.startsWith(written, match.index);
      yield {
        path: article.path,
        range,
        message: texts[language].officialWord(written.replace(/\s+/g, ' '), better),
        fixes: isWhole ? [fix] : [],
      };
    }
  },
};

interface OfficialWords {
  readonly expression: RegExp;
  /** Official word in lower case to what is written instead. */
  readonly better: ReadonlyMap<string, string>;
}

const known = new WeakMap<Settings, Map<string, OfficialWords | undefined>>();

/** The words of headwater.yaml for a language, as one expression. */
function wordsFor(language: string, settings: Settings): OfficialWords | undefined {
  let perLanguage = known.get(settings);
  if (!perLanguage) {
    perLanguage = new Map();
    known.set(settings, perLanguage);
  }
  if (!perLanguage.has(language)) perLanguage.set(language, makeWords(language, settings));
  return perLanguage.get(language);
}

function makeWords(language: string, { readability }: Settings): OfficialWords | undefined {
  const list = readability.words[language] ?? forLanguage(readability.words, language) ?? {};
  const better = new Map(Object.entries(list).map(([word, instead]) => [word.toLowerCase(), instead]));
  if (better.size === 0) return undefined;
  const words = [...better.keys()].sort((a, b) => b.length - a.length).map(escaped);
  return {
    better,
    expression: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu'),
  };
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+');
}

function isCapital(word: string): boolean {
  const first = word[0] ?? '';
  return first !== first.toLowerCase();
}

function capitalised(word: string): string {
  return (word[0] ?? '').toUpperCase() + word.slice(1);
}
