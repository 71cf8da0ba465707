import * as vscode from 'vscode';

/** Icon of an article by its type; archived and unvalidated answers are told apart by shape. */
export function articleIcon(type: string, status: string): vscode.ThemeIcon {
  if (status === 'archived') return new vscode.ThemeIcon('archive');
  if (type === 'process') return new vscode.ThemeIcon('gear');
  if (type === 'story') return new vscode.ThemeIcon('comment-discussion');
  if (status === 'validated') return new vscode.ThemeIcon('verified');
  return new vscode.ThemeIcon(status === 'work-in-progress' ? 'edit' : 'question');
}
