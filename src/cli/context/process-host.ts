import { systemClock } from '@styk/sdk/clock';
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
    stdout: sinkOf(() => process.stdout),
    stderr: sinkOf(() => process.stderr),
    clock: systemClock,
    signal: stopSignal(),
    locale: () => globalThis.navigator?.language ?? 'en',
  };
}

/** Shells, npm and our own launcher may pass one Ctrl-C on as two signals; a person is not that quick. */
const sameKeystrokeMs = 300;

/** The first signal asks the command to stop; the second one does not ask. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let firstAt: number | undefined;
  const stop = (): void => {
    const now = systemClock.now();
    firstAt ??= now;
    if (now - firstAt > sameKeystrokeMs) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

/** Opens the stream when it is first needed: most runs never write to stderr. */
function sinkOf(open: () => NodeJS.WriteStream): TextSink {
  let opened: NodeJS.WriteStream | undefined;
  let closed = false;
  const stream = (): NodeJS.WriteStream => {
    if (opened !== undefined) return opened;
    // `styk … | head` is not an error: whoever reads has seen enough.
    opened = open().on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      closed = true;
    });
    return opened;
  };
  return {
    get isTerminal() {
      return stream().isTTY === true;
    },
    get width() {
      return stream().columns || 80;
    },
    get closed() {
      return closed;
    },
    write: (text) =>
      new Promise((resolve) => {
        if (closed) resolve();
        else stream().write(text, () => resolve());
      }),
  };
}
