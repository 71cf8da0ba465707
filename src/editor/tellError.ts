import * as vscode from 'vscode';
import { messageOf } from '../platform/messageOf.ts';

/** Says what went wrong with what a person did in a page or a box; of a command the editor says so itself. */
export function tellError(error: unknown): void {
  void vscode.window.showErrorMessage(messageOf(error));
}
