import { systemClock } from '../../client/clock.ts';
import { refusalReply, respond } from '../http/respond.ts';
import { refuse } from '../refusal.ts';
import type { Fault } from './fault.ts';

/** 429 with `Retry-After`; the call is not carried out. */
export function rateLimited(retryAfterSeconds = 1): Fault {
  return () => respond(refusalReply(refuse(429, 'rate-limited', {}, { 'retry-after': String(retryAfterSeconds) })));
}

/** 5xx; the call is not carried out. */
export function serverError(status: 500 | 502 | 503 | 504 = 503): Fault {
  const codes = { 500: 'internal', 502: 'upstream-failed', 503: 'unavailable', 504: 'upstream-timeout' };
  return () => respond(refusalReply(refuse(status, codes[status])));
}

/** 401 `token-expired`: the client has to get another token. The call is not carried out. */
export function tokenExpired(): Fault {
  return () => respond(refusalReply(refuse(401, 'token-expired')));
}

/** The call is carried out, and the connection is lost before the answer arrives. */
export function lostResponse(): Fault {
  return async ({ carryOut }) => {
    await carryOut();
    return Response.error();
  };
}

/** The call is carried out, and its answer comes late. */
export function slow(ms: number): Fault {
  return async ({ carryOut }) => {
    const reply = await carryOut();
    // The machine's time, as with any slow server: a clock that is moved does not make it faster.
    await systemClock.sleep(ms);
    return respond(reply);
  };
}

/** The call is carried out, and the connection breaks in the middle of the answer. */
export function truncatedBody(): Fault {
  return async ({ carryOut }) => {
    const whole = respond(await carryOut());
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const half = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      },
      pull(controller) {
        controller.error(new TypeError('terminated'));
      },
    });
    return new Response(half, { status: whole.status, headers: whole.headers });
  };
}
