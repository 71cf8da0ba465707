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

/**
 * As `showQuickPick`, but what ends the question stays on the screen until a second Enter has come. Resolves at once
 * all the same.
 * @param isLast whether nothing is asked after this row
 */
export function pickAsLast<Row extends vscode.QuickPickItem>(
  rows: readonly Row[],
  { title, placeHolder, isLast }: { title: string; placeHolder: string; isLast: (row: Row) => boolean },
): Promise<Row | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.items = rows;
  pick.title = title;
  pick.placeholder = placeHolder;
  pick.ignoreFocusOut = true;
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      if (!row) return;
      resolve(row);
      if (isLast(row)) void secondEnter().then(() => pick.hide());
      else pick.hide();
    });
    endWithHiding(pick, resolve);
  });
}

/** As `showInputBox` where nothing is asked after it: it too stays on the screen until a second Enter has come. */
export function askAsLast(options: {
  title: string;
  prompt: string;
  placeHolder: string;
}): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title = options.title;
  box.prompt = options.prompt;
  box.placeholder = options.placeHolder;
  box.ignoreFocusOut = true;
  return new Promise(resolve => {
    box.onDidAccept(() => {
      resolve(box.value);
      void secondEnter().then(() => box.hide());
    });
    endWithHiding(box, resolve);
  });
}

function endWithHiding(input: vscode.QuickInput, resolve: (nothing: undefined) => void): void {
  input.onDidHide(() => {
    resolve(undefined);
    input.dispose();
  });
  input.show();
}
