import type { Article } from '../../knowledge/article.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { ChannelOf } from '../../knowledge/channels.ts';
import type { NearestNames } from '../../knowledge/nearestNames.ts';
import type { Settings } from '../../knowledge/settings.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import type { DuplicateIndex } from './duplicates/duplicateIndex.ts';
import type { FileOverview } from './links/fileOverview.ts';
import type { FactIndex } from './oneAnswer/factIndex.ts';
import type { PersonalDataIndex } from './personalData/personalDataIndex.ts';
import type { ArticleRecord } from './record.ts';

/** What a rule may know beside the article itself. */
export interface ArticleSurroundings {
  readonly settings: Settings;
  readonly channelOf: ChannelOf;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
  /** ISO date. */
  readonly today: string;
}

/** What the contacts say, where there are contacts; a roll-up fits. */
export interface ContactEvidence {
  /** Contacts with this article (id). */
  readonly articleUse: ReadonlyMap<string, number>;
  /** Codes that no reason has, with their number of contacts. */
  readonly unknownReasons: ReadonlyMap<string, number>;
  /** First and last day with a contact, in days since 1970-01-01; absent where there is none. */
  readonly days?: { readonly first: number; readonly last: number };
}

/** What a rule may know that looks further than one article. */
export interface Surroundings extends ArticleSurroundings {
  readonly base: KnowledgeBase;
  /** Path of headwater.yaml and of reasons.yaml. */
  readonly settingsPath: string;
  readonly reasonsPath: string;
  /** Undefined where they weren't read. */
  readonly contacts: ContactEvidence | undefined;
  record(path: string): ArticleRecord | undefined;
  readonly files: FileOverview;
  /** Ids of the articles that aren't archived. */
  readonly ids: NearestNames;
  /** Paths of the articles whose file has this name (`refunds.md`), in upper or lower case. */
  withFileName(name: string): readonly string[];
  /** Paths of all versions of an article in other languages, by way of `translation-of`, sorted. */
  versionsOf(article: Article): readonly string[];
  /** Number of articles without front matter of Headwater. */
  readonly plainArticles: number;
  readonly duplicates: DuplicateIndex;
  readonly facts: FactIndex;
  readonly personalData: PersonalDataIndex;
}
