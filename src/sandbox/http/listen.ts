import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { sandboxErrors } from '../errors.ts';

export interface Listening {
  readonly port: number;
  /** Takes no more connections, lets calls under way finish, and resolves when none is left. */
  close(): Promise<void>;
}

/** A client that sends nothing for so long is not coming back. */
const REQUEST_TIMEOUT_MS = 30_000;

/** How long calls under way may take to finish when the sandbox stops. */
const CLOSE_TIMEOUT_MS = 5_000;

/** What never becomes a request is answered without one, by the codes of Node.js. */
const BROKEN_REQUESTS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Serves on the loopback address only: a sandbox has test keys and must not be reachable from outside. */
export async function listen(app: Hono<{ Bindings: HttpBindings }>, port: number): Promise<Listening> {
  const fetch = app.fetch as Parameters<typeof getRequestListener>[0];
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: 65_000 },
    getRequestListener(fetch),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = BROKEN_REQUESTS[error.code ?? ''] ?? '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(translate(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function translate(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return sandboxErrors.create('sandbox-port-in-use', { port }, { cause: error });
  return sandboxErrors.create('sandbox-port-refused', { port, reason: error.message }, { cause: error });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // A kept-alive connection falls idle only when its call is answered, so it is looked for again and again.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const force = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(force);
}
