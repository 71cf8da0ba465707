import type { Problem, Range, Severity } from '../../platform/problem.ts';

/** A place that belongs to a finding: the other side of a contradiction, the article with the same id. */
export interface RelatedPlace {
  /** Path from the root of the knowledge base. */
  readonly path: string;
  readonly range: Range;
  /** What stands there, in words. */
  readonly message: string;
}

/** Replaces the text in a range; an empty range inserts. */
export interface TextEdit {
  readonly path: string;
  readonly range: Range;
  readonly text: string;
}

/** What a fix does beyond changing text: the host knows how. */
export type FixCommand =
  /** Shows two articles side by side. */
  | { readonly name: 'compare'; readonly path: string; readonly other: string }
  /** Takes over into `other` what only `path` has, and archives `path` with `other` as its replacement. */
  | { readonly name: 'merge-into'; readonly path: string; readonly other: string }
  /** Adds a value to a list in headwater.yaml. */
  | { readonly name: 'add-setting'; readonly keys: readonly string[]; readonly value: string }
  /** Adds a contact reason with this code to reasons.yaml. */
  | { readonly name: 'add-reason'; readonly code: string }
  /** Makes a new article from a template. */
  | {
      readonly name: 'new-article';
      readonly type: 'process' | 'answer';
      readonly id?: string;
      readonly process?: string;
    }
  /** Writes the keys of Headwater into the front matter of every article that has none. */
  | { readonly name: 'add-front-matter' }
  /** Carries out the preferred fix of every finding of the rule with this code. */
  | { readonly name: 'fix-all'; readonly rule: string };

/** A way out that can be carried out at once. */
export interface Fix {
  /** As a person chooses it in a menu. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly command?: FixCommand;
  /** True for the one that is right without a look; only such fixes take part in "fix all". */
  readonly preferred: boolean;
}

/** What a rule found: a problem with its ways out. Plain data, so that a worker can hand it over. */
export interface Finding extends Problem {
  readonly fixes: readonly Fix[];
  /** At most a few; the message tells how many there are. */
  readonly related: readonly RelatedPlace[];
}

/** What a rule says of a place; the engine adds code and severity. */
export interface Found {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
  /** Where it isn't the rule's. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}
