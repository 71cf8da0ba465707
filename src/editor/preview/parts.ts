import type { Token } from 'markdown-it';
import type { ChannelOf } from '../../knowledge/channels.ts';
import { htmlPieces } from '../../knowledge/markedHtml.ts';
import { headingText } from '../../knowledge/outgoing.ts';
import { SectionScope } from '../../knowledge/sectionScope.ts';

/** A piece of a preview: blocks one after the other that serve the same channel, or are all internal. */
export interface PreviewPart {
  readonly channel?: string;
  readonly internal: boolean;
  readonly tokens: readonly Token[];
}

/** Cuts an article where channel or audience change: at headings and comments that are in no other block. */
export function partsOf(tokens: readonly Token[], channelOf: ChannelOf): PreviewPart[] {
  const scope = new SectionScope(channelOf);
  const parts: (PreviewPart & { readonly tokens: Token[] })[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.level === 0 && token.type === 'heading_open') {
      scope.heading(Number(token.tag.slice(1)), headingText(tokens[i + 1]));
    } else if (token.level === 0 && token.type === 'html_block') {
      for (const { mark } of htmlPieces(token.content)) if (mark) scope.mark(mark);
    }
    const { channel, internal } = scope.current();
    const last = parts.at(-1);
    if (last?.channel === channel && last?.internal === internal) last.tokens.push(token);
    else parts.push({ internal, ...(channel !== undefined && { channel }), tokens: [token] });
  }
  return parts;
}
