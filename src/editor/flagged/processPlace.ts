import * as vscode from 'vscode';
import type { Flags } from './flags.ts';
import type { FlagRow } from './rows.ts';

/** A process of one of the knowledge bases. */
export interface ProcessPlace {
  /** URI of the knowledge base. */
  readonly root: string;
  /** Id. */
  readonly process: string;
}

/** What a command was called with, as a process: a row of the view, or a place. Undefined for anything else. */
export function processPlace(subject: unknown): ProcessPlace | undefined {
  if (typeof subject !== 'object' || subject === null) return undefined;
  if ('flag' in subject) {
    const { flag } = subject as Extract<FlagRow, { kind: 'flag' }>;
    return { root: flag.report.root, process: flag.process.process };
  }
  const { root, process } = subject as Partial<Record<'root' | 'process', unknown>>;
  return typeof root === 'string' && typeof process === 'string' ? { root, process } : undefined;
}

/** The process of the article that is open, else the one that a person chooses, worst first. */
export async function chooseProcess(flags: Flags, placeHolder: string): Promise<ProcessPlace | undefined> {
  const open = vscode.window.activeTextEditor?.document.uri.toString();
  const processes = await flags.processes();
  const ofArticle = processes.find(({ uri }) => uri === open);
  if (ofArticle) return { root: ofArticle.report.root, process: ofArticle.process.process };
  const rows = processes.map(({ process, report }) => ({
    label: process.title,
    description: process.owner ?? '',
    place: { root: report.root, process: process.process },
  }));
  return (await vscode.window.showQuickPick(rows, { placeHolder }))?.place;
}
