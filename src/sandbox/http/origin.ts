import type { RequestHead } from './request-head.ts';

/** A host and a port; anything else in the header is not repeated to anybody. */
const HOST = /^[\w.-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:]{2,45}\](:\d{1,5})?$/i;

/** The address under which the caller has reached the sandbox, without a path. */
export function originOf({ headers }: Pick<RequestHead, 'headers'>): string {
  const { host = '' } = headers;
  return `http://${HOST.test(host) ? host : '127.0.0.1'}`;
}
