import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A receiver of webhooks on this machine. */
export interface GoneReceiver {
  readonly url: string;
  close(): void;
}

/** Passes the check of a subscription, and from then on says that it is gone for good. */
export async function openGoneReceiver(): Promise<GoneReceiver> {
  // The check sends a ping that is signed rightly and after it a forged one.
  const answers = [204, 401];
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(answers.shift() ?? 410).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
