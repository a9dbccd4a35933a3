import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Language } from '@styk/sdk/errors';
import type { IdSource } from '../ids.ts';
import { negotiateLanguage } from './language.ts';

/** Everything about a request that is known before its body is read. */
export interface RequestHead {
  readonly method: string;
  /** Path with query, as sent. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly language: Language;
  /** 32 hex digits: the caller's trace (W3C Trace Context) or a new one. */
  readonly traceId: string;
  /** What is sent back as `traceparent`: the caller's own, so that its tracing can match it. */
  readonly traceparent: string;
  /** The caller's `Styk-Operation-Id` or a new one. */
  readonly operationId: string;
}

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const OPERATION_ID = /^[\x21-\x7e]{1,64}$/;

export function readHead(incoming: IncomingMessage, ids: IdSource, fallback: Language): RequestHead {
  const target = incoming.url ?? '/';
  const mark = target.indexOf('?');
  const { headers } = incoming;
  const sent = headers.traceparent;
  const known = typeof sent === 'string' ? TRACEPARENT.exec(sent)?.[1] : undefined;
  const traceId = known ?? ids.draw(16).toString('hex');
  const operationId = headers['styk-operation-id'];
  return {
    method: incoming.method ?? 'GET',
    target,
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark)),
    headers,
    language: negotiateLanguage(headers['accept-language'], fallback),
    traceId,
    traceparent: known === undefined ? `00-${traceId}-${ids.draw(8).toString('hex')}-01` : String(sent),
    operationId: typeof operationId === 'string' && OPERATION_ID.test(operationId) ? operationId : ids.newId('op'),
  };
}
