/** Bytes that come one piece after another. */
export type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Content to send. A stream can be read once only, so that a call with one is sent once; a function that opens the stream
 * anew lets the client repeat the call where that is safe. Nothing of a stream or a `Blob` is gathered in memory.
 */
export type Upload = Uint8Array | string | Blob | ByteStream | (() => ByteStream | Promise<ByteStream>);

/** One binary part of a `multipart/form-data` body with what the server is told about it. */
export interface UploadPart {
  readonly content: Upload;
  readonly filename?: string;
  /** Media type; default that of the `Blob`, else `application/octet-stream`. */
  readonly contentType?: string;
}

/** The body of a call as it goes over the wire: content that is the same for all attempts, or a stream opened for each. */
export interface RequestBody {
  readonly content: string | Uint8Array | Blob | null;
  readonly contentType: string | null;
  /** Instead of `content`: makes the body of an attempt. */
  readonly open?: () => string | ByteStream | Promise<string | ByteStream>;
  /** False for a stream that can be opened once only. */
  readonly repeatable: boolean;
  /** Whether it goes out piece by piece, so that nobody knows for how long. */
  readonly streams: boolean;
}

export function isUpload(value: unknown): value is Upload {
  if (typeof value === 'string' || typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  const streams = value instanceof ReadableStream || Symbol.asyncIterator in value;
  return streams || value instanceof Uint8Array || value instanceof Blob;
}
