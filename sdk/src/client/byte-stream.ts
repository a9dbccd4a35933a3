import type { ByteStream } from './upload.ts';

/** Piece by piece; leaving the loop cancels the stream. Not every browser can iterate a `ReadableStream` by itself. */
export async function* bytesOf(stream: ByteStream): AsyncGenerator<Uint8Array, void, undefined> {
  if (!(stream instanceof ReadableStream)) return yield* stream;
  const reader = stream.getReader();
  let ended = false;
  try {
    while (true) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel();
  }
}

/** The other way round: pieces are asked for one at a time. */
export function streamOf(pieces: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Everything in one piece, or undefined when it is more than `limit` bytes. */
export async function gather(stream: ByteStream, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesOf(stream)) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
