import { bytesOf } from './byte-stream.ts';
import { type ByteStream, isUpload, type RequestBody, type Upload, type UploadPart } from './upload.ts';

interface Part {
  readonly head: string;
  readonly content: Upload;
}

/**
 * Fields as `multipart/form-data` (RFC 7578): text for what is text or a number, JSON for an object, several parts of the
 * same name for an array, a file for an `Upload` or `{ content, filename, contentType }`. Sized content becomes one `Blob`,
 * which the platform sends without reading it into memory; a part that is a stream makes the whole body one.
 */
export function multipartBody(fields: object): RequestBody {
  const boundary = `styk-${crypto.randomUUID()}`;
  const contentType = `multipart/form-data; boundary=${boundary}`;
  const parts = Object.entries(fields).flatMap(([name, value]) => partsOf(name, value));
  const pieces = parts.flatMap(({ head, content }) => [`--${boundary}\r\n${head}\r\n\r\n`, content, '\r\n']);
  pieces.push(`--${boundary}--\r\n`);
  if (pieces.every(isSized))
    return {
      content: new Blob(pieces as Exclude<ConstructorParameters<typeof Blob>[0], undefined>),
      contentType,
      repeatable: true,
      streams: true,
    };
  const repeatable = pieces.every((piece) => isSized(piece) || typeof piece === 'function');
  return { content: null, contentType, open: () => concatenate(pieces), repeatable, streams: true };
}

function partsOf(name: string, value: unknown): Part[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => partsOf(name, item));
  if (isUploadPart(value)) return [filePart(name, value)];
  if (isUpload(value) && typeof value !== 'string') return [filePart(name, { content: value })];
  if (value instanceof Date) return [{ head: disposition(name), content: value.toISOString() }];
  if (typeof value !== 'object') return [{ head: disposition(name), content: String(value) }];
  return [{ head: `${disposition(name)}\r\ncontent-type: application/json`, content: JSON.stringify(value) }];
}

function filePart(name: string, { content, filename, contentType }: UploadPart): Part {
  const blob = content instanceof Blob ? content : undefined;
  const ownName = blob !== undefined && 'name' in blob ? String(blob.name) : undefined;
  const type = contentType ?? (blob?.type || 'application/octet-stream');
  const file = `; filename="${quoted(filename ?? ownName ?? name)}"`;
  return { head: `${disposition(name)}${file}\r\ncontent-type: ${type.replaceAll(/[\r\n]/g, '')}`, content };
}

const PART_MEMBERS = new Set(['content', 'filename', 'contentType']);

/** An object of the contract may have a text named `content`, too. */
function isUploadPart(value: unknown): value is UploadPart {
  if (typeof value !== 'object' || value === null || !('content' in value) || !isUpload(value.content)) return false;
  const names = Object.keys(value);
  return names.every((name) => PART_MEMBERS.has(name)) && (names.length > 1 || typeof value.content !== 'string');
}

function disposition(name: string): string {
  return `content-disposition: form-data; name="${quoted(name)}"`;
}

/** As browsers do it (HTML, multipart/form-data encoding algorithm). */
function quoted(text: string): string {
  return text.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

function isSized(piece: Upload): piece is string | Uint8Array | Blob {
  return typeof piece === 'string' || piece instanceof Uint8Array || piece instanceof Blob;
}

async function* concatenate(pieces: readonly Upload[]): AsyncGenerator<Uint8Array, void, undefined> {
  const utf8 = new TextEncoder();
  for (const piece of pieces) {
    if (typeof piece === 'string') yield utf8.encode(piece);
    else if (piece instanceof Uint8Array) yield piece;
    else yield* bytesOf(await openPiece(piece));
  }
}

function openPiece(piece: Exclude<Upload, string | Uint8Array>): ByteStream | Promise<ByteStream> {
  if (piece instanceof Blob) return piece.stream();
  return typeof piece === 'function' ? piece() : piece;
}
