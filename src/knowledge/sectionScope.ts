import type { Section } from './article.ts';
import type { ChannelOf } from './channels.ts';
import { saysInternal } from './internalWords.ts';
import type { HtmlMark } from './markedHtml.ts';

/** What a section is for. */
export type SectionPlace = Pick<Section, 'channel' | 'internal'>;

/**
 * Which channel a section is for and whether it is internal: what the headings above it say, and the comments
 * `<!-- internal -->` and `<!-- /internal -->` around it, which may stand in each other.
 */
export class SectionScope {
  readonly #channelOf: ChannelOf;
  /** Headings that give their sections a channel or make them internal, outermost first. */
  #scopes: { depth: number; channel?: string; internal: boolean }[] = [];
  /** Comments that started what is internal, without those that ended it. */
  #internalBlocks = 0;

  constructor(channelOf: ChannelOf) {
    this.#channelOf = channelOf;
  }

  heading(depth: number, text: string): void {
    this.#scopes = this.#scopes.filter(scope => scope.depth < depth);
    const channel = this.#channelOf(text);
    const internal = saysInternal(text);
    if (channel !== undefined || internal) {
      this.#scopes.push({ depth, internal, ...(channel !== undefined && { channel }) });
    }
  }

  /**
   * Takes in what HTML says about what follows it.
   * @returns how it was where it is different now: a new section starts here
   */
  mark(mark: HtmlMark): SectionPlace | undefined {
    const before = this.current();
    if (mark.kind === 'heading') this.heading(mark.depth, mark.text);
    else if (mark.kind === 'internal-start') this.#internalBlocks++;
    else this.#internalBlocks = Math.max(0, this.#internalBlocks - 1);
    const now = this.current();
    return before.channel === now.channel && before.internal === now.internal ? undefined : before;
  }

  current(): SectionPlace {
    const channel = this.#scopes.findLast(scope => scope.channel !== undefined)?.channel;
    const internal = this.#internalBlocks > 0 || this.#scopes.some(scope => scope.internal);
    return { internal, ...(channel !== undefined && { channel }) };
  }
}
