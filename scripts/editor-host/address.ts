import { pathToFileURL } from 'node:url';
import type { EditorServer } from './server.ts';

/** The address at which a server shows its workbench with a folder open. */
export function workbenchAddress(server: EditorServer, folder: string): string {
  // A path in a URL may hold what ends or changes a value in a query.
  const path = pathToFileURL(folder).pathname.replaceAll('&', '%26').replaceAll('+', '%2B');
  return `${server.origin}/?folder=${path}`;
}
