import type { IncomingMessage } from 'node:http';
import { commonProblems } from './common-problems.ts';
import { jsonDepth } from './json-depth.ts';

/** DOMAIN: a request body is at most 1 MiB. */
const BODY_LIMIT = 1_048_576;

/** Deeper nesting serves nobody and would take the stack of every recursive reader behind. */
const DEPTH_LIMIT = 64;

/** Thrown when the client went away before its request was complete: nobody is left to answer. */
export class ClientGone extends Error {}

/** Reads the whole body, counting as it comes: what is announced cannot be trusted. */
export function readBytes(incoming: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers['content-length'] ?? 0) > BODY_LIMIT) {
      reject(tooLarge());
      return;
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    const take = (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= BODY_LIMIT) {
        chunks.push(chunk);
        return;
      }
      incoming.off('data', take);
      incoming.pause();
      reject(tooLarge());
    };
    incoming.on('data', take);
    const broken = (cause?: unknown) => reject(new ClientGone('the client broke the connection', { cause }));
    incoming.once('end', () => {
      // `close` follows every request; an error made for nothing would cost more than the rest of this function.
      incoming.off('close', broken);
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    incoming.once('error', broken);
    incoming.once('close', broken);
  });
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
