import * as vscode from 'vscode';

/** How soon the second press of a double Enter follows the first, in milliseconds. */
const doublePress = 300;

/**
 * Resolves when a second Enter, pressed as people click twice, has come. Until then what was chosen from stays open:
 * once it is gone that Enter writes an empty line in the article behind it, and in front of its front matter.
 */
export function secondEnter(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, doublePress));
}

/** Takes a second Enter where what was chosen from is gone at once. */
export async function catchSecondEnter(title: string): Promise<void> {
  const cover = vscode.window.createQuickPick();
  cover.title = title;
  cover.busy = true;
  cover.show();
  await secondEnter();
  cover.dispose();
}
