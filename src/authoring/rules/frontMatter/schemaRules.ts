import type { Article } from '../../../knowledge/article.ts';
import { KnowledgeBase } from '../../../knowledge/base.ts';
import { nearestOf } from '../../../knowledge/nearest.ts';
import type { Settings } from '../../../knowledge/settings.ts';
import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { Severity } from '../../../platform/problem.ts';
import { frontMatterSource } from '../../frontMatter/entries.ts';
import { mistakeText } from '../../frontMatter/mistakeText.ts';
import {
  type FrontMatterFinding,
  type FrontMatterMistake,
  isDate,
  validateFrontMatter,
} from '../../frontMatter/validate.ts';
import { frontMatterKey, frontMatterKeys, isList } from '../../frontMatterSchema.ts';
import { withoutKey } from '../articleEdit.ts';
import type { Fix, Found } from '../finding.ts';
import { isManaged } from '../managed.ts';
import type { Rule, RuleTexts } from '../rule.ts';
import type { ArticleSurroundings } from '../surroundings.ts';
import type { ArticleView } from '../text/articleView.ts';
import { keyOfOtherType, keyTypo, texts, wrongValue } from './texts.ts';

/**
 * What the schema of the front matter says of an article by itself. Whether an id, process or reason exists
 * depends on other files, and has rules of its own.
 */
export const schemaRules: readonly Rule[] = [
  schemaRule('HW015', 'front-matter-key', 'warning', keyTypo, ['typo-in-key']),
  schemaRule('HW016', 'key-of-other-type', 'hint', keyOfOtherType, ['key-of-other-type']),
  schemaRule('HW017', 'front-matter-value', 'warning', wrongValue, [
    'wrong-shape',
    'unknown-value',
    'not-a-date',
    'unknown-language',
    'unknown-channel',
    'names-itself',
  ]),
];

function schemaRule(
  code: string,
  name: string,
  severity: Severity,
  documentation: RuleTexts,
  mistakes: readonly FrontMatterMistake[],
): Rule {
  return {
    code,
    name,
    severity,
    texts: documentation,
    *checkArticle(view: ArticleView, { settings, language }: ArticleSurroundings): Generator<Found> {
      const { article } = view;
      if (!isManaged(article) || isPlainlyRight(article, settings)) return;
      for (const finding of findingsOf(view, settings)) {
        if (!mistakes.includes(finding.mistake)) continue;
        const message = mistakeText(finding, language);
        yield {
          path: article.path,
          range: finding.range,
          message,
          fixes: fixes(view, finding, texts[language]),
        };
      }
    },
  };
}

function fixes(
  view: ArticleView,
  { mistake, key, range, suggestion }: FrontMatterFinding,
  { replaceBy, removeKey }: (typeof texts)[InterfaceLanguage],
): Fix[] {
  if (mistake === 'key-of-other-type') {
    return [{ title: removeKey(key), edits: withoutKey(view, key), preferred: false }];
  }
  if (suggestion === undefined) return [];
  const edits = [{ path: view.article.path, range, text: suggestion }];
  return [{ title: replaceBy(suggestion), edits, preferred: true }];
}

const known = new WeakMap<ArticleView, readonly FrontMatterFinding[]>();

/** The findings for an article, made once for all three rules. */
function findingsOf(view: ArticleView, settings: Settings): readonly FrontMatterFinding[] {
  let findings = known.get(view);
  if (!findings) {
    const base = new KnowledgeBase();
    base.settings = settings;
    findings = validateFrontMatter(frontMatterSource(view.article.path, view.text), view.article, base);
    known.set(view, findings);
  }
  return findings;
}

/**
 * True where a look at the parsed values already shows that nothing is wrong, as in nearly every article: reading
 * the YAML once more, for its places, takes longer than all other rules.
 */
function isPlainlyRight(article: Article, settings: Settings): boolean {
  return Object.entries(article.frontMatter).every(([name, value]) => {
    const key = frontMatterKey(name);
    if (!key) return isNoTypo(name);
    if (!(article.type in key.use)) return false;
    if (Array.isArray(value)) return isList(key.kind);
    if (value === null || typeof value === 'number') return true;
    if (typeof value !== 'string') return false;
    if (key.choices) return key.choices.some(choice => choice.value === value);
    if (key.kind === 'date') return isDate(value);
    if (key.kind === 'article') return value !== article.id;
    if (key.kind === 'language') return settings.languages.includes(value);
    return key.kind !== 'channel' || value in settings.channels;
  });
}

const names = frontMatterKeys.map(({ key }) => key);
const unlike = new Map<string, boolean>();

function isNoTypo(name: string): boolean {
  let result = unlike.get(name);
  if (result === undefined) {
    const folded = name.toLowerCase().replace(/[\s_-]+/g, '');
    result = nearestOf(name, names) === undefined && !names.some(key => key.replaceAll('-', '') === folded);
    unlike.set(name, result);
  }
  return result;
}
