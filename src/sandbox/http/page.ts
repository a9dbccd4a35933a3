import type { IncomingMessage } from 'node:http';
import type { Core } from '../core.ts';
import type { PageHandler, PageResult } from '../operation.ts';
import type { Answer } from './answer.ts';
import { originOf } from './origin.ts';
import { readBytes } from './request-body.ts';
import { readHead } from './request-head.ts';

const FORM_LIMIT = 16_384;

/** Nothing is loaded or run, nobody shows the page inside another one, and no address is passed on. */
const SAFE = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Serves a page for people, in a transaction of its own. A form is taken from our own pages alone. */
export function createPage(
  core: Core,
  path: string,
  handler: PageHandler,
): (incoming: IncomingMessage) => Promise<Answer> {
  return async (incoming) => {
    const head = readHead(incoming, core.ids, core.language);
    const origin = originOf(head);
    const isForm = head.method === 'POST';
    const sender = head.headers.origin;
    if (isForm && sender !== undefined && sender !== origin) return textAnswer(403, 'Forbidden');
    if (!isForm && head.method !== 'GET' && head.method !== 'HEAD') return textAnswer(405, 'Method not allowed');
    try {
      const bytes = isForm ? await readBytes(incoming, FORM_LIMIT) : new Uint8Array();
      const form = isForm ? new URLSearchParams(Buffer.from(bytes).toString('utf8')) : undefined;
      const page = await core.queue.run((tx) => {
        const context = { tx, now: core.clock.now(), ...core.ids, operationId: head.operationId };
        return handler({ ...context, origin, path, language: head.language, query: head.query, form });
      });
      await core.tempo.settle();
      return toAnswer(page);
    } catch (error) {
      core.reportDefect({ operationId: null, error });
      return textAnswer(500, 'Internal error');
    }
  };
}

function toAnswer(page: PageResult): Answer {
  if ('location' in page)
    return { status: 303, headers: { location: page.location, 'cache-control': 'no-store' }, body: '' };
  return { status: page.status, headers: SAFE, body: page.html };
}

function textAnswer(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: text };
}
