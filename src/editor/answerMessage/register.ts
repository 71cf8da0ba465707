import * as vscode from 'vscode';
import { AnswerPanel, type AnswerPanelOptions } from './panel.ts';

/** "Headwater: Answer a Customer's Message". A selection is taken for the message. */
export function registerAnswerMessage(options: AnswerPanelOptions): vscode.Disposable {
  let open: AnswerPanel | undefined;
  return vscode.Disposable.from(
    { dispose: () => open?.dispose() },
    vscode.commands.registerCommand('headwater.answerMessage', (given?: unknown) => {
      const editor = vscode.window.activeTextEditor;
      const selected = editor?.document.getText(editor.selection) || undefined;
      const message = typeof given === 'string' ? given : selected;
      const subject = { message, near: editor?.document.uri.toString() };
      if (open) {
        open.reveal(subject);
        return;
      }
      const panel = new AnswerPanel(options, subject);
      open = panel;
      panel.onDidDispose(() => {
        if (open === panel) open = undefined;
      });
    }),
  );
}
