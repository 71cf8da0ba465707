import { RequestType } from 'vscode-jsonrpc';
import type { FacetName } from '../search/search.ts';
import type { AskedGroup } from '../service/askedNotFound.ts';
import type { PlacedQuestion, PlacedReply } from './protocol.ts';

/*
 * What editor and worker say to each other for the person who answers customers: results with facets, replies to
 * messages, searches that led to nothing, votes. Articles and knowledge bases are named by their URIs.
 */

/** A value that results can be narrowed to. */
export interface FacetValue {
  /** As it stands in a filter of the query. */
  readonly value: string;
  /** As a person reads it, where that is something else. */
  readonly label?: string;
  /** Articles. */
  readonly count: number;
}

export interface Facet {
  readonly name: FacetName;
  /** Most first. */
  readonly values: readonly FacetValue[];
}

export interface FacetedReply extends PlacedReply {
  /** All of them, in the order of `facetNames`. */
  readonly facets: readonly Facet[];
}

export const facetedSearch = new RequestType<{ query: string; limit: number }, FacetedReply, void>(
  'headwater/facetedSearch',
);

export interface AnsweredMessage {
  /** URI of the knowledge base. */
  readonly root: string;
  /** BCP 47, the customer's; one of `languages`. */
  readonly language: string;
  /** Those of the knowledge base. */
  readonly languages: readonly string[];
  readonly questions: readonly PlacedQuestion[];
}

/** `near` is the URI of the knowledge base or of a file in it, the first one where absent; null where there is none. */
export const answerMessage = new RequestType<
  { message: string; near?: string },
  AnsweredMessage | null,
  void
>('headwater/answerMessage');

export interface ReplyParameters {
  /** URI of the knowledge base. */
  readonly root: string;
  /** URIs of articles, in the order of the reply; of each the version in `language` is taken where there is one. */
  readonly articles: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly channel?: string;
}

/** A text for a channel. The HTML is there for the channels that take it: e-mail. */
export interface ChannelText {
  readonly plain: string;
  readonly html?: string;
}

/** Null where there is no such knowledge base. */
export const reply = new RequestType<ReplyParameters, ChannelText | null, void>('headwater/reply');

export interface ChannelAnswerParameters {
  readonly uri: string;
  /** Key of the channel whose wording is wanted; the text for all channels where absent. */
  readonly channel?: string;
}

/** What may leave the house of an article; null where there is no such article. */
export const channelAnswer = new RequestType<ChannelAnswerParameters, ChannelText | null, void>(
  'headwater/channelAnswer',
);

export interface FruitlessParameters {
  readonly query: string;
  /** True where there were results, and none was opened. */
  readonly passedOver: boolean;
  readonly person: string;
  /** ISO 8601, with the offset of the person's zone. */
  readonly time: string;
}

/** Recorded in every knowledge base that was searched and wants it; resolves to whether one did. */
export const fruitless = new RequestType<FruitlessParameters, boolean, void>('headwater/fruitless');

export interface AskedInBase {
  readonly root: string;
  readonly name: string;
  readonly groups: readonly AskedGroup[];
}

/** What was asked and not found. */
export const askedNotFound = new RequestType<null, readonly AskedInBase[], void>('headwater/askedNotFound');

export interface VoteParameters {
  readonly uri: string;
  readonly vote: 'helpful' | 'not-helpful' | 'flag';
  readonly remark?: string;
  readonly person: string;
  /** ISO 8601, with the offset of the person's zone. */
  readonly time: string;
}

/** Resolves to the title of the article; null where there is no such article. Rejects where it can't be written. */
export const vote = new RequestType<VoteParameters, string | null, void>('headwater/vote');
