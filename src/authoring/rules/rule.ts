import type { InterfaceLanguage } from '../../platform/language.ts';
import type { Severity } from '../../platform/problem.ts';
import type { Found } from './finding.ts';
import type { ArticleRecord } from './record.ts';
import type { ArticleSurroundings, Surroundings } from './surroundings.ts';
import type { ArticleView } from './text/articleView.ts';

/** What the documentation says of a rule, in one language. */
export interface RuleText {
  /** A few words, without a full stop. */
  readonly title: string;
  /** What is wrong. */
  readonly problem: string;
  /** Why it matters to a customer, an engineer or a lead. */
  readonly why: string;
  /** The way out, and what the quick fix does where there is one. */
  readonly fix: string;
  /** How the rule decides, where that isn't plain. Paragraphs. */
  readonly details?: readonly string[];
}

export type RuleTexts = Readonly<Record<InterfaceLanguage, RuleText>>;

/** One entry of the registry that feeds diagnostics, quick fixes, the command line and the documentation. */
export interface Rule {
  /** Stable: HW and three digits. */
  readonly code: string;
  /** Kebab-case, stable like the code. */
  readonly name: string;
  /** Where headwater.yaml doesn't say otherwise. */
  readonly severity: Severity;
  readonly texts: RuleTexts;
  /** Looks at one article and at nothing else, so that the result holds until its content changes. */
  readonly checkArticle?: (view: ArticleView, surroundings: ArticleSurroundings) => Iterable<Found>;
  /** Looks at one article beside those that it is tied to: by link, id, process, translation, likeness. */
  readonly checkBeside?: (record: ArticleRecord, surroundings: Surroundings) => Iterable<Found>;
  /** Looks at the knowledge base as a whole: its reasons, its processes. */
  readonly checkBase?: (surroundings: Surroundings) => Iterable<Found>;
}

/** How far a rule looks. `file` rules are found while a file is read; the registry only names and documents them. */
export type RuleScope = 'file' | 'article' | 'neighbours' | 'base';

export function scopeOf(rule: Rule): RuleScope {
  if (rule.checkBase) return 'base';
  if (rule.checkBeside) return 'neighbours';
  return rule.checkArticle ? 'article' : 'file';
}
