import * as vscode from 'vscode';
import { type ChannelText, channelAnswer } from '../../server/engineerProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { copyPlain, say } from '../copyText.ts';
import { copyInPage } from './clipboardPage.ts';
import type { CurrentChannel } from './currentChannel.ts';
import { channelTexts } from './texts.ts';

/** A page's way to the clipboard. @returns false where it could not write there */
export type CopyBoth = (text: Required<ChannelText>) => Promise<boolean>;

export interface AnswerCopierOptions {
  readonly client: HeadwaterClient;
  readonly channel: CurrentChannel;
  readonly extension: vscode.Uri;
}

/** Copies answers in the wording of a channel, and says what was copied. The same everywhere. */
export class AnswerCopier {
  readonly #options: AnswerCopierOptions;

  constructor(options: AnswerCopierOptions) {
    this.#options = options;
  }

  /**
   * Copies what may leave the house of an article: plain text, and HTML beside it for the channels that take it.
   * @param uri of the article
   * @param given key of a channel; the current one where absent
   * @param copyBoth of the page that has the focus; where absent, or in vain, a page is opened for it
   * @returns false where there was nothing to copy
   */
  async copy(
    uri: string,
    { given, copyBoth }: { readonly given?: string | undefined; readonly copyBoth?: CopyBoth } = {},
  ): Promise<boolean> {
    const { client, channel: current, extension } = this.#options;
    const t = channelTexts[client.language];
    const channels = await current.all();
    const channel = given === undefined ? await current.get() : channels.find(({ key }) => key === given);
    const answer = await client.ask(channelAnswer, { uri, ...(channel && { channel: channel.key }) });
    if (!answer || answer.plain === '') {
      void vscode.window.showInformationMessage(answer ? t.nothingToCopy : t.noArticle);
      return false;
    }
    const label = channel?.label ?? t.allChannels;
    const { plain, html } = answer;
    if (html === undefined) {
      await copyPlain(answer, t.copied(label));
      return true;
    }
    // First what needs no page, so that there is something to paste at once.
    await vscode.env.clipboard.writeText(plain);
    const text = { plain, html };
    // A page that lost the focus meanwhile may not write; one that is opened for it may.
    const copied = (await copyBoth?.(text)) || (await copyInPage(text, extension, client.language));
    if (copied) say(t.copied(label));
    else void vscode.window.showInformationMessage(t.copiedPlain(label));
    return true;
  }
}
