import * as vscode from 'vscode';
import type { SearchViewProvider } from './provider.ts';

/** The Search view of the side bar. */
export function registerSearchView(provider: SearchViewProvider): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider('headwater.search', provider);
}
