import type { Article } from '../../knowledge/article.ts';
import { channelNames } from '../../knowledge/channels.ts';
import { saysInternal } from '../../knowledge/internalWords.ts';
import type { Settings } from '../../knowledge/settings.ts';
import { interfaceLanguage } from '../../platform/language.ts';

/** A section that can be put into an article. */
export interface SectionSnippet {
  /** Key of the channel; `internal` for what stays in the house. */
  readonly key: string;
  /** Text of the heading, in the language of the article. */
  readonly heading: string;
  /** Snippet syntax of the editor, heading included. */
  readonly body: string;
}

/** The sections for channels and for engineers only, in the language of an article. */
export function sectionSnippets(settings: Pick<Settings, 'channels'>, language: string): SectionSnippet[] {
  const own = interfaceLanguage(language);
  const channels = Object.entries(settings.channels).map(([key, channel]) => ({
    key,
    heading: channel.label?.[language] ?? channel.label?.[own] ?? key.charAt(0).toUpperCase() + key.slice(1),
  }));
  const internal = { key: 'internal', heading: own === 'nl' ? 'Intern' : 'Internal' };
  return [...channels, internal].map(section => ({
    ...section,
    body: `## ${inSnippet(section.heading)}\n\n$0\n`,
  }));
}

function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Those that the article doesn't have yet. */
export function missingSections(settings: Pick<Settings, 'channels'>, article: Article): SectionSnippet[] {
  const channelOf = channelNames(settings);
  const present = new Set(
    article.headings.flatMap(h => (saysInternal(h.text) ? ['internal'] : (channelOf(h.text) ?? []))),
  );
  return sectionSnippets(settings, article.language).filter(section => !present.has(section.key));
}
