import type { ChannelText } from '../../server/engineerProtocol.ts';

/** What the page that writes to the clipboard says to the extension. */
export type FromClipboardPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'copied'; readonly done: boolean };

/** What the extension says to it. */
export interface ToClipboardPage {
  readonly kind: 'clipboard';
  readonly text: Required<ChannelText>;
}
