import type { Connection, TextEdit } from 'vscode-languageserver';
import type { AuthoringContext } from '../authoring/context.ts';
import { frontMatterSource } from '../authoring/frontMatter/entries.ts';
import { missingSections } from '../authoring/life/channelSections.ts';
import {
  addKeyword,
  archiveWithReplacement,
  confirmTranslation,
  setReviewBy,
  setStatus,
} from '../authoring/life/commands.ts';
import { newArticle } from '../authoring/life/newArticle.ts';
import { titleOf } from '../authoring/life/titleOf.ts';
import { bodyHash, newTranslation, translationState } from '../authoring/life/translation.ts';
import { backlinksOf } from '../authoring/links/backlinks.ts';
import type { Article } from '../knowledge/article.ts';
import { readJournalLine } from '../service/journal.ts';
import * as authoring from './authoringProtocol.ts';
import type { LanguageWorkspace } from './language.ts';
import * as protocol from './protocol.ts';

interface OpenArticle {
  readonly context: AuthoringContext;
  readonly article: Article;
}

/** Answers the editor's own requests about an article. */
export function registerAuthoringRequests(connection: Connection, workspace: LanguageWorkspace): void {
  const open = async (uri: string): Promise<OpenArticle | undefined> => {
    await workspace.settled();
    const file = await workspace.find(uri);
    const article = file?.context.base.articleAt(file.path);
    return file && article && { context: file.context, article };
  };

  connection.onRequest(authoring.backlinks, async ({ uri }) => {
    const found = await open(uri);
    if (!found) return null;
    const groups = await backlinksOf(found.context, found.article);
    return {
      title: found.article.title,
      groups: groups.map(({ path, ...group }) => ({ ...group, uri: found.context.uri(path) })),
    };
  });

  connection.onRequest(authoring.articleEdits, async ({ uri, command }) => {
    const found = await open(uri);
    return found ? editsFor(found, command) : null;
  });

  connection.onRequest(authoring.newTranslation, async ({ uri, language, title }) => {
    const found = await open(uri);
    if (!found) return null;
    const { context, article } = found;
    const source = context.base.article(article.translationOf ?? '') ?? article;
    const made = await newTranslation(context, source, language, title);
    return made ? { uri: context.uri(made.path), text: made.text, source: context.uri(source.path) } : null;
  });

  connection.onRequest(authoring.translation, async ({ uri }) => {
    const found = await open(uri);
    const state = found && (await translationState(found.context, found.article));
    if (!found || !state) return null;
    const { base } = found.context;
    const source = base.article(found.article.translationOf ?? '');
    return { state, ...(source && { source: found.context.uri(source.path) }) };
  });

  connection.onRequest(authoring.languagesOf, async ({ uri }) => {
    const found = await open(uri);
    if (!found) return null;
    const { base } = found.context;
    const others = base.translationsOf(found.article);
    const taken = new Set([found.article, ...others].map(({ language }) => language));
    return {
      title: found.article.title,
      others: others.map(({ path, title, language }) => ({ uri: found.context.uri(path), title, language })),
      missing: base.settings.languages.filter(language => !taken.has(language)),
    };
  });

  connection.onRequest(authoring.missingSections, async ({ uri }) => {
    const found = await open(uri);
    return found ? missingSections(found.context.base.settings, found.article) : null;
  });

  connection.onRequest(authoring.journalEntry, async ({ uri, line }) => {
    const file = await workspace.find(uri);
    const subject = file && subjectOf(file.context, line);
    return subject ? { near: uri, ...subject } : null;
  });

  connection.onRequest(protocol.newArticle, async ({ near, beside, ...request }) => {
    const neighbour = beside === undefined ? undefined : await open(beside);
    const place = near === undefined ? undefined : await workspace.find(`${near.replace(/\/$/, '')}/`);
    const context = neighbour?.context ?? place?.context ?? (await workspace.all())[0];
    if (!context) return null;
    const process = request.process ?? processOf(neighbour?.article);
    const made = await newArticle(context, { ...request, ...(process !== undefined && { process }) });
    return { uri: context.uri(made.path), text: made.text };
  });
}

/** The words of a search, the note of a contact, the remark of a vote, with the process that they are about. */
function subjectOf({ base }: AuthoringContext, line: string): Omit<authoring.JournalSubject, 'near'> | null {
  const entry = readJournalLine(line);
  switch (entry?.kind) {
    case 'search-without-result':
      return { proposed: titleOf(entry.query) };
    case 'vote': {
      const process = processOf(base.article(entry.article));
      return { ...(process !== undefined && { process }), ...(entry.remark && { text: entry.remark }) };
    }
    case 'contact': {
      const { process, reason, articles, note } = entry.contact;
      const ids = Array.isArray(articles) ? articles : [];
      const found =
        (typeof process === 'string' ? process : undefined) ??
        base.reasons.find(({ code }) => code === reason)?.process ??
        ids.map(id => processOf(base.article(String(id)))).find(id => id !== undefined);
      return {
        ...(found !== undefined && { process: found }),
        ...(typeof note === 'string' && { text: note }),
      };
    }
    default:
      return null;
  }
}

function processOf(article: Article | undefined): string | undefined {
  return article?.type === 'process' ? article.id : article?.process;
}

async function editsFor(
  { context, article }: OpenArticle,
  command: authoring.ArticleCommand,
): Promise<TextEdit[]> {
  const source = frontMatterSource(article.path, await context.text(article.path));
  switch (command.name) {
    case 'set-status':
      return setStatus(source, command.status);
    case 'archive':
      return command.replacement === undefined
        ? setStatus(source, 'archived')
        : archiveWithReplacement(source, command.replacement);
    case 'set-review-by':
      return setReviewBy(source, command.date);
    case 'add-keyword':
      return addKeyword(source, command.keyword);
    case 'confirm-translation': {
      const translated = context.base.article(article.translationOf ?? '');
      if (!translated) return [];
      return confirmTranslation(source, bodyHash(await context.text(translated.path), context.hash));
    }
  }
}
