import * as vscode from 'vscode';
import type { HeadwaterClient } from './client.ts';
import { texts } from './texts.ts';

/**
 * Registers a command that rows of a view offer, besides other places. From a row that is renewed at that moment the
 * editor hands in undefined: then it isn't run, since it would take the article that is open instead.
 */
export function registerRowCommand<Given extends unknown[]>(
  client: Pick<HeadwaterClient, 'language'>,
  command: string,
  run: (...given: Given) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(command, (...given: Given) => {
    // Where there is no row, as in the command palette, nothing at all is handed in.
    if (given.length === 0 || given[0] !== undefined) return run(...given);
    void vscode.window.showInformationMessage(texts[client.language].rowsRenewed);
    return undefined;
  });
}
