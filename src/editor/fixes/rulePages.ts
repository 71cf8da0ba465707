import * as vscode from 'vscode';
import { rulePage } from '../../server/editorProtocol.ts';
import type { HeadwaterClient } from '../client.ts';

const scheme = 'headwater-rule';

/** Shows what a rule is about, beside the article. */
export function registerRulePages(client: HeadwaterClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ query }) => (await client.ask(rulePage, { rule: query })) ?? '',
    }),
    vscode.commands.registerCommand('headwater.explainRule', async (rule: string) => {
      const page = vscode.Uri.from({ scheme, path: `/${rule}.md`, query: rule });
      await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    }),
  );
}
