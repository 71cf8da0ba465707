import { RequestType } from 'vscode-jsonrpc';
import type { Settings } from '../knowledge/settings.ts';

/** What the preview of an article shows beside the article itself. */
export interface PreviewSurroundings {
  /** URI of the knowledge base. */
  readonly root: string;
  readonly channels: Settings['channels'];
  /** Where each `[[…]]` of the article leads, by `previewLinkKey`; null for one that leads nowhere. */
  readonly links: Readonly<Record<string, PreviewTarget | null>>;
  /** The process that the article is, or belongs to. */
  readonly process?: PreviewTarget & { readonly id: string };
  /** The article's own, else its process's. */
  readonly owner?: string;
  /** ISO date in the time zone of the knowledge base. */
  readonly today: string;
}

export interface PreviewTarget {
  /** Relative to the article, encoded. */
  readonly href: string;
  readonly title: string;
}

/** Null for a file that is no article of a knowledge base. */
export const previewSurroundings = new RequestType<{ uri: string }, PreviewSurroundings | null, void>(
  'headwater/previewSurroundings',
);

/** Names what a wiki link points at. */
export function previewLinkKey(link: { readonly target: string; readonly fragment?: string }): string {
  return link.fragment === undefined ? link.target : `${link.target}#${link.fragment}`;
}
