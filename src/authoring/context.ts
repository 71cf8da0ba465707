import type { KnowledgeBase } from '../knowledge/base.ts';
import { type ChannelOf, channelNames } from '../knowledge/channels.ts';
import { type ParsedArticle, ParsedArticles } from '../knowledge/parsedArticle.ts';
import type { Settings } from '../knowledge/settings.ts';
import type { Hash } from '../platform/hash.ts';
import type { InterfaceLanguage } from '../platform/language.ts';

/** What a host hands in for one knowledge base. */
export interface AuthoringHost {
  readonly base: KnowledgeBase;
  /** Language of everything that a person reads. */
  readonly language: InterfaceLanguage;
  /** Text of a file, counting unsaved edits. Rejects where there is none. */
  text(path: string): Promise<string>;
  /** URI of a path from the root. */
  uri(path: string): string;
  /** Hash of a content. */
  readonly hash: Hash;
  /** Today's date where the person is, as an ISO date. */
  today(): string;
}

/** One knowledge base as the features of the editor see it. */
export interface AuthoringContext extends AuthoringHost {
  /** Channels as headwater.yaml has them at this moment. */
  readonly channelOf: ChannelOf;
  /** The article at a path with all places in it; undefined where its file can't be read. */
  parsed(path: string): Promise<ParsedArticle | undefined>;
}

/** Ties a host to a small store of parsed articles. */
export function createContext(host: AuthoringHost): AuthoringContext {
  const articles = new ParsedArticles();
  let known: { settings: Settings; channelOf: ChannelOf } | undefined;
  const channelOf = (): ChannelOf => {
    const { settings } = host.base;
    if (known?.settings !== settings) known = { settings, channelOf: channelNames(settings) };
    return known.channelOf;
  };
  return {
    base: host.base,
    language: host.language,
    hash: host.hash,
    text: path => host.text(path),
    uri: path => host.uri(path),
    today: () => host.today(),
    get channelOf() {
      return channelOf();
    },
    async parsed(path) {
      const text = await textOf(host, path);
      return text === undefined ? undefined : articles.parse(path, text, channelOf());
    },
  };
}

/** The text of a file, or undefined where it can't be read: deleted a moment ago, for one. */
export async function textOf(host: Pick<AuthoringHost, 'text'>, path: string): Promise<string | undefined> {
  try {
    return await host.text(path);
  } catch {
    return undefined;
  }
}
