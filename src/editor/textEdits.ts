import * as vscode from 'vscode';
import type { Range, TextEdit } from 'vscode-languageserver-types';

/** A range of the worker, as the editor has it. */
export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Edits of the worker in one file, as the editor has them. */
export function textEditsOf(edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range), newText));
}
