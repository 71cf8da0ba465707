import * as vscode from 'vscode';
import type { InterfaceLanguage } from '../platform/language.ts';
import { html } from '../report/html/markup.ts';

/**
 * The page of a webview whose script builds what is in it. Only the script and the style sheet of its name in
 * dist/media are loaded; nothing comes from the network.
 * @param name of the script, without its ending
 */
export function webviewShell(
  webview: vscode.Webview,
  extension: vscode.Uri,
  name: string,
  language: InterfaceLanguage,
): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const address = (file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(mediaFolder(extension), file)).toString();
  // The controls bring their own style sheets, made by script, which the policy doesn't concern.
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Headwater</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>
`.markup;
}

/** Where the scripts and styles of webviews are: all that a webview may load. */
export function mediaFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'media');
}
