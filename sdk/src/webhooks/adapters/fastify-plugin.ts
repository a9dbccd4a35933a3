import type { WebhookReceiver } from '../receiver/webhook-receiver.ts';
import { type NodeRequest, nodeHeaders, readRequest } from './node-handler.ts';

/** The parts of Fastify that are needed. */
export interface FastifyScope {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    parser: (request: unknown, payload: unknown, done: (error: null) => void) => void,
  ): unknown;
  post(path: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): unknown;
}

export interface FastifyRequest {
  readonly raw: NodeRequest;
}

export interface FastifyReply {
  code(status: number): FastifyReply;
  headers(headers: Readonly<Record<string, string>>): FastifyReply;
  send(body: string | null): unknown;
}

/**
 * For Fastify: `app.register(fastifyPlugin(receiver, '/webhooks'))`. Within the plugin nothing parses bodies; the rest of
 * the program keeps its parsers.
 */
export function fastifyPlugin<Transaction>(
  receiver: WebhookReceiver<Transaction>,
  path: string,
): (scope: FastifyScope) => Promise<void> {
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.post(path, async ({ raw }, reply) => {
      const readBody = (limit: number) => readRequest(raw, limit);
      const answer = await receiver.receive({ method: 'POST', headers: raw.headers, readBody });
      return reply.code(answer.status).headers(nodeHeaders(answer)).send(answer.body);
    });
  };
}
