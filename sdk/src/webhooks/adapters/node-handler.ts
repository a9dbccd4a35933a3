import { webhookErrors } from '../errors.ts';
import type { WebhookAnswer } from '../receiver/answer.ts';
import type { WebhookReceiver } from '../receiver/webhook-receiver.ts';
import { ByteCollector } from './byte-collector.ts';

/** The part of `IncomingMessage` that is needed, with what frameworks add. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** True once anybody has read of the stream. */
  readonly readableDidRead: boolean;
  /** What a body parser left: raw bytes of `express.raw()`, or something that is of no use here. */
  readonly body?: unknown;
  /** Raw bytes that some platforms keep beside the parsed body (NestJS, Google Cloud Functions). */
  readonly rawBody?: unknown;
  on(event: 'data', listener: (piece: Uint8Array) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeAllListeners(event: 'data'): unknown;
}

/** The part of `ServerResponse` that is needed. */
export interface NodeResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body?: string): unknown;
}

/** For node:http and for Express: `app.post('/webhooks', nodeHandler(receiver))`, before any body parser. */
export function nodeHandler<Transaction>(
  receiver: WebhookReceiver<Transaction>,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    const { method = '', headers } = request;
    const readBody = (limit: number) => readRequest(request, limit);
    const answer = await receiver.receive({ method, headers, readBody });
    response.statusCode = answer.status;
    for (const [name, value] of Object.entries(nodeHeaders(answer))) response.setHeader(name, value);
    response.end(answer.body ?? undefined);
  };
}

/** The rest of a body that is too large is not waited for: the connection ends with the answer. */
export function nodeHeaders(answer: WebhookAnswer): Readonly<Record<string, string>> {
  return answer.status === 413 ? { ...answer.headers, connection: 'close' } : answer.headers;
}

export async function readRequest(request: NodeRequest, limit: number): Promise<Uint8Array> {
  const kept = [request.rawBody, request.body].find((value) => value instanceof Uint8Array);
  if (kept !== undefined) return kept;
  if (request.readableDidRead) throw webhookErrors.create('webhooks-body-consumed', {});
  return await collect(request, limit);
}

function collect(request: NodeRequest, limit: number): Promise<Uint8Array> {
  const collector = new ByteCollector(limit);
  return new Promise((resolve, reject) => {
    const cut = (cause?: Error): void => reject(webhookErrors.create('webhooks-body-cut', {}, { cause }));
    request.on('data', (piece) => {
      try {
        collector.add(piece);
      } catch (error) {
        // Nothing more is kept, so that memory stays as it is however much the sender has.
        request.removeAllListeners('data');
        reject(error);
      }
    });
    request.on('end', () => resolve(collector.whole()));
    request.on('error', cut);
    request.on('close', () => cut());
  });
}
