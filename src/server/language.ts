import {
  type Connection,
  ErrorCodes,
  MessageType,
  ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { complete, completionTriggers } from '../authoring/completion/completion.ts';
import type { AuthoringContext } from '../authoring/context.ts';
import type { EditCollector } from '../authoring/editCollector.ts';
import { foldingRanges } from '../authoring/foldingRanges.ts';
import { definitionAt } from '../authoring/links/definition.ts';
import { documentLinks } from '../authoring/links/documentLinks.ts';
import { hoverAt } from '../authoring/links/hover.ts';
import { referencesAt } from '../authoring/links/references.ts';
import { type Move, moveFiles } from '../authoring/rename/moveFiles.ts';
import { isRefusal, type Refusal } from '../authoring/rename/refusal.ts';
import { prepareRename, rename } from '../authoring/rename/rename.ts';
import { workspaceSymbols } from '../authoring/workspaceSymbols.ts';
import type { ParsedArticle } from '../knowledge/parsedArticle.ts';

/** An article, or another file, in the knowledge base that it belongs to. */
export interface PlacedFile {
  readonly context: AuthoringContext;
  /** Path from the root of the knowledge base. */
  readonly path: string;
}

/** How the features reach the knowledge bases that are open. */
export interface LanguageWorkspace {
  /** The place of a document; undefined where it is in no knowledge base. Waits until that one is open. */
  find(uri: string): Promise<PlacedFile | undefined>;
  /** Path of a URI in the knowledge base of a context; undefined outside it. */
  pathIn(context: AuthoringContext, uri: string): string | undefined;
  /** The knowledge bases that are open. */
  all(): Promise<readonly AuthoringContext[]>;
  /** Resolves once the bases hold every edit and file change that was reported so far. */
  settled(): Promise<void>;
}

/** What the server must say in its answer to `initialize`. */
export const languageCapabilities: ServerCapabilities = {
  completionProvider: { triggerCharacters: completionTriggers },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentLinkProvider: {},
  foldingRangeProvider: true,
  workspaceSymbolProvider: true,
  workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } } },
};

/** Answers what the editor asks about articles. What its own Markdown support knows is left to that. */
export function registerLanguageFeatures(connection: Connection, workspace: LanguageWorkspace): void {
  const open = async (uri: string) => {
    const file = await workspace.find(uri);
    const parsed = await file?.context.parsed(file.path);
    return file && parsed && { context: file.context, parsed };
  };

  connection.onCompletion(async ({ textDocument, position }) => {
    const file = await workspace.find(textDocument.uri);
    return file && isArticle(file) ? complete(file.context, file.path, position) : null;
  });

  connection.onHover(async ({ textDocument, position }) => {
    const file = await open(textDocument.uri);
    return (file && (await hoverAt(file.context, file.parsed, position))) ?? null;
  });

  connection.onDefinition(async ({ textDocument, position }) => {
    const file = await open(textDocument.uri);
    const found = file && definitionAt(file.context, file.parsed, position);
    if (!found) return null;
    const targetUri = file.context.uri(found.path);
    const { range, origin } = found;
    return [{ targetUri, targetRange: range, targetSelectionRange: range, originSelectionRange: origin }];
  });

  connection.onReferences(async ({ textDocument, position }) => {
    await workspace.settled();
    const file = await open(textDocument.uri);
    const found = file && (await referencesAt(file.context, file.parsed, position));
    if (!file || !found) return null;
    return found.map(({ path, range }) => ({ uri: file.context.uri(path), range }));
  });

  connection.onDocumentLinks(async ({ textDocument }) => {
    const file = await open(textDocument.uri);
    return file ? documentLinks(file.context, file.parsed) : null;
  });

  connection.onFoldingRanges(async ({ textDocument }) => {
    const file = await open(textDocument.uri);
    return file ? foldingRanges(file.parsed) : null;
  });

  connection.onWorkspaceSymbol(async ({ query }) => {
    const contexts = await workspace.all();
    return contexts.flatMap(context => workspaceSymbols(context, query));
  });

  connection.onPrepareRename(async ({ textDocument, position }) => {
    const file = await open(textDocument.uri);
    if (!file) return null;
    const start = prepareRename(file.context, file.parsed, position);
    if (isRefusal(start)) throw new ResponseError(ErrorCodes.InvalidRequest, start.refused);
    return start;
  });

  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    await workspace.settled();
    const file = await open(textDocument.uri);
    if (!file) return null;
    return renamed(file, await rename(file.context, file.parsed, position, newName));
  });

  // An error would make the editor ask the next one who offers to rename, who knows nothing of ids: the person is told
  // here, and nothing changes.
  const renamed = ({ context }: OpenFile, result: EditCollector | Refusal) => {
    if (!isRefusal(result)) return result.workspaceEdit(context.uri);
    connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message: result.refused,
    });
    return { documentChanges: [] };
  };

  connection.workspace.onWillRenameFiles(async ({ files }) => {
    await workspace.settled();
    const moves = new Map<AuthoringContext, Move[]>();
    for (const { oldUri, newUri } of files) {
      const file = await workspace.find(oldUri);
      const to = file && workspace.pathIn(file.context, newUri);
      // What leaves the knowledge base leaves broken links behind, and the rules say so.
      if (!file || to === undefined) continue;
      const known = moves.get(file.context);
      if (known) known.push({ from: file.path, to });
      else moves.set(file.context, [{ from: file.path, to }]);
    }
    const edits = await Promise.all(
      [...moves].map(async ([context, list]) => (await moveFiles(context, list)).workspaceEdit(context.uri)),
    );
    const documentChanges = edits.flatMap(edit => edit.documentChanges ?? []);
    return documentChanges.length > 0 ? { documentChanges } : null;
  });
}

interface OpenFile {
  readonly context: AuthoringContext;
  readonly parsed: ParsedArticle;
}

function isArticle({ path }: PlacedFile): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
