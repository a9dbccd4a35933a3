import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Clock } from '@styk/sdk';

/** A program that was asked to end gets this long for it. */
const graceMs = 2_000;

/** Ends a program together with everything it has started; returns when it is gone. */
export async function endProcess(child: ChildProcess, clock: Clock): Promise<void> {
  if (child.pid === undefined) return;
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
  child.stdin?.end();
  signalGroup(child.pid, 'SIGTERM');
  const late = new AbortController();
  await Promise.race([gone, clock.sleep(graceMs, late.signal).catch(() => undefined)]);
  late.abort();
  // Its children may have outlived it; a group that is gone already is no trouble.
  signalGroup(child.pid, 'SIGKILL');
  await gone;
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
