import type { ArticleChanges } from '../knowledge/change.ts';

/** What a batch of changes touched; every view follows from it. */
export interface Changes extends ArticleChanges {
  /** headwater.yaml holds another text than when it was read: open the knowledge base anew. */
  readonly settings: boolean;
  /** Contact records or contact reasons. */
  readonly contacts: boolean;
  readonly decisions: boolean;
  readonly journal: boolean;
  /** Paths of other files that came, went or changed. */
  readonly files: readonly string[];
}
