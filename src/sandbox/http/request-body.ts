import type { IncomingMessage } from 'node:http';
import { commonProblems } from './common-problems.ts';
import { jsonDepth } from './json-depth.ts';

/** DOMAIN: a request body is at most 1 MiB. */
export const BODY_LIMIT = 1_048_576;

/** Deeper nesting serves nobody and would take the stack of every recursive reader behind. */
const DEPTH_LIMIT = 64;

/** Thrown when the client went away before its request was complete: nobody is left to answer. */
export class ClientGone extends Error {}

/** Reads the whole body, counting as it comes: what is announced cannot be trusted. */
export async function readBytes(incoming: IncomingMessage): Promise<Uint8Array> {
  if (Number(incoming.headers['content-length'] ?? 0) > BODY_LIMIT) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > BODY_LIMIT) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (cause) {
    if (size > BODY_LIMIT) throw cause;
    throw new ClientGone('the client closed the connection', { cause });
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

/** The value of a body of this media type: JSON and forms are parsed, everything else stays bytes. */
export function parseBody(bytes: Uint8Array, mediaType: string): unknown {
  if (mediaType === 'application/json') return parseJson(bytes);
  if (mediaType === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text(bytes)));
  return bytes;
}

function parseJson(bytes: Uint8Array): unknown {
  if (jsonDepth(bytes) > DEPTH_LIMIT) throw malformed(`nesting deeper than ${DEPTH_LIMIT} levels`);
  try {
    return JSON.parse(text(bytes));
  } catch (cause) {
    throw malformed(cause instanceof Error ? cause.message : String(cause));
  }
}

function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('not UTF-8');
  }
}

function malformed(reason: string): Error {
  return commonProblems.create('malformed-request', { reason });
}

function tooLarge(): Error {
  return commonProblems.create('payload-too-large', { limit: BODY_LIMIT });
}
