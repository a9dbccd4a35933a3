import { StykError } from '../../errors/index.ts';
import { webhookErrors } from '../errors.ts';
import type { WebhookReceiver } from '../receiver/webhook-receiver.ts';
import { ByteCollector } from './byte-collector.ts';

/** For servers that speak `Request` and `Response`: Deno, Bun, Cloudflare Workers, Next.js route handlers. */
export function fetchHandler<Transaction>(
  receiver: WebhookReceiver<Transaction>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { method, headers } = request;
    const readBody = (limit: number) => readRequest(request, limit);
    const answer = await receiver.receive({ method, headers, readBody });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };
}

/** The part of Hono's context that is needed. */
export interface HonoContext {
  readonly req: { readonly raw: Request };
}

/** For Hono: `app.post('/webhooks', honoHandler(receiver))`. */
export function honoHandler<Transaction>(
  receiver: WebhookReceiver<Transaction>,
): (context: HonoContext) => Promise<Response> {
  const handle = fetchHandler(receiver);
  return (context) => handle(context.req.raw);
}

async function readRequest(request: Request, limit: number): Promise<Uint8Array> {
  if (request.bodyUsed) throw webhookErrors.create('webhooks-body-consumed', {});
  const collector = new ByteCollector(limit);
  const reader = request.body?.getReader();
  try {
    for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
      collector.add(piece.value);
    }
  } catch (error) {
    // Whatever else would arrive is of no use; an error while saying so neither.
    await reader?.cancel().catch(() => undefined);
    throw asReadError(error);
  }
  return collector.whole();
}

function asReadError(cause: unknown): unknown {
  return cause instanceof StykError ? cause : webhookErrors.create('webhooks-body-cut', {}, { cause });
}
