import { bytesOf } from './byte-stream.ts';
import { TransportFailure, type TransportRequest } from './transport.ts';
import type { ByteStream } from './upload.ts';

/** Whether what is to be sent comes piece by piece, at a pace that nobody knows. */
export function isStream(body: TransportRequest['body']): body is ByteStream {
  return typeof body === 'object' && body !== null && !(body instanceof Uint8Array) && !(body instanceof Blob);
}

/**
 * The pieces of a stream to be sent, each of which counts as progress.
 *
 * @throws TransportFailure of kind `body`
 */
export async function* watched(stream: ByteStream, progress: () => void): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const piece of bytesOf(stream)) {
      progress();
      yield piece;
    }
  } catch (cause) {
    throw new TransportFailure('body', cause);
  }
}
