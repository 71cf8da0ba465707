import * as vscode from 'vscode';

/**
 * Asks for a line of text. What was typed stays while the person looks something up elsewhere in the editor.
 *
 * @returns undefined when the question was dismissed with Escape
 */
export function askText(options: vscode.InputBoxOptions): Thenable<string | undefined> {
  return vscode.window.showInputBox({ ignoreFocusOut: true, ...options });
}
