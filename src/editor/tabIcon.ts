import * as vscode from 'vscode';

/** The icon on the tab of a webview. A tab gives it no colour: in a dark theme it needs one of its own. */
export function tabIcon(extension: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const media = (name: string) => vscode.Uri.joinPath(extension, 'media', name);
  return { light: media('headwater.svg'), dark: media('headwater-dark.svg') };
}
