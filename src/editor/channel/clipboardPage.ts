import * as vscode from 'vscode';
import type { InterfaceLanguage } from '../../platform/language.ts';
import type { ChannelText } from '../../server/engineerProtocol.ts';
import { mediaFolder, webviewShell } from '../webviewShell.ts';
import type { FromClipboardPage, ToClipboardPage } from './messages.ts';
import { channelTexts } from './texts.ts';

/** A page that isn't there by then doesn't come any more. In milliseconds. */
const patienceMs = 5_000;

/**
 * Puts plain text and HTML on the clipboard. The extension host can't put HTML there, a page that has the focus can:
 * one is opened for a moment.
 * @returns false where it could not; what is on the clipboard then is as it was
 */
export async function copyInPage(
  text: Required<ChannelText>,
  extension: vscode.Uri,
  language: InterfaceLanguage,
): Promise<boolean> {
  const panel = vscode.window.createWebviewPanel(
    'headwater.clipboard',
    channelTexts[language].copying,
    vscode.ViewColumn.Active,
    { enableScripts: true, localResourceRoots: [mediaFolder(extension)] },
  );
  const { webview } = panel;
  let isOpen = true;
  let late: ReturnType<typeof setTimeout> | undefined;
  const copied = await new Promise<boolean>(resolve => {
    late = setTimeout(() => resolve(false), patienceMs);
    panel.onDidDispose(() => {
      isOpen = false;
      resolve(false);
    });
    webview.onDidReceiveMessage((message: FromClipboardPage) => {
      if (message.kind === 'copied') resolve(message.done);
      else void webview.postMessage({ kind: 'clipboard', text } satisfies ToClipboardPage);
    });
    webview.html = webviewShell(webview, extension, 'clipboardView', language);
  });
  clearTimeout(late);
  if (isOpen) {
    // A page that closes with the focus in it takes the focus of the whole window along.
    if (panel.active)
      await vscode.commands.executeCommand('workbench.action.openPreviousRecentlyUsedEditorInGroup');
    panel.dispose();
  }
  return copied;
}
