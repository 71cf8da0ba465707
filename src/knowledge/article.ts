import type { Problem } from '../platform/problem.ts';

export type ArticleType = 'process' | 'answer' | 'story';

/** Confidence state, as KCS v6 has it. */
export type Status = 'work-in-progress' | 'not-validated' | 'validated' | 'archived';

export type Audience = 'customer' | 'internal';

export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  /** Plain text. */
  readonly text: string;
  /** As GitHub and VS Code make it: what stands behind `#` in a link. Unique in the article. */
  readonly anchor: string;
  /** Zero-based line in the file. */
  readonly line: number;
}

/** A piece of an article from one heading to the next. The text before the first heading is a section too. */
export interface Section {
  /** Index in `Article.headings`, or -1 for the text before the first heading. */
  readonly heading: number;
  /** Key of the channel whose wording this is (`phone`, `chat`, `e-mail`, …); absent where it serves all. */
  readonly channel?: string;
  /** True where the section is marked internal: it is found, but never leaves the house. */
  readonly internal: boolean;
  /**
   * Plain text without markup. Of the quick reader only what is kept apart stands on a line of its own: blocks, items,
   * cells of a table, lines of code.
   */
  readonly text: string;
}

/** A link as it is written. */
export interface Link {
  /** `wiki` is `[[id#heading|text]]`; `markdown` is `[text](target)` and its reference form; `image` is `![…](…)`. */
  readonly kind: 'wiki' | 'markdown' | 'image';
  /** For `wiki` the id, else the address as written without `#…`; empty for a link to a heading in this article. */
  readonly target: string;
  /** What stands behind `#`, decoded. */
  readonly fragment?: string;
  readonly text: string;
  /** Zero-based line of the block that holds the link. */
  readonly line: number;
}

/** What the knowledge base holds of an article in memory; the text itself stays on disk. */
export interface Article {
  /** Path from the root of the knowledge base. */
  readonly path: string;
  /** Hash of the file's content, as `contentHash` makes it. */
  readonly hash: string;
  readonly id: string;
  /** False where the id was made from the path, because the front matter has none. */
  readonly hasOwnId: boolean;
  readonly type: ArticleType;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly status: Status;
  readonly audience: Audience;
  /** As written in the article; `KnowledgeBase.ownerOf` also looks at the process. */
  readonly owner?: string;
  /** Id of the process that an answer or story belongs to. */
  readonly process?: string;
  readonly keywords: readonly string[];
  /** Codes of contact reasons. */
  readonly reasons: readonly string[];
  /** ISO date. */
  readonly reviewBy?: string;
  readonly promise?: string;
  /** Id of the article that this one translates. */
  readonly translationOf?: string;
  /** All keys of the front matter as parsed, also the ones that Headwater doesn't know. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  /** Line on which the text starts, behind the front matter. */
  readonly bodyLine: number;
  /** Codes of rules that a comment in the article switches off: `<!-- headwater-disable HW012 -->`. */
  readonly disabledRules: readonly string[];
  /** What was wrong with the file itself: broken YAML, not UTF-8, too large. At most a few. */
  readonly problems: readonly Problem[];
}

/** An article with its text, as it comes from the reader and goes to the index. */
export interface ArticleText {
  readonly article: Article;
  readonly sections: readonly Section[];
}
