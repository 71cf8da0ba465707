import * as vscode from 'vscode';
import { knowledgeBases } from '../../server/protocol.ts';
import type { HeadwaterClient } from '../client.ts';
import { rootOf } from '../rootOf.ts';

/** The knowledge base of the article that is open, the only one, or the one that a person chooses. */
export async function chooseRoot(client: HeadwaterClient, placeHolder: string): Promise<string | undefined> {
  const open = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
  const own = rootOf(client.roots, open);
  if (own !== undefined || client.roots.length < 2) return own ?? client.roots[0];
  const bases = (await client.ask(knowledgeBases, null)) ?? [];
  const rows = bases.map(({ root, name }) => ({ label: name, root }));
  return (await vscode.window.showQuickPick(rows, { placeHolder }))?.root;
}
