import * as vscode from 'vscode';

/** Resolves when the editor has taken in all that it was told, and answered, in this turn and before. */
export async function editorCaughtUp(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve));
  // It takes in one thing after the other: when this has come back, what was before it has arrived.
  await vscode.commands.executeCommand('setContext', 'headwater.caughtUp', true);
}
