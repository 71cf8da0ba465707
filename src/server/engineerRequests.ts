import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { InterfaceLanguage } from '../platform/language.ts';
import { messageLanguage } from '../search/message/questions.ts';
import { channelAnswer, takesHtml } from '../service/channelAnswer.ts';
import { composeReply } from '../service/composeReply.ts';
import { inLanguage } from '../service/processNames.ts';
import { recordSearch, stillNotFound } from '../service/searchRecord.ts';
import * as protocol from './engineerProtocol.ts';
import { mergedFacets } from './facets.ts';
import { type KnowledgeBases, pathIn } from './knowledgeBases.ts';
import { placed, searchAll } from './placedHits.ts';

export interface EngineerRequestsOptions {
  readonly connection: Connection;
  readonly bases: KnowledgeBases;
  readonly language: InterfaceLanguage;
  /** After something was written into the journal of a knowledge base. */
  readonly onRecorded: (root: URI) => void;
}

/** Answers what the editor asks for the person who answers customers. */
export function registerEngineerRequests(options: EngineerRequestsOptions): void {
  registerAnswers(options);
  registerJournal(options);
}

function registerAnswers({ connection, bases, language }: EngineerRequestsOptions): void {
  connection.onRequest(protocol.facetedSearch, async ({ query, limit }, cancelled) => {
    const options = { limit, asYouType: true, facets: true };
    const { merged, replies } = await searchAll(bases, query, options, { language, cancelled });
    return { ...merged, facets: mergedFacets(replies, language) };
  });

  connection.onRequest(protocol.answerMessage, async ({ message, near }) => {
    const base = near === undefined ? bases.all()[0] : bases.near(URI.parse(near))?.base;
    if (!base) return null;
    const headwater = await base.opened;
    const { questions } = await headwater.answer(message);
    const { languages } = headwater.settings;
    return {
      root: base.root.toString(),
      language: messageLanguage(message, languages),
      languages,
      questions: questions.map(question => ({
        ...question,
        hits: question.hits.map(hit => placed(base.root, headwater, hit, language)),
      })),
    };
  });

  connection.onRequest(protocol.reply, async ({ root, articles, language, channel }) => {
    const base = bases.at(root)?.base;
    if (!base) return null;
    const headwater = await base.opened;
    const chosen = articles.flatMap(uri => {
      const article = headwater.base.articleAt(pathIn(base.root, URI.parse(uri)) ?? '');
      return article ? [inLanguage(headwater.base, article, language)] : [];
    });
    const parts = [];
    for (const article of new Set(chosen)) {
      const answer = await channelAnswer(headwater, article.path, channel);
      // Nothing of it may leave the house: then its title has no place in the reply either.
      if (answer && answer.plain !== '') parts.push({ title: article.title, answer });
    }
    const { plain, html } = composeReply(parts, language, headwater.settings.reply);
    return { plain, ...(takesHtml(headwater.settings, channel) && { html }) };
  });

  connection.onRequest(protocol.channelAnswer, async ({ uri, channel }) => {
    const place = bases.of(URI.parse(uri));
    if (!place) return null;
    const headwater = await place.base.opened;
    const answer = await channelAnswer(headwater, place.path, channel);
    if (!answer) return null;
    return { plain: answer.plain, ...(takesHtml(headwater.settings, channel) && { html: answer.html }) };
  });
}

function registerJournal({ connection, bases, onRecorded }: EngineerRequestsOptions): void {
  connection.onRequest(protocol.fruitless, async search => {
    let recorded = false;
    for (const { root, headwater } of await bases.opened()) {
      if (!(await recordSearch(headwater, search))) continue;
      recorded = true;
      onRecorded(root);
    }
    return recorded;
  });

  connection.onRequest(protocol.askedNotFound, async () => {
    const asked = (await bases.opened()).map(async ({ root, headwater }) => ({
      root: root.toString(),
      name: headwater.settings.name,
      groups: await stillNotFound(headwater),
    }));
    return Promise.all(asked);
  });

  connection.onRequest(protocol.vote, async ({ uri, vote, remark, person, time }) => {
    const place = bases.of(URI.parse(uri));
    if (!place) return null;
    const headwater = await place.base.opened;
    const article = headwater.base.articleAt(place.path);
    if (!article) return null;
    const version = await headwater.savedHash(place.path);
    await headwater.record(
      {
        time,
        kind: 'vote',
        article: article.id,
        vote,
        ...(remark !== undefined && { remark }),
        ...(version !== undefined && { version }),
      },
      person,
    );
    onRecorded(place.base.root);
    return article.title;
  });
}
