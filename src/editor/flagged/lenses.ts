import * as vscode from 'vscode';
import type { HeadwaterClient } from '../client.ts';
import { Figures } from '../figures.ts';
import type { Flags, PlacedProcess } from './flags.ts';
import { flaggedTexts } from './texts.ts';

/** A line above the title of a process article with what its contacts say. */
export class FlagLenses implements vscode.CodeLensProvider {
  readonly #client: HeadwaterClient;
  readonly #flags: Flags;

  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(client: HeadwaterClient, flags: Flags) {
    this.#client = client;
    this.#flags = flags;
    this.onDidChangeCodeLenses = flags.onDidChange;
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (this.#client.roots.length === 0) return [];
    const uri = document.uri.toString();
    const processes = await this.#flags.processes().catch(() => []);
    const found = processes.find(process => process.uri === uri);
    if (!found || found.process.contacts === 0) return [];
    const line = titleLine(document);
    const title = this.#title(found);
    const command = {
      title,
      command: 'headwater.showFlag',
      arguments: [{ root: found.report.root, process: found.process.process }],
    };
    return [new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command)];
  }

  #title({ process, report }: PlacedProcess): string {
    const t = flaggedTexts[this.#client.language];
    const figures = new Figures(this.#client.language);
    return t.lens({
      contacts: figures.whole(process.contacts),
      days: report.report.contacts.days,
      rate: figures.percent(process.rate),
      low: figures.bare(process.interval.low),
      high: figures.bare(process.interval.high),
      level: t.level[process.level],
      owner: process.owner ?? undefined,
    });
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
