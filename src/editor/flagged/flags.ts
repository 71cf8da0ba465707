import * as vscode from 'vscode';
import type { FlaggedProcess } from '../../insight/flagReport.ts';
import { type FlagReply, flags, type PlacedReport } from '../../server/protocol.ts';
import type { HeadwaterClient } from '../client.ts';

/** A process with its figures, and where its article is. */
export interface PlacedProcess {
  readonly process: FlaggedProcess;
  readonly report: PlacedReport;
  readonly uri: string | undefined;
}

/** The processes of one knowledge base, worst first. */
export function placedProcesses(report: PlacedReport): PlacedProcess[] {
  return report.report.processes.map(process => ({
    process,
    report,
    uri: report.articles[process.process],
  }));
}

/** The flags of the workspace: asked for once, and again when something changed. All views share them. */
export class Flags implements vscode.Disposable {
  readonly #client: HeadwaterClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;
  #asked: Promise<FlagReply> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(client: HeadwaterClient) {
    this.#client = client;
    this.#listening = client.onDidChange(({ figures }) => {
      if (figures) this.refresh();
    });
  }

  /** The reports, and why there is none of some knowledge bases. */
  reply(): Promise<FlagReply> {
    this.#asked ??= this.#client.ask(flags, null).then(reply => reply ?? { reports: [], unread: [] });
    return this.#asked;
  }

  /** Rejects with a sentence for a person where no contacts can be read. */
  async reports(): Promise<readonly PlacedReport[]> {
    const { reports, unread } = await this.reply();
    if (reports.length === 0 && unread[0]) throw new Error(unread[0].message);
    return reports;
  }

  /** All processes of all knowledge bases, worst first in each. */
  async processes(): Promise<PlacedProcess[]> {
    return (await this.reports()).flatMap(placedProcesses);
  }

  /** One process; undefined where neither articles nor contacts name it. */
  async find(place: { readonly root: string; readonly process: string }): Promise<PlacedProcess | undefined> {
    const processes = await this.processes();
    return processes.find(
      ({ process, report }) => report.root === place.root && process.process === place.process,
    );
  }

  /** Also after a person stopped the reading of contacts. */
  async readAgain(): Promise<void> {
    await this.#client.readContactsAgain();
    this.refresh();
  }

  refresh(): void {
    this.#asked = undefined;
    this.#changed.fire();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}
