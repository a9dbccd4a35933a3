import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxErrors } from '../../../sandbox/errors.ts';
import { readState } from '../../../sandbox/state-file.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { ownCommand } from '../../run/own-command.ts';
import { sandboxCommandErrors } from './errors.ts';
import type { StartedSandbox } from './started-text.ts';

export interface DetachedStart {
  readonly dataDir: string;
  readonly port: number;
  readonly seed: string | undefined;
  readonly clock: string | undefined;
  readonly randomSeed: string | undefined;
  readonly freeze: boolean;
}

const POLL_MS = 30;

/** Starts the same command as a process of its own and returns when it serves; its messages go to `sandbox.log`. */
export async function startDetached(start: DetachedStart, context: CommandContext): Promise<StartedSandbox> {
  const { dataDir, port, seed, clock, randomSeed, freeze } = start;
  if (readState(dataDir) !== undefined) throw sandboxErrors.create('sandbox-folder-in-use', { file: dataDir });
  mkdirSync(dataDir, { recursive: true });
  const log = join(dataDir, 'sandbox.log');
  const file = openSync(log, 'w');
  const words = ['sandbox', 'start', '--data', dataDir, '--port', String(port), '--lang', context.language];
  if (seed !== undefined) words.push('--seed', seed);
  if (clock !== undefined) words.push('--clock', clock);
  if (freeze) words.push('--freeze');
  if (randomSeed !== undefined) words.push('--random-seed', randomSeed);
  const child = spawn(process.execPath, ownCommand(words), {
    cwd: context.cwd,
    env: { ...context.env },
    detached: true,
    stdio: ['ignore', 'ignore', file],
  });
  closeSync(file);
  let gone: string | undefined;
  child.once('error', (error) => {
    gone = error.message;
  });
  child.once('exit', (code) => {
    gone = `exit ${code}`;
  });
  child.unref();
  while (gone === undefined) {
    const state = readState(dataDir);
    if (state !== undefined) {
      const { url, controlUrl, consoleUrl, pid, data, credentials, webhookSecret } = state;
      return { url, controlUrl, consoleUrl, pid, data, credentials, webhookSecret };
    }
    await context.clock.sleep(POLL_MS, context.signal);
  }
  throw sandboxCommandErrors.create('sandbox-start-failed', { reason: lastWords(log) ?? gone, log });
}

/** What the process said before it ended. */
function lastWords(log: string): string | undefined {
  const text = readFileSync(log, 'utf8').trim();
  return text === '' ? undefined : text.slice(-2000);
}
