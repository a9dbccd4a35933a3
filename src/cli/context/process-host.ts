import { systemClock } from '@styk/sdk';
import { exitCodes } from '../output/exit-code.ts';
import type { Host, TextSink } from './host.ts';

/** The real process. */
export function processHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    platform: process.platform,
    get stdin() {
      const input = process.stdin;
      return Object.assign(input, { isTerminal: input.isTTY === true });
    },
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    clock: systemClock,
    signal: stopSignal(),
    locale: () => Intl.DateTimeFormat().resolvedOptions().locale,
  };
}

/** The first signal asks the command to stop; the second one does not ask. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

function sinkOf(stream: NodeJS.WriteStream): TextSink {
  let closed = false;
  // `styk … | head` is not an error: whoever reads has seen enough.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    width: stream.columns ?? 80,
    get closed() {
      return closed;
    },
    write: (text) =>
      new Promise((resolve) => {
        if (closed) resolve();
        else stream.write(text, () => resolve());
      }),
  };
}
