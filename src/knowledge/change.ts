/** One step of the change stream that every view follows. */
export type FileChange =
  /** Created or changed on disk. */
  | { readonly kind: 'changed'; readonly path: string }
  | { readonly kind: 'deleted'; readonly path: string }
  /** An editor holds unsaved text, which counts instead of the file. */
  | { readonly kind: 'edited'; readonly path: string; readonly text: string }
  /** The editor was closed: the file counts again. */
  | { readonly kind: 'closed'; readonly path: string };

/** What a batch of changes did to the articles. */
export interface ArticleChanges {
  /** Paths of articles that are new or have another content. */
  readonly updated: readonly string[];
  /** Paths of articles that are gone. */
  readonly removed: readonly string[];
}
