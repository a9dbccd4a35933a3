import type { IncomingMessage } from 'node:http';

/** Names under which a browser reaches this machine and no other. */
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Whether a browser of this machine asks by a name of this machine. A site of somebody else whose name is made to lead
 * here (DNS rebinding) still sends its own name as `Host`, so it gets nothing.
 */
export function isLocal({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  return LOOPBACK_HOST.test(headers.host ?? '') && LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '');
}

/**
 * Whether the console's own page asks, as its script does: a POST always carries `Origin`, another site cannot forge it,
 * and the header of our own is one that no form and no image can send.
 */
export function isOwnPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  return (
    headers.origin === `http://${headers.host}` &&
    headers['styk-console'] === '1' &&
    (site === undefined || site === 'same-origin')
  );
}
