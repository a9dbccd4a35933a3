import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeHandler, type WebhookReceiver } from '@styk/sdk/webhooks';
import { onTestFinished } from 'vitest';

/** A call of the receiver, as it came. */
export interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly subject: string;
    readonly aggregateversion: number;
  };
}

/** What to answer; undefined leaves the caller waiting. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
}

/** A server of the test that notes every event and answers as it is told; pings pass as a right receiver would let them. */
export async function startReceiver(reply: (call: Call, nth: number) => Reply = () => ({ status: 204 })) {
  const calls: Call[] = [];
  let answer = reply;
  let pings = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const call: Call = { headers: request.headers, body, event: JSON.parse(body) };
      if (call.event.type === 'styk.ping') {
        pings += 1;
        response.writeHead(pings % 2 === 1 ? 204 : 401).end();
        return;
      }
      calls.push(call);
      const { status, headers = {}, delayMs = 0 } = answer(call, calls.length);
      setTimeout(() => response.writeHead(status, headers).end(), delayMs);
    });
  });
  return {
    url: await listen(server),
    calls,
    answer(next: typeof reply) {
      answer = next;
    },
  };
}

/** A server around a receiver of the SDK. */
export function serveReceiver(receiver: WebhookReceiver<unknown>): Promise<string> {
  return listen(createServer(nodeHandler(receiver)));
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}
