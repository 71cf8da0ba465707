import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { FixCommand } from '../../authoring/rules/finding.ts';
import { type Numbers, numbers } from '../../insight/numbers.ts';
import { fixEdit } from '../../server/editorProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { say } from '../copyText.ts';
import { textEditsOf } from '../textEdits.ts';
import { inSteps, type StepsTaken } from './inSteps.ts';
import { type FixTexts, fixTexts } from './texts.ts';
import { TouchedFiles } from './touchedFiles.ts';

/** With more files than this a person sees it happen. */
const many = 20;
/** With more files than this a person is asked first. */
const asked = 200;
/**
 * Files of one edit, which one undo takes back. The editor can't stop an edit half-way: some seconds for this many, half
 * a minute and more for three times as many.
 */
const atOnce = 1000;

type Changes = NonNullable<WorkspaceEdit['changes']>;

/** Carries out a fix, as one edit over all its files wherever that is possible. */
export async function applyFix(client: HeadwaterClient, root: string, fix: FixCommand): Promise<void> {
  const t = fixTexts[client.language];
  const { count } = numbers[client.language];
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t.working },
    () => client.ask(fixEdit, { root, fix }),
  );
  const changes = found?.changes ?? {};
  const files = Object.keys(changes).length;
  if (files === 0) {
    void vscode.window.showInformationMessage(t.nothing);
    return;
  }
  const total = count(files);
  if (files > asked && !(await isWanted(files, t, count))) return;
  const taken = await write(changes, t, count);
  if (taken.failed) void vscode.window.showErrorMessage(t.failed);
  if (taken.done === files) say(files > atOnce ? t.doneInSteps(total) : t.done(files));
  else if (taken.done > 0) {
    void vscode.window.showInformationMessage(t.stopped(count(taken.done), total));
  }
}

async function isWanted(files: number, t: FixTexts, count: Numbers['count']): Promise<boolean> {
  const detail = files > atOnce ? t.inSteps(count(atOnce)) : t.atOnce;
  const message = t.change(count(files));
  return (
    (await vscode.window.showWarningMessage(message, { modal: true, detail }, t.yesChange)) !== undefined
  );
}

async function write(changes: Changes, t: FixTexts, count: Numbers['count']): Promise<StepsTaken> {
  const uris = Object.keys(changes);
  const location = uris.length > many ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window;
  const title = t.writing(count(uris.length));
  const cancellable = uris.length > atOnce;
  const touched = new TouchedFiles();
  try {
    return await vscode.window.withProgress({ location, title, cancellable }, (progress, token) =>
      inSteps({
        items: uris,
        size: atOnce,
        act: async step => {
          // A person may have gone on writing during the step before: what was worked out doesn't fit there any more.
          const fitting = step.filter(uri => !touched.has(uri));
          const edit = editOf(changes, fitting);
          const isDone = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
          return isDone ? fitting.length : undefined;
        },
        isStopped: () => token.isCancellationRequested,
        onProgress: done =>
          progress.report({
            increment: (100 * atOnce) / uris.length,
            message: t.doneSoFar(count(done)),
          }),
      }),
    );
  } finally {
    touched.dispose();
  }
}

/** The edits of some of the files. */
function editOf(changes: Changes, uris: readonly string[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const uri of uris) edit.set(vscode.Uri.parse(uri), textEditsOf(changes[uri] ?? []));
  return edit;
}
