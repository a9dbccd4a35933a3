import { abortError, StykTimeoutError } from './call-errors.ts';
import type { LogicalCall } from './logical-call.ts';

/**
 * Waits for something on behalf of a call, no longer than the call may last. What is waited for gets a signal that ends it.
 *
 * The limit runs on the machine's timers, not on the client's clock: a clock that is moved in a test must not end calls.
 *
 * @throws StykAbortError, StykTimeoutError
 */
export async function waitWithin<Value>(
  call: LogicalCall,
  start: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), Math.max(0, call.remainingMs()));
  const signal = call.signal === undefined ? deadline.signal : AbortSignal.any([call.signal, deadline.signal]);
  try {
    signal.throwIfAborted();
    return await start(signal);
  } catch (error) {
    if (call.signal?.aborted) throw abortError(call.signal.reason, call.facts());
    if (deadline.signal.aborted) throw new StykTimeoutError('deadline', call.deadlineMs, call.facts(), error);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The value of a promise that cannot be ended itself, because others wait for it too. */
export function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
