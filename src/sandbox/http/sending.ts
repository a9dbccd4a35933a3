import type { Clock } from '@styk/sdk';

/** How the body of an answer goes out when it does not go as it is. */
export type Sending =
  | { readonly kind: 'truncated'; readonly bytes: number }
  | { readonly kind: 'slow'; readonly durationMs: number };

/** So many pieces a slow answer comes in. */
const PIECES = 20;

/** The body as a stream that ends early, or takes its time. Whoever ends early has to close the connection. */
export function sendSlowlyOrPartly(body: Uint8Array, sending: Sending, clock: Clock): ReadableStream<Uint8Array> {
  return sending.kind === 'truncated' ? truncated(body, sending.bytes) : slow(body, sending.durationMs, clock);
}

function truncated(body: Uint8Array, bytes: number): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes > 0) controller.enqueue(body.subarray(0, bytes));
      controller.close();
    },
  });
}

function slow(body: Uint8Array, durationMs: number, clock: Clock): ReadableStream<Uint8Array> {
  const step = Math.max(1, Math.ceil(body.length / PIECES));
  const gone = new AbortController();
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (at >= body.length) {
        controller.close();
        return;
      }
      await clock.sleep(durationMs / PIECES, gone.signal).catch(() => undefined);
      controller.enqueue(body.subarray(at, at + step));
      at += step;
    },
    cancel: () => gone.abort(),
  });
}
