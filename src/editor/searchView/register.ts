import * as vscode from 'vscode';
import { type SearchViewOptions, SearchViewProvider } from './provider.ts';

/** The Search view of the side bar. */
export function registerSearchView(options: SearchViewOptions): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider('headwater.search', new SearchViewProvider(options));
}
