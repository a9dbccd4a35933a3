import { type ChildProcess, spawn } from 'node:child_process';
import type { Clock } from '@styk/sdk';
import { conformanceErrors } from '../errors.ts';
import { answerQueue } from './answer-queue.ts';
import { type Action, type ActionCall, type Driver, type DriverWorld, resultOf } from './driver.ts';
import { endProcess } from './end-process.ts';
import { withinLimit } from './within-limit.ts';

export interface ProcessDriverOptions {
  /** Command line for the shell of the system. */
  readonly command: string;
  /** Folder it is started in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly world: DriverWorld;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** So much of what the driver says on standard error is kept for explaining its end. */
const tailLength = 4_000;

/** Starts the partner's driver: one JSON a line on its standard input, one on its standard output. */
export function processDriver({ command, cwd, env, world, clock, signal }: ProcessDriverOptions): Driver {
  const child = spawn(command, {
    cwd,
    env: { ...env, ...environmentOf(world) },
    shell: true,
    // A group of its own, so that it can be ended together with what it starts.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const answers = answerQueue();
  let current: Action = 'getState';
  let errorTail = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errorTail = (errorTail + text).slice(-tailLength);
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => answers.feed(text));
  const fail = (reason: string): void =>
    answers.fail(conformanceErrors.create('conformance-driver-ended', { action: current, reason }));
  child.on('error', (error) => fail(error.message));
  child.on('close', (code, signalName) => fail(`${ending(code, signalName)} ${lastWords(errorTail)}`.trim()));
  // Writing to a driver that has ended fails; its end is told by `close`.
  child.stdin.on('error', () => undefined);

  let id = 0;
  return {
    async act(action, params) {
      current = action;
      id += 1;
      const call: ActionCall = { id, action, params };
      child.stdin.write(`${JSON.stringify(call)}\n`);
      return resultOf(call, await withinLimit({ action, clock, signal }, answers.next));
    },
    close: () => endProcess(child, clock),
  };
}

function environmentOf({
  baseUrl,
  clientId,
  clientSecret,
  storeId,
  posId,
  workDir,
}: DriverWorld): Record<string, string> {
  return {
    STYK_BASE_URL: baseUrl,
    STYK_CLIENT_ID: clientId,
    STYK_CLIENT_SECRET: clientSecret,
    STYK_STORE_ID: storeId,
    STYK_POS_ID: posId,
    STYK_WORK_DIR: workDir,
  };
}

function ending(code: ChildProcess['exitCode'], signalName: NodeJS.Signals | null): string {
  return signalName === null ? `exit code ${code}` : signalName;
}

/** The last things said before the end, without the stack that Node.js prints under them. */
function lastWords(text: string): string {
  const lines = text.split('\n').filter((line) => !/^\s*(at .*|\^*|Node\.js v.*)$/.test(line));
  return lines.slice(-3).join(' | ').slice(-800);
}
