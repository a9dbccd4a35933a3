import type { IncomingMessage } from 'node:http';
import type { ContractOperation, Contracts } from '../../contracts/model.ts';
import { schemaAt } from '../../contracts/schema-at.ts';
import { commonProblems } from './common-problems.ts';
import { jsonDepth } from './json-depth.ts';

/** DOMAIN: a request body is at most 1 MiB, unless it is bytes for which the contract allows more. */
const BODY_LIMIT = 1_048_576;

/** Deeper nesting serves nobody and would take the stack of every recursive reader behind. */
const DEPTH_LIMIT = 64;

/** Thrown when the client went away before its request was complete: nobody is left to answer. */
export class ClientGone extends Error {}

/** How long a body of this operation may be. */
export function bodyLimitOf(contracts: Contracts, { requestBody }: ContractOperation): number {
  const limits = (requestBody?.contents ?? []).map(({ schema }) => {
    const { format, maxLength } = schemaAt(contracts, schema);
    return format === 'binary' && typeof maxLength === 'number' ? maxLength : 0;
  });
  return Math.max(BODY_LIMIT, ...limits);
}

/** Reads the whole body, counting as it comes: what is announced cannot be trusted. */
export function readBytes(incoming: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers['content-length'] ?? 0) > limit) {
      reject(tooLarge(limit));
      return;
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    const take = (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      incoming.off('data', take);
      incoming.pause();
      reject(tooLarge(limit));
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

function tooLarge(limit: number): Error {
  return commonProblems.create('payload-too-large', { limit });
}
