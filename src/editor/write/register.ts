import * as vscode from 'vscode';
import type { ArticleType } from '../../knowledge/article.ts';
import { newArticle } from '../../server/protocol.ts';
import type { HeadwaterClient } from '../client.ts';
import type { Flags } from '../flagged/flags.ts';
import { chooseProcess } from '../flagged/processPlace.ts';
import { openNewFile } from './openNewFile.ts';
import { type NewArticleSubject, newArticleSubject } from './subject.ts';
import { writeTexts } from './texts.ts';

/** New answers, processes and stories, each from its template and in its place. */
export function registerWrite(client: HeadwaterClient, flags: Flags): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('headwater.newAnswer', (subject: unknown) =>
      write(client, 'answer', newArticleSubject(subject)),
    ),
    vscode.commands.registerCommand('headwater.newProcess', (subject: unknown) => {
      const { near, title } = newArticleSubject(subject);
      return write(client, 'process', { ...(near && { near }), ...(title && { title }) });
    }),
    vscode.commands.registerCommand('headwater.newStory', async (subject: unknown) => {
      const given = newArticleSubject(subject);
      if (given.process !== undefined || given.beside !== undefined) return write(client, 'story', given);
      const place = await chooseProcess(flags, writeTexts[client.language].chooseProcess);
      return place && write(client, 'story', { ...given, near: place.root, process: place.process });
    }),
  );
}

async function write(client: HeadwaterClient, type: ArticleType, subject: NewArticleSubject): Promise<void> {
  const t = writeTexts[client.language];
  // What comes from a search that found nothing is not asked for again.
  const title = (subject.title ?? (await askTitle(client, type)))?.trim();
  if (!title) return;
  const created = await client.ask(newArticle, { ...subject, type, title });
  if (!created) {
    void vscode.window.showInformationMessage(t.noKnowledgeBase);
    return;
  }
  await openNewFile(created, t);
}

function askTitle(client: HeadwaterClient, type: ArticleType): Thenable<string | undefined> {
  const t = writeTexts[client.language];
  return vscode.window.showInputBox({ title: t.title[type], prompt: t.prompt[type] });
}
