import type { InterfaceLanguage } from '../../platform/language.ts';
import type { ChannelText, FacetedReply } from '../../server/engineerProtocol.ts';
import type { PlacedHit } from '../../server/protocol.ts';

/** What the search view says to the extension. */
export type FromView =
  | { readonly kind: 'ready' }
  /** `number` counts up: only the reply to the last one is shown. An empty query has none. */
  | { readonly kind: 'search'; readonly number: number; readonly query: string }
  | { readonly kind: 'open'; readonly how: 'preview' | 'open' | 'side'; readonly hit: PlacedHit }
  | { readonly kind: 'copy'; readonly uri: string }
  /** What the page was given for the clipboard is there, or could not be put there. */
  | { readonly kind: 'copied'; readonly done: boolean }
  | { readonly kind: 'write'; readonly title: string };

/** What the extension says to the search view. */
export type ToView =
  | { readonly kind: 'setup'; readonly language: InterfaceLanguage }
  | { readonly kind: 'reply'; readonly number: number; readonly reply: FacetedReply }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string }
  /** There is no knowledge base to search in. */
  | { readonly kind: 'nowhere'; readonly number: number }
  /** Articles that are being read; `done` equals `total` at the end. */
  | { readonly kind: 'loading'; readonly done: number; readonly total: number }
  /** Articles changed: what is shown may be out of date. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'clipboard'; readonly text: Required<ChannelText> }
  /** To be put into the box. */
  | { readonly kind: 'query'; readonly query: string };
