import { conformanceErrors } from '../errors.ts';

/** What a driver writes, cut into lines, for whoever waits for the next one. */
export interface AnswerQueue {
  /** Takes a piece of the driver's output. */
  feed(text: string): void;
  /** Everyone who waits, now or later, gets this error. */
  fail(error: Error): void;
  next(signal: AbortSignal): Promise<string>;
}

/** A driver that says more than this without being asked is not speaking the protocol. */
const limit = 1_000_000;

export function answerQueue(): AnswerQueue {
  const lines: string[] = [];
  let unfinished = '';
  let failure: Error | undefined;
  let wake: () => void = () => undefined;

  function fail(error: Error): void {
    failure ??= error;
    wake();
  }
  return {
    feed(text) {
      const pieces = (unfinished + text).split('\n');
      unfinished = pieces.pop() ?? '';
      // An empty line says nothing; some languages end what they print with one.
      lines.push(...pieces.filter((piece) => piece.trim() !== ''));
      const waiting = lines.reduce((sum, line) => sum + line.length + 1, unfinished.length);
      if (waiting <= limit) return wake();
      lines.length = 0;
      unfinished = '';
      fail(conformanceErrors.create('conformance-driver-protocol', { reason: `more than ${limit} characters` }));
    },
    fail,
    async next(signal) {
      while (true) {
        const line = lines.shift();
        if (line !== undefined) return line;
        if (failure !== undefined) throw failure;
        signal.throwIfAborted();
        await new Promise<void>((resolve) => {
          wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      }
    },
  };
}
