import type { Article } from '../../knowledge/article.ts';
import type { AuthoringContext } from '../context.ts';
import { texts } from '../texts.ts';

/** Title, type, state and owner of an article, as Markdown. */
export function articleCard(context: Pick<AuthoringContext, 'base' | 'language'>, article: Article): string {
  const { base, language } = context;
  const words = texts[language];
  const process = article.process === undefined ? undefined : base.process(article.process);
  const owner = base.ownerOf(article);
  const facts = [
    words.type[article.type],
    words.status[article.status],
    article.audience === 'internal' && words.internal,
    process && words.process(process.title),
    owner !== undefined && words.owner(owner),
    article.reviewBy !== undefined && words.reviewBy(article.reviewBy),
  ];
  const line = facts.filter(fact => typeof fact === 'string').map(escapeMarkdown);
  return `**${escapeMarkdown(article.title)}**\n\n${line.join(' · ')}`;
}

/** Text as Markdown that shows these very characters. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~$]/g, '\\$&').replace(/\s+/g, ' ');
}
