/** Lines a driver has written, in order, for whoever waits for the next one. */
export interface AnswerQueue {
  push(line: string): void;
  /** Everyone who waits, now or later, gets this error. */
  fail(error: Error): void;
  next(signal: AbortSignal): Promise<string>;
}

export function answerQueue(): AnswerQueue {
  const lines: string[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => undefined;

  return {
    push(line) {
      lines.push(line);
      wake();
    },
    fail(error) {
      failure ??= error;
      wake();
    },
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
