import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeHandler, type WebhookReceiver } from '@styk/sdk/webhooks';
import { Webhook } from 'standardwebhooks';
import { onTestFinished } from 'vitest';

export interface Received {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly aggregateversion: number;
  readonly body: string;
}

/** A receiver that checks signatures by the library of Standard Webhooks and answers as it is told. */
export async function startReceiver(secret: string, answer: (event: Received, nth: number) => number = () => 204) {
  const webhook = new Webhook(secret);
  const events: Received[] = [];
  let refused = 0;
  const url = await serve(
    createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        try {
          webhook.verify(body, request.headers as Record<string, string>);
        } catch {
          refused += 1;
          response.writeHead(401).end();
          return;
        }
        const event = { ...(JSON.parse(body) as Omit<Received, 'body'>), body };
        events.push(event);
        response.writeHead(answer(event, events.length)).end();
      });
    }),
  );
  return { url, events, refused: () => refused };
}

/** The same by a receiver of the SDK. */
export function serveReceiver(receiver: WebhookReceiver<unknown>): Promise<string> {
  return serve(createServer(nodeHandler(receiver)));
}

/** The address of a server that ends with the test. */
export async function serve(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/styk`;
}
