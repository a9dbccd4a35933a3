import { Refusal, refuse } from '../refusal.ts';
import type { MockReply } from '../state/mock-reply.ts';

/** Writes an answer as HTTP. */
export function respond({ status, headers, body }: MockReply): Response {
  if (body === undefined) return new Response(null, { status, headers: { ...headers } });
  if (body instanceof Uint8Array) {
    const type = { 'content-type': 'application/octet-stream' };
    return new Response(body as Uint8Array<ArrayBuffer>, { status, headers: { ...type, ...headers } });
  }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** The answer that a refusal stands for; any other error is the test's own, and said to be one that no retry helps. */
export function refusalReply(error: unknown): MockReply {
  const { problem, headers } = error instanceof Refusal ? error : refuse(501, 'mock-failed', { detail: String(error) });
  return { status: problem.status, headers: { ...headers, 'content-type': 'application/problem+json' }, body: problem };
}
