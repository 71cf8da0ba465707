import * as vscode from 'vscode';
import type { ArticleType } from '../../knowledge/article.ts';
import { newArticle } from '../../server/protocol.ts';
import { askText } from '../askText.ts';
import type { HeadwaterClient } from '../client.ts';
import type { Flags } from '../flagged/flags.ts';
import { chooseProcess } from '../flagged/processPlace.ts';
import { journalSubject } from './journalSubject.ts';
import { openNewFile } from './openNewFile.ts';
import { type NewArticleSubject, newArticleSubject } from './subject.ts';
import { type WriteTexts, writeTexts } from './texts.ts';

/** New answers, processes and stories, each from its template and in its place. */
export function registerWrite(client: HeadwaterClient, flags: Flags): vscode.Disposable {
  const command = (name: string, run: (subject: NewArticleSubject) => Promise<unknown>) =>
    vscode.commands.registerCommand(name, async (given: unknown) =>
      run((await journalSubject(client, given)) ?? newArticleSubject(given)),
    );
  return vscode.Disposable.from(
    command('headwater.newAnswer', subject => write(client, 'answer', subject)),
    command('headwater.newProcess', ({ process: _, beside: __, ...subject }) =>
      write(client, 'process', subject),
    ),
    command('headwater.newStory', async subject => {
      if (subject.process !== undefined || subject.beside !== undefined) {
        return write(client, 'story', subject);
      }
      const place = await chooseProcess(flags, writeTexts[client.language].chooseProcess);
      return place && write(client, 'story', { ...subject, near: place.root, process: place.process });
    }),
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
  const created = await client.ask(newArticle, { ...subject, type, title });
  if (!created) {
    void vscode.window.showInformationMessage(t.noKnowledgeBase);
    return;
  }
  await openNewFile(created, t, { replaceFirstParagraph: subject.text === undefined });
}

function askTitle(t: WriteTexts, type: ArticleType, proposed = ''): Thenable<string | undefined> {
  return askText({ title: t.title[type], prompt: t.prompt[type], value: proposed });
}
