import * as vscode from 'vscode';
import type { ArticleType } from '../../knowledge/article.ts';
import { newArticle } from '../../server/protocol.ts';
import { askText } from '../askText.ts';
import type { HeadwaterClient } from '../client.ts';
import type { Flags } from '../flagged/flags.ts';
import { chooseProcess } from '../flagged/processPlace.ts';
import { registerRowCommand } from '../rowCommand.ts';
import { journalSubject } from './journalSubject.ts';
import { openNewFile } from './openNewFile.ts';
import { type NewArticleSubject, newArticleSubject } from './subject.ts';
import { type WriteTexts, writeTexts } from './texts.ts';

/** New answers, processes and stories, each from its template and in its place. */
export function registerWrite(client: HeadwaterClient, flags: Flags): vscode.Disposable {
  const about = (run: (subject: NewArticleSubject) => Promise<unknown>) => async (given: unknown) =>
    run((await journalSubject(client, given)) ?? newArticleSubject(given));
  return vscode.Disposable.from(
    // The title of a view hands in undefined where none of its rows has the focus: these two can't ask for a row.
    vscode.commands.registerCommand(
      'headwater.newAnswer',
      about(subject => write(client, 'answer', subject)),
    ),
    vscode.commands.registerCommand(
      'headwater.newProcess',
      about(({ process: _, beside: __, ...subject }) => write(client, 'process', subject)),
    ),
    registerRowCommand(
      client,
      'headwater.newStory',
      about(async subject => {
        if (subject.process !== undefined || subject.beside !== undefined) {
          return write(client, 'story', subject);
        }
        const place = await chooseProcess(flags, writeTexts[client.language].chooseProcess);
        return place && write(client, 'story', { ...subject, near: place.root, process: place.process });
      }),
    ),
  );
}

async function write(
  client: HeadwaterClient,
  type: ArticleType,
  { proposed, ...subject }: NewArticleSubject,
): Promise<void> {
  const t = writeTexts[client.language];
  // What comes from a search that found nothing is not asked for again.
  const title = (subject.title ?? (await askTitle(t, type, proposed)))?.trim();
  if (!title) return;
  const created = await client.ask(newArticle, { ...subject, type, title, writerLanguage: client.language });
  if (!created) {
    void vscode.window.showInformationMessage(t.noKnowledgeBase);
    return;
  }
  await openNewFile(created, t, { replaceFirstParagraph: subject.text === undefined });
}

function askTitle(t: WriteTexts, type: ArticleType, proposed = ''): Thenable<string | undefined> {
  return askText({ title: t.title[type], prompt: t.prompt[type], value: proposed });
}
