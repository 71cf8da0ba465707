import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChannelOf } from './channels.ts';

/** What a tree of Markdown was parsed from, and where that stands in its file. */
export interface TreeSource {
  readonly document: TextDocument;
  /** The whole file. */
  readonly text: string;
  /** Offset in the file at which the text of the tree starts. */
  readonly bodyOffset: number;
  readonly channelOf: ChannelOf;
}
