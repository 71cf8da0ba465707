/** The pieces of a file, unpacked where its first bytes say that it is gzip. Rejects on a broken gzip file. */
export async function* unpacked(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const all = rejoin(first.value, iterator);
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* gunzip(all);
  else yield* all;
}

async function* rejoin(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

async function* gunzip(pieces: AsyncGenerator<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
