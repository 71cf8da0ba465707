import * as vscode from 'vscode';
import type { HeadwaterClient } from '../client.ts';
import type { Flags } from './flags.ts';
import { lensTitle } from './words.ts';

/** A line above the title of a process article with what its contacts say. */
export class FlagLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #flags: Flags;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(client: HeadwaterClient, flags: Flags) {
    this.#client = client;
    this.#flags = flags;
    this.#listening = flags.onDidChange(() => this.#refresh());
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  /** At once, and when the flags are known: an editor that lost the focus meanwhile doesn't wait for them any more. */
  #refresh(): void {
    const tell = () => this.#changed.fire();
    tell();
    this.#flags.reply().then(tell, tell);
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (this.#client.roots.length === 0) return [];
    const uri = document.uri.toString();
    const processes = await this.#flags.processes().catch(() => []);
    const found = processes.find(process => process.uri === uri);
    if (!found || found.process.contacts === 0) return [];
    const line = titleLine(document);
    const title = lensTitle(found.process, found.report.report.contacts.days, this.#client.language);
    const command = {
      title,
      command: 'headwater.showFlag',
      arguments: [{ root: found.report.root, process: found.process.process }],
    };
    return [new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command)];
  }
}

/** The line of the title: of the first heading, else the one behind the front matter. */
function titleLine(document: vscode.TextDocument): number {
  let body = 0;
  if (document.lineAt(0).text.trim() === '---') {
    for (let line = 1; line < document.lineCount && body === 0; line++) {
      if (/^(---|\.\.\.)\s*$/.test(document.lineAt(line).text)) body = line + 1;
    }
  }
  for (let line = body; line < document.lineCount; line++) {
    if (/^#\s/.test(document.lineAt(line).text)) return line;
  }
  return Math.min(body, document.lineCount - 1);
}
