import type { Connection } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import type { Files } from '../platform/files.ts';
import { uriIn } from './knowledgeBases.ts';
import { appendFile, listFiles, readFile } from './protocol.ts';

/** The files of a folder that only the editor can reach: a virtual workspace, or any in the browser. */
export function hostFiles(connection: Connection, root: URI): Files {
  const read = async (path: string) =>
    decoded(await connection.sendRequest(readFile, { uri: uriIn(root, path) }));
  return {
    list: async folder => {
      if (folder === undefined)
        return [...(await connection.sendRequest(listFiles, { root: root.toString() }))];
      const below = await connection.sendRequest(listFiles, { root: uriIn(root, folder) }).catch(() => []);
      return below.map(entry => ({ ...entry, path: `${folder}/${entry.path}` }));
    },
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
