import MarkdownIt from 'markdown-it';
import { frontMatterPlace } from '../../../src/knowledge/frontMatter.ts';

/**
 * markdown-it as the editor's preview sets it up, as far as it matters here: HTML is let through, front matter becomes a
 * token, and that after the extensions had their turn.
 */
export function editorMarkdown(extend: (markdown: MarkdownIt) => MarkdownIt): MarkdownIt {
  const markdown = extend(new MarkdownIt({ html: true }));
  markdown.block.ruler.before('fence', 'front_matter', (state, startLine) => {
    const place = startLine === 0 ? frontMatterPlace(state.src) : undefined;
    if (!place) return false;
    const content = state.src.slice(place.yamlOffset, place.yamlEnd);
    const lines = content.split('\n').length + 1;
    const token = state.push('front_matter', '', 0);
    token.meta = { content };
    token.map = [0, lines];
    token.attrs = [['data-line', '0']];
    state.line = lines;
    return true;
  });
  markdown.renderer.rules.front_matter = () => '<table class="editors-own"></table>';
  return markdown;
}
