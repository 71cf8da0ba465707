import * as vscode from 'vscode';

const settingsFile = 'headwater.yaml';
/** What isn't read inside a knowledge base either. */
const passedOver = '{**/node_modules/**,**/.*/**}';

/** URIs of the folders of the workspace that hold a headwater.yaml, sorted. */
export async function findRoots(): Promise<readonly string[]> {
  const found = await vscode.workspace.findFiles(`**/${settingsFile}`, passedOver);
  const roots = new Set(found.map(uri => vscode.Uri.joinPath(uri, '..').toString()));
  // Some virtual workspaces can be read but not searched.
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const folder = uri.toString().replace(/\/$/, '');
    if (!roots.has(folder) && (await isThere(vscode.Uri.joinPath(uri, settingsFile)))) roots.add(folder);
  }
  return [...roots].sort();
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
