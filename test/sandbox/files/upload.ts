import { createHash, hash } from 'node:crypto';
import { type Client, newKey, type Reply } from '../harness.ts';

type Call = Client['call'];

export function digestOf(bytes: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
}

export function announce(call: Call, name: string, mediaType: string, bytes: Uint8Array, more: object = {}) {
  const body = { name, mediaType, size: bytes.length, sha256: hash('sha256', bytes), purpose: 'other', ...more };
  return call('POST', '/files/v1/uploads', { body, key: newKey() });
}

export function putPart(call: Call, uploadId: string, number: number, raw: Uint8Array, digest = digestOf(raw)) {
  const headers = { 'content-type': 'application/octet-stream', 'content-digest': digest };
  return call('PUT', `/files/v1/uploads/${uploadId}/parts/${number}`, { raw, headers });
}

export function complete(call: Call, uploadId: string): Promise<Reply> {
  return call('POST', `/files/v1/uploads/${uploadId}:complete`, { key: newKey() });
}

/** The whole way of a file of one part; the answer of its completion. */
export async function upload(call: Call, name: string, mediaType: string, content: Uint8Array | string, more?: object) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { uploadId } = (await announce(call, name, mediaType, bytes, more)).json;
  await putPart(call, uploadId, 1, bytes);
  return complete(call, uploadId);
}
