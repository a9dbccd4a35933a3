import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Clock } from '@styk/sdk';

/** A program whose input has ended gets this long to end by itself, with its files closed… */
const farewellMs = 500;
/** …and this long once it is asked to. */
const graceMs = 2_000;

/** Ends a program together with everything it has started; returns when it is gone. */
export async function endProcess(child: ChildProcess, clock: Clock): Promise<void> {
  if (child.pid === undefined) return;
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
  child.stdin?.end();
  await atMost(farewellMs, gone, clock);
  signalGroup(child.pid, 'SIGTERM');
  await atMost(graceMs, gone, clock);
  // Its children may have outlived it; a group that is gone already is no trouble.
  signalGroup(child.pid, 'SIGKILL');
  await gone;
}

async function atMost(ms: number, event: Promise<unknown>, clock: Clock): Promise<void> {
  const over = new AbortController();
  await Promise.race([event, clock.sleep(ms, over.signal).catch(() => undefined)]);
  over.abort();
}

/** The child leads a group of its own, except on Windows, where the tree is ended by its root. */
function signalGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' }).on('error', () => undefined);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
