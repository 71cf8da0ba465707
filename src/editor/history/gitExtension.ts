import * as vscode from 'vscode';

/*
 * The part of the interface of the editor's own Git support that is used here. It runs git, where there is one, only in
 * folders that the person trusts; in a browser it isn't there.
 */

export interface GitCommit {
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

export interface GitRepository {
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly workingTreeChanges: readonly { readonly uri: vscode.Uri }[];
    readonly indexChanges: readonly { readonly uri: vscode.Uri }[];
    readonly onDidChange: vscode.Event<void>;
  };
  /** Newest first. @param options `path` of the file in the file system */
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly GitCommit[]>;
}

export interface Git {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitExports {
  getAPI(version: 1): Git;
}

/** Undefined where the editor has no Git support, or it found no git, or it is switched off. */
export async function findGit(): Promise<Git | undefined> {
  try {
    const exports = await vscode.extensions.getExtension<GitExports>('vscode.git')?.activate();
    return exports?.getAPI(1);
  } catch {
    return undefined;
  }
}
