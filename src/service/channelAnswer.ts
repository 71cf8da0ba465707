import { channelNames } from '../knowledge/channels.ts';
import { readFrontMatter } from '../knowledge/frontMatter.ts';
import { type Outgoing, outgoing } from '../knowledge/outgoing.ts';
import type { Settings } from '../knowledge/settings.ts';
import type { Headwater } from './headwater.ts';

/**
 * What may leave the house of an article, in the wording of a channel: nothing of one that is for internal use.
 * Undefined where there is no such file.
 * @param channel key of a channel; absent for the text that serves all
 */
export async function channelAnswer(
  headwater: Headwater,
  path: string,
  channel: string | undefined,
): Promise<Outgoing | undefined> {
  if (headwater.base.articleAt(path)?.audience === 'internal') return { plain: '', html: '' };
  const text = await headwater.text(path).catch(() => undefined);
  if (text === undefined) return undefined;
  const body = text.slice(readFrontMatter(path, text).bodyOffset);
  return outgoing(body, channelNames(headwater.settings), channel);
}

/** Whether a channel takes HTML: that of e-mail, whatever the knowledge base calls it. */
export function takesHtml(settings: Pick<Settings, 'channels'>, channel: string | undefined): boolean {
  return channel !== undefined && channelNames(settings)('e-mail') === channel;
}
