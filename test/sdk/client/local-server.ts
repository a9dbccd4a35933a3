import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** The same before it was decoded. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface LocalServer extends AsyncDisposable {
  readonly url: string;
  /** Everything received, token requests left out. */
  readonly requests: ReceivedRequest[];
  readonly tokenRequests: ReceivedRequest[];
}

/** What the server does with the n-th request that is not for a token, counted from 0. */
export type Answer = (response: ServerResponse, request: ReceivedRequest, index: number) => void | Promise<void>;

/** Answers token requests with `tok_1`, `tok_2`, …; tests replace it to make the endpoint refuse. */
export function giveToken(expiresIn = 900): Answer {
  return (response, _request, index) =>
    sendJson(response, 200, {
      access_token: `tok_${index + 1}`,
      token_type: 'Bearer',
      expires_in: expiresIn,
      scope: '',
    });
}

/** A real HTTP server on a free port. */
export async function startServer(answer: Answer, answerToken: Answer = giveToken()): Promise<LocalServer> {
  const requests: ReceivedRequest[] = [];
  const tokenRequests: ReceivedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    // What a client breaks off was not received.
    const received = await buffer(incoming).catch(() => undefined);
    if (received === undefined) return;
    const request = { method, path: url, headers, body: received.toString(), bytes: new Uint8Array(received) };
    const ofToken = url.endsWith('/oauth/token');
    const list = ofToken ? tokenRequests : requests;
    list.push(request);
    await (ofToken ? answerToken : answer)(response, request, list.length - 1);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    tokenRequests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(value));
}

export function problem(status: number, code: string, retryable: boolean): Record<string, unknown> {
  const type = `https://errors.styk.example/${code}`;
  const trace = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', partnerId: 'prt_1', operationId: 'op_server' };
  return { type, title: code, status, detail: `Подробности о ${code}`, code, retryable, trace };
}

export const application = { applicationId: 'app_1', partnerId: 'prt_1', state: 'draft' };
