import { createServer } from 'node:net';

/** The only address that anything here listens on. */
export const host = '127.0.0.1';

/**
 * The first port from `wanted` upward on which nothing listens; 0 asks the system for any.
 *
 * @throws when a hundred ports in a row are busy.
 */
export async function findFreePort(wanted: number): Promise<number> {
  const last = Math.min(wanted + 99, 65_535);
  for (let port = wanted; port <= last; port++) {
    const free = await tryPort(port);
    if (free !== undefined) return free;
  }
  throw new Error(`No free port between ${wanted} and ${last}.`);
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}
