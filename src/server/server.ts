import {
  type Connection,
  type FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { messageOf } from '../platform/messageOf.ts';
import type { Changes } from '../service/changes.ts';
import type { Headwater } from '../service/headwater.ts';
import { registerAuthoringRequests } from './authoringRequests.ts';
import { ChangeQueue } from './changeQueue.ts';
import { codeActionCapabilities, registerCodeActions } from './codeActions.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerEditorRequests } from './editorRequests.ts';
import { registerEngineerRequests } from './engineerRequests.ts';
import { registerInsightRequests } from './insightRequests.ts';
import { KnowledgeBases, type KnowledgeBasesOptions, type WorkerHost } from './knowledgeBases.ts';
import { languageCapabilities, registerLanguageFeatures } from './language.ts';
import { createLanguageWorkspace } from './languageWorkspace.ts';
import { registerPageRequests } from './pageRequests.ts';
import { registerPreviewRequests } from './previewRequests.ts';
import {
  changed,
  checked,
  contactsProgress,
  openAgain,
  progress,
  rootsChanged,
  type ServerOptions,
  unopened,
} from './protocol.ts';
import { registerRequests } from './requests.ts';

/** Files deleted, in the language server protocol's numbers. */
const deleted: FileChangeType = 3;

/**
 * The worker's side: opens the knowledge bases that the editor names, follows files and unsaved edits, answers.
 * @param hostOf how this kind of worker reaches files; it gets the options of the editor
 */
export function startServer(
  connection: Connection,
  hostOf: (options: ServerOptions) => Promise<WorkerHost>,
): void {
  const documents = new TextDocuments(TextDocument);
  const diagnostics = new Diagnostics(connection, documents);
  const report = (root: URI, error: unknown) =>
    connection.console.error(`${root.toString()}: ${traceOf(error)}`);

  connection.onInitialize(async (parameters: InitializeParams): Promise<InitializeResult> => {
    const options = parameters.initializationOptions as ServerOptions;
    const edited = () => new Map(documents.all().map(document => [document.uri, document.getText()]));
    const host = await hostOf(options);
    const bases = new KnowledgeBases({
      host,
      language: options.language,
      edited,
      onProgress: throttled((root, done, total) =>
        connection.sendNotification(progress, { root: root.toString(), done, total }),
      ),
      onContacts: reportsOfReading((root, reading) =>
        connection.sendNotification(contactsProgress, { root: root.toString(), ...reading }),
      ),
      onChange: (root, headwater, changes) => {
        connection.sendNotification(changed, {
          root: root.toString(),
          articles: !changes || changes.updated.length + changes.removed.length > 0,
          figures: !changes || touchesFigures(headwater, changes),
        });
        diagnostics
          .follow(root, headwater, changes)
          .then(() => {
            if (!changes) connection.sendNotification(checked, { root: root.toString() });
          })
          .catch(error => report(root, error));
      },
      onUnopened: (root, error) => {
        report(root, error);
        connection.sendNotification(unopened, { root: root.toString(), message: messageOf(error) });
      },
      onClose: root => diagnostics.forget(root),
      onError: report,
    });
    const queue = new ChangeQueue(changes => bases.apply(changes));
    connection.onInitialized(() => bases.setRoots(options.roots));
    connection.onNotification(rootsChanged, ({ roots }) => bases.setRoots(roots));
    connection.onNotification(openAgain, ({ root }) => bases.openAgain(root));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes) {
        // What an open editor holds goes before the file, also where that was replaced: first gone, then there again.
        const text = type === deleted ? undefined : documents.get(uri)?.getText();
        const kind = type === deleted ? 'deleted' : 'changed';
        queue.add(URI.parse(uri), text === undefined ? { kind } : { kind: 'edited', text });
      }
    });
    documents.onDidChangeContent(({ document }) =>
      queue.add(URI.parse(document.uri), { kind: 'edited', text: document.getText() }),
    );
    const followOpen = ({ uri }: TextDocument) => {
      const place = bases.of(URI.parse(uri));
      place?.base.opened.then(
        headwater => diagnostics.followOpen(place.base.root, headwater, place.path),
        () => {},
      );
    };
    documents.onDidOpen(({ document }) => followOpen(document));
    documents.onDidClose(({ document }) => {
      queue.add(URI.parse(document.uri), { kind: 'closed' });
      followOpen(document);
    });
    const followRemarks = (root: URI) => {
      const opened = bases.at(root.toString())?.base.opened;
      opened
        ?.then(headwater => diagnostics.followRemarks(root, headwater))
        .catch(error => report(root, error));
    };
    documents.onDidSave(({ document }) => {
      const base = bases.of(URI.parse(document.uri))?.base;
      if (base) followRemarks(base.root);
    });
    registerRequests(connection, bases, options.language, (root, headwater, flags) => {
      diagnostics.contactsRead(root, headwater, flags).catch(error => report(root, error));
    });
    const journal = {
      connection,
      bases,
      language: options.language,
      onRecorded: (root: URI) => {
        connection.sendNotification(changed, { root: root.toString(), articles: false, figures: true });
        followRemarks(root);
      },
    };
    registerInsightRequests(journal);
    registerEngineerRequests(journal);
    registerPageRequests(connection, bases, options.language);
    registerPreviewRequests(connection, bases, () => queue.flush());
    const workspace = createLanguageWorkspace({
      bases,
      language: options.language,
      hash: host.hash,
      openText: uri => documents.get(uri)?.getText(),
      settled: () => queue.flush(),
    });
    registerLanguageFeatures(connection, workspace);
    registerAuthoringRequests(connection, workspace);
    registerEditorRequests(connection, bases, options.language, () => queue.flush());
    registerCodeActions(connection, bases, options.language, () => queue.flush());
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        ...languageCapabilities,
        ...codeActionCapabilities,
      },
    };
  });

  documents.listen(connection);
  connection.listen();
}

/** Process articles name what the figures are about; of an article that is gone nobody knows what it was. */
function touchesFigures({ base }: Headwater, changes: Changes): boolean {
  const { contacts, decisions, journal, updated, removed } = changes;
  const isProcess = (path: string) => base.articleAt(path)?.type === 'process';
  return contacts || decisions || journal || removed.length > 0 || updated.some(isProcess);
}

/** Milliseconds between two reports of progress; the last one of a knowledge base is never left out. */
const progressEveryMs = 100;

function throttled(tell: (root: URI, done: number, total: number) => void): typeof tell {
  let last = 0;
  return (root, done, total) => {
    const now = Date.now();
    if (done < total && now - last < progressEveryMs) return;
    last = now;
    tell(root, done, total);
  };
}

/** As often as `throttled`; the end of a reading is never left out. */
function reportsOfReading(tell: KnowledgeBasesOptions['onContacts']): typeof tell {
  let last = 0;
  return (root, reading) => {
    const now = Date.now();
    if (!reading.done && now - last < progressEveryMs) return;
    last = now;
    tell(root, reading);
  };
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
