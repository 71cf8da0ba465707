import * as vscode from 'vscode';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { ago } from './ago.ts';
import { findGit, type Git, type GitRepository } from './gitExtension.ts';
import { historyTexts } from './texts.ts';

/** The last commit that touched a file. */
export interface LastChange {
  readonly author: string;
  readonly date: Date;
  /** First line of what was said of it. */
  readonly subject: string;
  /** Whether the file was changed again since. */
  readonly changedSince: boolean;
}

/** Answers that are kept; each is small. */
const kept = 200;
/** Milliseconds after which nobody waits for git any more. */
const patience = 3_000;

/**
 * Who last changed an article, and when, from git where it is there. It is history, and no clock of the content: no rule
 * looks at it. Asked one file at a time, for what somebody looks at.
 */
export class LastChanges implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable[] = [];
  readonly #known = new Map<string, Promise<LastChange | undefined>>();
  #git: Promise<Git | undefined> | undefined;

  /** After something was committed, pulled or checked out, or a repository was found. */
  readonly onDidChange = this.#changed.event;

  /** Undefined without git, outside a repository, and for a file that was never committed. */
  async of(uri: vscode.Uri): Promise<LastChange | undefined> {
    this.#git ??= this.#follow();
    const repository = (await this.#git)?.getRepository(uri);
    if (!repository) return undefined;
    const change = await this.#committed(repository, uri);
    if (!change) return undefined;
    const { workingTreeChanges, indexChanges } = repository.state;
    const changedSince = [...workingTreeChanges, ...indexChanges].some(
      each => each.uri.toString() === uri.toString(),
    );
    return { ...change, changedSince };
  }

  /** The same in words. */
  async sentence(uri: vscode.Uri, language: InterfaceLanguage): Promise<string | undefined> {
    const change = await this.of(uri);
    if (!change) return undefined;
    const t = historyTexts[language];
    const sentence = t.lastChanged(change.author, ago(change.date, new Date(), language));
    return change.changedSince ? `${sentence} ${t.notCommitted}` : sentence;
  }

  dispose(): void {
    for (const each of this.#listening) each.dispose();
    this.#changed.dispose();
  }

  /** What is committed can't change, so that it is asked for once for each commit on which the repository stands. */
  #committed(repository: GitRepository, uri: vscode.Uri): Promise<LastChange | undefined> {
    const key = `${repository.state.HEAD?.commit ?? ''} ${uri.toString()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const asked = withPatience(readLog(repository, uri));
    this.#known.set(key, asked);
    // Nothing to tell, or too late to: that may be another time.
    void asked.then(change => change ?? this.#known.delete(key));
    const [oldest] = this.#known.keys();
    if (this.#known.size > kept && oldest !== undefined) this.#known.delete(oldest);
    return asked;
  }

  async #follow(): Promise<Git | undefined> {
    const git = await findGit();
    if (!git) return undefined;
    for (const repository of git.repositories) this.#followHead(repository);
    this.#listening.push(
      git.onDidOpenRepository(repository => {
        this.#followHead(repository);
        this.#changed.fire();
      }),
    );
    return git;
  }

  #followHead({ state }: GitRepository): void {
    let head = state.HEAD?.commit;
    this.#listening.push(
      state.onDidChange(() => {
        if (state.HEAD?.commit === head) return;
        head = state.HEAD?.commit;
        this.#changed.fire();
      }),
    );
  }
}

async function readLog(repository: GitRepository, uri: vscode.Uri): Promise<LastChange | undefined> {
  try {
    const [commit] = await repository.log({ path: uri.fsPath, maxEntries: 1 });
    if (!commit?.authorName || !commit.authorDate) return undefined;
    const subject = commit.message.split('\n')[0]?.trim() ?? '';
    return { author: commit.authorName, date: commit.authorDate, subject, changedSince: false };
  } catch {
    // A repository without a commit, one that is locked: there is nothing to tell then.
    return undefined;
  }
}

async function withPatience<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
