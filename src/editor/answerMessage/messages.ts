import type { InterfaceLanguage } from '../../platform/language.ts';
import type { AnsweredMessage, ChannelText } from '../../server/engineerProtocol.ts';
import type { PlacedHit } from '../../server/protocol.ts';

export interface ChannelChoice {
  readonly key: string;
  readonly label: string;
}

/** What the panel says to the extension. Numbers count up: only the reply to the last one is shown. */
export type FromPanel =
  | { readonly kind: 'ready' }
  | { readonly kind: 'message'; readonly number: number; readonly message: string }
  | {
      readonly kind: 'compose';
      readonly number: number;
      readonly root: string;
      /** URIs of the ticked articles, in the order of the questions. */
      readonly articles: readonly string[];
      /** BCP 47. */
      readonly language: string;
    }
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'open'; readonly hit: PlacedHit }
  | { readonly kind: 'write'; readonly title: string }
  /** On the clipboard now, or to be put there where the page could not. */
  | { readonly kind: 'copied'; readonly plain: string; readonly done: boolean };

/** What the extension says to the panel. */
export type ToPanel =
  | {
      readonly kind: 'setup';
      readonly language: InterfaceLanguage;
      readonly channels: readonly ChannelChoice[];
      readonly channel: string | undefined;
    }
  | { readonly kind: 'answered'; readonly number: number; readonly answered: AnsweredMessage | null }
  | { readonly kind: 'composed'; readonly number: number; readonly reply: ChannelText }
  | {
      readonly kind: 'failed';
      readonly asked: 'message' | 'compose';
      readonly number: number;
      /** A sentence for a person. */
      readonly message: string;
    }
  | { readonly kind: 'take'; readonly message: string };
