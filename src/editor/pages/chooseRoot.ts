import * as vscode from 'vscode';
import { knowledgeBases } from '../../server/protocol.ts';
import type { HeadwaterClient } from '../client.ts';

/** The knowledge base of the article that is open, the only one, or the one that a person chooses. */
export async function chooseRoot(client: HeadwaterClient, placeHolder: string): Promise<string | undefined> {
  const open = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
  const holding = client.roots.filter(root => open.startsWith(`${root}/`));
  const innermost = holding.toSorted((a, b) => b.length - a.length)[0];
  if (innermost !== undefined || client.roots.length < 2) return innermost ?? client.roots[0];
  const bases = (await client.ask(knowledgeBases, null)) ?? [];
  const rows = bases.map(({ root, name }) => ({ label: name, root }));
  return (await vscode.window.showQuickPick(rows, { placeHolder }))?.root;
}
