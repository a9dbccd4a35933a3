import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { ownCommand } from '../../run/own-command.ts';
import { demoErrors } from './errors.ts';

/** What `styk sandbox start --json` prints; the credentials are those of the built-in partner. */
export interface SandboxFacts {
  readonly url: string;
  readonly pid: number;
  readonly data: string;
}

export interface SandboxProcess {
  readonly facts: SandboxFacts;
  /** Resolves when the process is gone. */
  stop(): Promise<void>;
}

export interface SandboxProcessInit {
  /** Folder of its data. */
  readonly data: string;
  /** File that gets what it says about trouble. */
  readonly log: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: string;
  /** Called when the process ends without having been asked to. */
  readonly onGone: (error: Error) => void;
}

/**
 * A sandbox in a process of its own, as a user would have it. It ends with us whatever becomes of us: it watches its
 * standard input, which the system closes when this process dies.
 */
export async function startSandboxProcess(init: SandboxProcessInit): Promise<SandboxProcess> {
  const { data, log, env, clock, onGone } = init;
  const words = ['sandbox', 'start', '--port', '0', '--data', data, '--seed', 'small', '--clock', clock];
  const child = spawn(process.execPath, ownCommand([...words, '--until-stdin-ends', '--json']), {
    env: { ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stderr.pipe(createWriteStream(log));
  let asked = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  const gone = ended.then((reason) => demoErrors.create('cli-demo-sandbox-gone', { reason, log }));
  const facts = await Promise.race([firstLine(child), gone.then((error) => Promise.reject(error))]);
  void gone.then((error) => {
    if (!asked) onGone(error);
  });
  return {
    facts,
    async stop() {
      asked = true;
      child.stdin.end();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function firstLine(child: ChildProcess & { stdout: NodeJS.ReadableStream }): Promise<SandboxFacts> {
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line) as SandboxFacts;
  return new Promise(() => undefined);
}
