import type { Level } from '../../insight/assessment.ts';
import type { PreviewSurroundings } from '../../server/previewProtocol.ts';

/** What is known of an article whose preview is drawn. */
export interface PreviewedArticle extends PreviewSurroundings {
  /** Of its process; absent where there are no contacts, or before they are read. */
  readonly flag?: { readonly level: Level; readonly why: string };
  /** Who and how long ago, as "Ann, 3 weeks ago"; absent without git. */
  readonly lastChange?: string;
}
