import * as vscode from 'vscode';
import type { ChannelText } from '../server/engineerProtocol.ts';

/** How long the status bar says that something was done, in milliseconds. */
const saidForMs = 4_000;

/** Puts the plain text on the clipboard: the extension host has no way to put HTML there. */
export async function copyPlain({ plain }: ChannelText, said: string): Promise<void> {
  await vscode.env.clipboard.writeText(plain);
  say(said);
}

/** Says in the status bar that something was done. */
export function say(what: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${what}`, saidForMs);
}
