import type { Article } from '../../knowledge/article.ts';
import type { Range } from '../../platform/problem.ts';
import type { Signature } from './duplicates/signature.ts';
import type { Finding } from './finding.ts';
import type { Fact } from './oneAnswer/fact.ts';
import type { PersonalDatum } from './personalData/personalDatum.ts';
import type { FrontMatterPlaces } from './text/frontMatterPlaces.ts';
import type { LinkPlaces } from './text/linkPlaces.ts';

/** What the checker keeps of an article between two changes: places and figures, but not its text. */
export interface ArticleRecord {
  readonly article: Article;
  /** What the rules found that look at this article alone. */
  readonly findings: readonly Finding[];
  readonly places: FrontMatterPlaces;
  readonly titleRange: Range;
  readonly links: LinkPlaces;
  /** Places that a link can lead to beside the headings, in lower case. */
  readonly anchors: ReadonlySet<string>;
  /** Amounts, terms, dates and the like, for comparing with other articles. */
  readonly facts: readonly Fact[];
  readonly personalData: readonly PersonalDatum[];
  /** Absent where the article is too short to be called a duplicate. */
  readonly signature?: Signature;
}
