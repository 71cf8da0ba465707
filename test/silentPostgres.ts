import { createServer, type Socket } from 'node:net';

/** A server that lets everybody in and then answers nothing: a database that hangs. */
export interface SilentPostgres {
  readonly port: number;
  /** When the first question came. */
  readonly asked: Promise<void>;
  stop(): Promise<void>;
}

/** "Authentication is not needed" and "ready for a question", in the protocol of PostgreSQL. */
const welcome = Buffer.from([...'R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I'].map(letter => letter.charCodeAt(0)));

export async function startSilentPostgres(): Promise<SilentPostgres> {
  const sockets = new Set<Socket>();
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(welcome);
      socket.once('data', () => ask());
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return {
    port: address.port,
    asked,
    stop: () =>
      new Promise(done => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}
