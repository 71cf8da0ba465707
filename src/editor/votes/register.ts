import * as vscode from 'vscode';
import { messageOf } from '../../platform/messageOf.ts';
import { type VoteParameters, vote } from '../../server/engineerProtocol.ts';
import { type Subject, subjectUri } from '../articleCommands.ts';
import type { HeadwaterClient } from '../client.ts';
import { say } from '../copyText.ts';
import { localTime } from '../log/draft.ts';
import { journalName } from '../log/person.ts';
import { logTexts } from '../log/texts.ts';
import { registerRowCommand } from '../rowCommand.ts';
import { askAsLast } from '../secondEnter.ts';
import { voteTexts } from './texts.ts';

type Vote = VoteParameters['vote'];

/** Commands to say of an article that it helped, that it didn't, or what is wrong with it. */
export function registerVotes(client: HeadwaterClient): vscode.Disposable {
  const register = (command: string, kind: Vote) =>
    registerRowCommand(client, command, async (subject: Subject, given?: unknown) => {
      const t = voteTexts[client.language];
      try {
        await record(client, kind, subject, typeof given === 'string' ? given : undefined);
      } catch (error) {
        void vscode.window.showErrorMessage(t.failed(messageOf(error)));
      }
    });
  return vscode.Disposable.from(
    register('headwater.voteHelpful', 'helpful'),
    register('headwater.voteNotHelpful', 'not-helpful'),
    register('headwater.flagArticle', 'flag'),
  );
}

/** @param given the remark, where another extension calls */
async function record(
  client: HeadwaterClient,
  kind: Vote,
  subject: Subject,
  given: string | undefined,
): Promise<void> {
  const t = voteTexts[client.language];
  const uri = subjectUri(subject);
  if (!uri) {
    void vscode.window.showInformationMessage(t.noArticle);
    return;
  }
  // Before the remark: whoever turns away from this question has nothing written yet that would be lost.
  const person = await journalName(logTexts[client.language]);
  if (person === undefined) return;
  const remark = kind === 'flag' ? (given ?? (await askRemark(client, uri))) : undefined;
  if (kind === 'flag' && !remark) return;
  const title = await client.ask(vote, {
    uri: uri.toString(),
    vote: kind,
    person,
    time: localTime(new Date()),
    ...(remark && { remark }),
  });
  if (typeof title === 'string') say(t.voted[kind](title));
  else void vscode.window.showInformationMessage(t.noArticle);
}

async function askRemark(client: HeadwaterClient, uri: vscode.Uri): Promise<string | undefined> {
  const t = voteTexts[client.language];
  const remark = await askAsLast({
    title: t.remarkTitle(uri.path.split('/').at(-1) ?? ''),
    prompt: t.remarkPrompt,
    placeHolder: t.remarkPlaceholder,
  });
  return remark?.trim();
}
