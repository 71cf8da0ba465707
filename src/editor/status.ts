import * as vscode from 'vscode';
import { knowledgeBases } from '../server/protocol.ts';
import type { HeadwaterClient, LoadingState } from './client.ts';
import { nameOfRoot } from './rootOf.ts';
import { texts } from './texts.ts';

/** Loading takes at least this long, in milliseconds, before it gets a progress bar. */
const patienceMs = 500;

/** Shows that articles load, and how many there are. */
export function registerStatus(client: HeadwaterClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('headwater.status', { language: 'markdown' });
  item.name = 'Headwater';
  const loading = new Map<string, LoadingState>();
  let running = false;

  const show = async () => {
    const bases = (await client.ask(knowledgeBases, null).catch(() => undefined)) ?? [];
    item.text = texts[client.language].ready(bases.reduce((sum, base) => sum + base.articles, 0));
    item.detail = bases.map(base => base.name).join(', ');
  };
  return vscode.Disposable.from(
    item,
    client.onDidLoad(state => {
      item.busy = state.done < state.total;
      if (state.done >= state.total) loading.delete(state.root);
      else loading.set(state.root, state);
      if (running || loading.size === 0) return;
      running = true;
      setTimeout(() => void showProgress(client, loading).finally(() => (running = false)), patienceMs);
    }),
    client.onDidChange(({ articles }) => {
      if (articles) void show();
    }),
  );
}

/** A progress bar in the status bar for as long as something loads. */
async function showProgress(
  client: HeadwaterClient,
  loading: ReadonlyMap<string, LoadingState>,
): Promise<void> {
  if (loading.size === 0) return;
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Headwater' },
    progress => {
      return new Promise<void>(resolve => {
        const listening = client.onDidLoad(() => {
          const [state] = loading.values();
          if (state) {
            const name = nameOfRoot(state.root);
            progress.report({ message: texts[client.language].loading(name, state.done, state.total) });
            return;
          }
          listening.dispose();
          resolve();
        });
      });
    },
  );
}
