import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import MarkdownToken from 'markdown-it/lib/token.mjs';
import { channelNames } from '../../knowledge/channels.ts';
import { readWikiLink, wikiLinkPattern } from '../../knowledge/wikiLink.ts';
import { addWikiLinkRule } from '../../knowledge/wikiLinkRule.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { html } from '../../report/html/markup.ts';
import { previewLinkKey } from '../../server/previewProtocol.ts';
import { cardOf } from './card.ts';
import { partsOf } from './parts.ts';
import type { PreviewedArticle } from './previewedArticle.ts';
import { previewTexts } from './texts.ts';

/** Where the plugin learns what is around an article; it can't wait. */
export interface PreviewedArticles {
  /** False where there is no knowledge base: then Markdown stays what it is. */
  readonly any: boolean;
  readonly language: InterfaceLanguage;
  /** @returns undefined for a file that is no article, or not known yet */
  of(uri: string): PreviewedArticle | undefined;
}

/**
 * Makes markdown-it draw articles: front matter as a card, `[[…]]` as links, the wording of channels together, internal
 * sections marked. Which article it is is known only when its tokens are drawn, as `currentDocument` in the
 * environment; so that is where everything happens.
 */
export function extendMarkdown(markdown: MarkdownIt, articles: PreviewedArticles): MarkdownIt {
  const articleOf = (environment: unknown) => {
    const uri = documentOf(environment);
    return uri === undefined ? undefined : articles.of(uri);
  };

  addWikiLinkRule(markdown, () => articles.any);
  markdown.renderer.rules.wiki_link = (tokens, i, _options, environment) =>
    wikiLinkOf(tokens[i]?.content ?? '', articleOf(environment), articles.language);

  markdown.renderer.rules[drawnToken] = (tokens, i) => tokens[i]?.content ?? '';
  const render = markdown.renderer.render.bind(markdown.renderer);
  // Tokens are put between the others and all are drawn at once: other extensions add what belongs to a whole document.
  markdown.renderer.render = (tokens, options, environment) => {
    const article = articleOf(environment);
    if (!article) return render(tokens, options, environment);
    const [first, ...rest] = tokens;
    const card = first && cardAt(first, article, articles.language);
    if (!first || card === undefined)
      return render(arranged(tokens, article, articles.language), options, environment);
    // The lines of the source stay known, so that editor and preview scroll together.
    const head = drawn(`<div${markdown.renderer.renderAttrs(first)}>${card}</div>\n`);
    return render([head, ...arranged(rest, article, articles.language)], options, environment);
  };
  return markdown;
}

/** The card in place of a token that the editor made of front matter, in its present form or an earlier one. */
function cardAt(token: Token, article: PreviewedArticle, language: InterfaceLanguage): string | undefined {
  if (token.type !== 'front_matter') return undefined;
  const meta: unknown = token.meta;
  const yaml = isObject(meta) && 'content' in meta ? meta.content : meta;
  return typeof yaml === 'string' ? cardOf(yaml, article, language)?.markup : undefined;
}

/** The blocks of an article, those of channels and internal ones with what goes around them. */
function arranged(tokens: readonly Token[], article: PreviewedArticle, language: InterfaceLanguage): Token[] {
  const t = previewTexts[language];
  const group = html`<div class="headwater-channels" aria-label="${t.channels}">\n`;
  const aside = html`<aside class="headwater-internal">\n<p class="headwater-internal-mark">${t.internal}</p>\n`;
  const all: Token[] = [];
  let inGroup = false;
  for (const { channel, internal, tokens: part } of partsOf(tokens, channelNames(article))) {
    const belongs = channel !== undefined && !internal;
    if (belongs !== inGroup) all.push(drawn(belongs ? group.markup : '</div>\n'));
    inGroup = belongs;
    if (internal) all.push(drawn(aside.markup), ...part, drawn('</aside>\n'));
    else if (channel === undefined) all.push(...part);
    else {
      const section = html`<section class="headwater-channel" data-channel="${channel}">\n`;
      all.push(drawn(section.markup), ...part, drawn('</section>\n'));
    }
  }
  if (inGroup) all.push(drawn('</div>\n'));
  return all;
}

const drawnToken = 'headwater_drawn';

/** A token that is markup already. */
function drawn(markup: string): Token {
  const token = new MarkdownToken(drawnToken, '', 0);
  token.content = markup;
  return token;
}

function wikiLinkOf(
  source: string,
  article: PreviewedArticle | undefined,
  language: InterfaceLanguage,
): string {
  const match = wikiLinkPattern('g').exec(source);
  const link = match && readWikiLink(match);
  if (!article || !link) return html`${source}`.markup;
  const target = article.links[previewLinkKey(link)];
  if (!target) {
    // Only what was looked for is missing; what was just typed isn't known yet.
    if (target === undefined) return html`${link.text}`.markup;
    const why = previewTexts[language].noArticle(link.target);
    return html`<span class="headwater-no-article" title="${why}">${link.text}</span>`.markup;
  }
  const { href, title } = target;
  const text = link.text === link.target ? title : link.text;
  return html`<a class="headwater-link" href="${href}" data-href="${href}" title="${title}">${text}</a>`
    .markup;
}

function documentOf(environment: unknown): string | undefined {
  if (!isObject(environment) || !('currentDocument' in environment)) return undefined;
  const document = environment.currentDocument;
  return document === undefined || document === null ? undefined : String(document);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
