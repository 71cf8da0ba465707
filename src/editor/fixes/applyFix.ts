import * as vscode from 'vscode';
import type { FixCommand } from '../../authoring/rules/finding.ts';
import { fixEdit } from '../../server/editorProtocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { say } from '../copyText.ts';
import { Figures } from '../figures.ts';
import { fixTexts } from './texts.ts';

/** With more files than this a person sees it happen. */
const many = 20;
/** With more files than this it takes seconds, and the editor can't stop an edit half-way: a person is asked first. */
const asked = 200;

/** Carries out a fix as one edit over all its files, so that one undo takes it back. */
export async function applyFix(client: HeadwaterClient, root: string, fix: FixCommand): Promise<void> {
  const t = fixTexts[client.language];
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t.working },
    () => client.ask(fixEdit, { root, fix }),
  );
  const files = Object.entries(found?.changes ?? {});
  if (files.length === 0) {
    void vscode.window.showInformationMessage(t.nothing);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of files) {
    const texts = edits.map(({ range: { start, end }, newText }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.TextEdit(range, newText);
    });
    edit.set(vscode.Uri.parse(uri), texts);
  }
  const count = new Figures(client.language).whole(files.length);
  if (files.length > asked) {
    const detail = t.takesLong;
    if (!(await vscode.window.showWarningMessage(t.change(count), { modal: true, detail }, t.yesChange)))
      return;
  }
  const location =
    files.length > many ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window;
  const title = t.writing(count);
  const done = await vscode.window.withProgress({ location, title }, () =>
    vscode.workspace.applyEdit(edit, { isRefactoring: true }),
  );
  if (done) say(t.done(files.length));
  else void vscode.window.showErrorMessage(t.failed);
}
