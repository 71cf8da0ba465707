import type { ChannelOf } from '../../../knowledge/channels.ts';
import { SectionScope } from '../../../knowledge/sectionScope.ts';
import type { ArticleView } from '../text/articleView.ts';

/** A piece of an article from one heading to the next, and the channel that it is for. */
export interface ChannelSpan {
  /** Offset in the text at which it starts. */
  readonly start: number;
  /** Key of the channel; absent where it serves all. */
  readonly channel?: string;
}

/** The sections of an article, in order. */
export function channelSpans(view: ArticleView, channelOf: ChannelOf): ChannelSpan[] {
  const scope = new SectionScope(channelOf);
  const spans: ChannelSpan[] = [{ start: 0 }];
  for (const { depth, text, line } of view.article.headings) {
    scope.heading(depth, text);
    const { channel } = scope.current();
    spans.push({ start: view.offset({ line, character: 0 }), ...(channel !== undefined && { channel }) });
  }
  return spans;
}

/** Channel of what stands at an offset. */
export function channelAt(spans: readonly ChannelSpan[], offset: number): string | undefined {
  return spans.findLast(span => span.start <= offset)?.channel;
}
