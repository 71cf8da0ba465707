import { RequestType } from 'vscode-jsonrpc';
import type { Connection } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import type { FileEntry, Files } from '../platform/files.ts';
import { uriIn } from './knowledgeBases.ts';

/** What the worker asks of the editor where it can't reach the files itself. */
export const listFiles = new RequestType<{ root: string }, readonly FileEntry[], void>('headwater/listFiles');
/** The content of a file in base64. */
export const readFile = new RequestType<{ uri: string }, string, void>('headwater/readFile');
export const appendFile = new RequestType<{ uri: string; text: string }, void, void>('headwater/appendFile');

/** The files of a folder that only the editor can reach: a virtual workspace, or any in the browser. */
export function hostFiles(connection: Connection, root: URI): Files {
  const read = async (path: string) =>
    decoded(await connection.sendRequest(readFile, { uri: uriIn(root, path) }));
  return {
    list: async () => [...(await connection.sendRequest(listFiles, { root: root.toString() }))],
    read,
    async *stream(path) {
      yield await read(path);
    },
    append: (path, text) => connection.sendRequest(appendFile, { uri: uriIn(root, path), text }),
  };
}

function decoded(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
