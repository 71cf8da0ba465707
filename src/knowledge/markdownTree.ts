import type { Literal, Root } from 'mdast';
import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Code, Construct, Effects, Event, Extension, State, Token } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A `[[…]]` link in the tree; its text is what stands at its position. */
export interface WikiLinkNode extends Literal {
  type: 'wikiLink';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLinkNode;
  }
  interface RootContentMap {
    wikiLink: WikiLinkNode;
  }
  interface LinkData {
    /** Offsets of the address as written, without angle brackets. */
    address?: readonly [start: number, end: number];
  }
  interface ImageData {
    address?: readonly [start: number, end: number];
  }
  interface DefinitionData {
    address?: readonly [start: number, end: number];
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiLinkBang: 'wikiLinkBang';
  }
}

const hash = 35;
const bang = 33;
const opening = 91;
const closing = 93;
const bar = 124;
const backslash = 92;
const parenthesis = 40;

const wikiLink: Construct = {
  name: 'wikiLink',
  // A link cannot hold a link, and the inner one wins: brackets that opened before this one are text.
  resolveTo(events: Event[]): Event[] {
    for (const [kind, token] of events) {
      if (kind === 'enter' && token.type === 'labelLink') token._inactive = true;
    }
    return events;
  },
  tokenize(effects: Effects, ok: State, nok: State): State {
    /** True once there is something that names an article or a heading. */
    let named = false;
    let inLabel = false;
    /** A backslash counts as part of a name, unless it stands before the bar. */
    let afterBackslash = false;
    return start;

    function start(code: Code): State | undefined {
      if (code !== opening) return nok(code);
      effects.enter('wikiLink');
      effects.consume(code);
      return secondBracket;
    }
    function secondBracket(code: Code): State | undefined {
      if (code !== opening) return nok(code);
      effects.consume(code);
      return inside;
    }
    function inside(code: Code): State | undefined {
      if (code === closing) {
        named ||= afterBackslash;
        effects.consume(code);
        return end;
      }
      // Line endings and the end of the text are below zero or null.
      if (code === null || code === opening || (code < 0 && code !== -1 && code !== -2)) return nok(code);
      if (code === bar) inLabel = true;
      else if (!inLabel && (afterBackslash || (code > 32 && code !== hash && code !== backslash)))
        named = true;
      afterBackslash = !inLabel && code === backslash;
      effects.consume(code);
      return inside;
    }
    function end(code: Code): State | undefined {
      if (code !== closing || !named) return nok(code);
      effects.consume(code);
      effects.exit('wikiLink');
      return behind;
    }
    function behind(code: Code): State | undefined {
      return code === parenthesis ? nok(code) : ok(code);
    }
  },
};

/** `![[id]]` is an exclamation mark and a link: without this, `![` would open an image. */
const bangBeforeWikiLink: Construct = {
  name: 'bangBeforeWikiLink',
  tokenize(effects: Effects, ok: State, nok: State): State {
    return code => {
      effects.enter('wikiLinkBang');
      effects.consume(code);
      effects.exit('wikiLinkBang');
      return effects.check(wikiLink, ok, nok);
    };
  },
};

const syntax: Extension = { text: { [opening]: wikiLink, [bang]: bangBeforeWikiLink } };

function exitAddress(this: CompileContext, token: Token): void {
  const url = this.resume();
  const node = this.stack.at(-1);
  if (node?.type !== 'link' && node?.type !== 'image' && node?.type !== 'definition') return;
  node.url = url;
  node.data = { ...node.data, address: [token.start.offset, token.end.offset] };
}

const tree: TreeExtension = {
  enter: {
    wikiLink(token) {
      this.enter({ type: 'wikiLink', value: this.sliceSerialize(token) }, token);
    },
    wikiLinkBang(token) {
      this.enter({ type: 'text', value: '!' }, token);
    },
  },
  exit: {
    wikiLink(token) {
      this.exit(token);
    },
    wikiLinkBang(token) {
      this.exit(token);
    },
    resourceDestinationString: exitAddress,
    definitionDestinationString: exitAddress,
  },
};

/*
 * Only tables and strikethrough of GFM: what the quick reader and the editor's own preview know too. Links to web
 * addresses without brackets, footnotes and task lists stay text in all three.
 */
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable(), gfmStrikethrough({ singleTilde: false }), syntax])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), tree])
  .freeze();

/** The syntax tree of a Markdown text without front matter, with wiki links and the places of addresses. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
