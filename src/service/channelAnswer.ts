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
  const text = await headwater.text(path).catch(() => undefined);
  if (text === undefined) return undefined;
  const { values, bodyOffset } = readFrontMatter(path, text);
  // As the text itself says, which the knowledge base may not have taken in yet.
  if (isInternal(values.audience, text.slice(0, bodyOffset))) return { plain: '', html: '' };
  const titleOf = (id: string) => {
    const linked = headwater.base.article(id);
    return linked?.audience === 'internal' ? undefined : linked?.title;
  };
  return outgoing(text.slice(bodyOffset), channelNames(headwater.settings), channel, titleOf);
}

/** However it is written, in English or Dutch, and also where the front matter is broken. */
function isInternal(audience: unknown, frontMatter: string): boolean {
  return /\bintern/i.test(String(audience)) || /^["']?audience["']?\s*:[\s"'[-]*intern/im.test(frontMatter);
}

/** Whether a channel takes HTML: that of e-mail, whatever the knowledge base calls it. */
export function takesHtml(settings: Pick<Settings, 'channels'>, channel: string | undefined): boolean {
  return channel !== undefined && channelNames(settings)('e-mail') === channel;
}
