import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { type InterfaceLanguage, interfaceLanguage } from '../platform/language.ts';
import { type PlacedReply, search } from '../server/protocol.ts';
import { registerAnswerMessage } from './answerMessage/register.ts';
import { registerArticleCommands } from './articleCommands.ts';
import { FruitlessSearches } from './askedNotFound/fruitlessSearches.ts';
import { registerAskedNotFound } from './askedNotFound/register.ts';
import { registerBacklinks } from './backlinks/register.ts';
import { AnswerCopier } from './channel/copyAnswer.ts';
import { CurrentChannel } from './channel/currentChannel.ts';
import { HeadwaterClient } from './client.ts';
import { registerCreateKnowledgeBase } from './createKnowledgeBase.ts';
import { DatabasePasswords } from './databasePasswords.ts';
import { registerDecide } from './decide/register.ts';
import { registerDutchCommands } from './dutchCommands.ts';
import { registerFixes } from './fixes/register.ts';
import { registerRulePages } from './fixes/rulePages.ts';
import { Flags } from './flagged/flags.ts';
import { registerFlagged } from './flagged/register.ts';
import { registerHistoryHover } from './history/hover.ts';
import { LastChanges } from './history/lastChanges.ts';
import { registerKnowledgeView } from './knowledge/register.ts';
import { registerLife } from './life/register.ts';
import { registerLogContact } from './log/register.ts';
import { registerNeedsWork } from './needsWork/register.ts';
import { registerOpeningFailures } from './openingFailures.ts';
import { registerPages } from './pages/register.ts';
import { KnownArticles } from './preview/articles.ts';
import { extendMarkdown } from './preview/plugin.ts';
import { registerSearch } from './search/register.ts';
import { SearchViewProvider } from './searchView/provider.ts';
import { registerSearchView } from './searchView/register.ts';
import { registerStatus } from './status.ts';
import { registerVotes } from './votes/register.ts';
import type { StartWorker } from './workerLine.ts';
import { registerWrite } from './write/register.ts';

/** What other extensions may ask of this one. */
export interface HeadwaterApi {
  /** Hits for a query, best first; undefined where the workspace has no knowledge base. */
  search(query: string, limit?: number): Promise<PlacedReply | undefined>;
  /** What the editor's Markdown preview calls. */
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** Puts the extension together; the same for all hosts. */
export async function activateHeadwater(
  context: vscode.ExtensionContext,
  startWorker: StartWorker,
): Promise<HeadwaterApi> {
  const output = vscode.window.createOutputChannel('Headwater', { log: true });
  const storage = context.storageUri ?? context.globalStorageUri;
  const passwords = new DatabasePasswords(context);
  const client = new HeadwaterClient({
    passwords,
    startWorker,
    output,
    language: chosenLanguage(),
    cacheFolder: storage.scheme === 'file' ? vscode.Uri.joinPath(storage, 'cache').fsPath : undefined,
  });
  const flags = new Flags(client);
  const lastChanges = new LastChanges();
  const previewed = new KnownArticles(client, flags, lastChanges);
  const channel = new CurrentChannel(client, context.workspaceState);
  const extension = context.extensionUri;
  const copier = new AnswerCopier({ client, channel, extension });
  const fruitless = new FruitlessSearches(client);
  const searchView = new SearchViewProvider({ client, copier, fruitless, extension });
  context.subscriptions.push(
    output,
    client,
    flags,
    lastChanges,
    previewed,
    channel,
    registerAnswerMessage({ client, channel, extension }),
    registerAskedNotFound(client),
    registerVotes(client),
    registerSearchView(searchView),
    registerCreateKnowledgeBase(client),
    registerSearch(client, context.workspaceState, query => searchView.show(query)),
    registerArticleCommands(client, copier),
    registerKnowledgeView(client),
    registerFlagged(client, flags),
    registerPages(client, flags, context.extensionUri),
    registerDecide(client, flags),
    registerWrite(client, flags),
    registerLife(client),
    registerBacklinks(client),
    registerNeedsWork(client, lastChanges),
    registerHistoryHover(client, lastChanges),
    registerFixes(client),
    registerRulePages(client),
    registerLogContact(client, channel),
    registerStatus(client),
    registerOpeningFailures(client),
    registerDutchCommands(context),
    vscode.commands.registerCommand('headwater.forgetDatabasePasswords', async () => {
      await passwords.forget();
      flags.refresh();
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('headwater.language')) void client.setLanguage(chosenLanguage());
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => client.restart()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => client.refresh()),
  );
  await client.refresh();
  return {
    search: (query, limit = 20) => client.ask(search, { query, limit, asYouType: false }),
    extendMarkdownIt: markdown => extendMarkdown(markdown, previewed),
  };
}

/** What the setting says; with `auto` the editor's own language. */
function chosenLanguage(): InterfaceLanguage {
  const setting = vscode.workspace.getConfiguration('headwater').get<string>('language', 'auto');
  return interfaceLanguage(setting === 'auto' ? vscode.env.language : setting);
}
