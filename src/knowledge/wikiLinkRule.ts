import type MarkdownIt from 'markdown-it';
import { readWikiLink, wikiLinkPattern } from './wikiLink.ts';

/**
 * Teaches markdown-it `[[…]]`: an inline token `wiki_link` with the link as its content.
 * @param wanted asked at each `[[`; where it says no, Markdown goes on as if the rule were not there
 */
export function addWikiLinkRule(markdown: MarkdownIt, wanted: () => boolean = () => true): void {
  const pattern = wikiLinkPattern('y');
  markdown.inline.ruler.before('link', 'wiki_link', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x5b || !wanted()) return false;
    pattern.lastIndex = state.pos;
    const match = pattern.exec(state.src);
    if (!match || !readWikiLink(match)) return false;
    if (!silent) state.push('wiki_link', '', 0).content = match[0];
    state.pos += match[0].length;
    return true;
  });
}
