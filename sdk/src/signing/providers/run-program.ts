import { type ChildProcess, spawn } from 'node:child_process';
import { basename } from 'node:path';
import { StykError } from '../../errors/index.ts';
import { providerErrors } from './errors.ts';

/** Limits and surroundings that all providers with a program of their own share. */
export interface ProgramOptions {
  /** Seconds after which the program is stopped; 60 by default, since a person may have to touch a token. */
  readonly timeoutSeconds?: number | undefined;
  /** Stops the program together with ours. */
  readonly signal?: AbortSignal | undefined;
  /** The environment it gets, that of this process by default. Variables of ours (`STYK_…`) are not handed on. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface ProgramCall extends ProgramOptions {
  readonly program: string;
  readonly args: readonly string[];
  /** Variables added to the environment. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What is written to its standard input, which is then closed. */
  readonly input?: Uint8Array | string | undefined;
}

export interface ProgramResult {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

const DEFAULT_TIMEOUT_SECONDS = 60;
/** A signature with a chain has some 20 KB, in base64 a third more; people's words are shorter. */
export const OUTPUT_LIMIT = 4 * 1024 * 1024;

/**
 * Runs a program without a shell and waits for its end, whatever exit code it has.
 * @throws signing-provider-program-missing, signing-provider-program-hangs, signing-provider-output-too-large,
 * signing-provider-program-failed where a signal ended it; the reason of `signal`
 */
export async function runProgram(call: ProgramCall): Promise<ProgramResult> {
  call.signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<ProgramResult>();
  const child = spawn(call.program, call.args, {
    env: { ...withoutOurs(call.env ?? process.env), ...call.variables },
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    // A group of its own, so that it can be stopped together with what it has started.
    detached: process.platform !== 'win32',
  });
  const stop = (error: unknown) => {
    reject(error);
    killGroup(child);
  };
  const interrupt = () => stop(call.signal?.reason);
  call.signal?.addEventListener('abort', interrupt, { once: true });
  const name = basename(call.program);
  const seconds = call.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS;
  const timer = setTimeout(
    () => stop(providerErrors.create('signing-provider-program-hangs', { program: name, seconds })),
    seconds * 1000,
  );

  const tooLarge = () =>
    stop(providerErrors.create('signing-provider-output-too-large', { program: name, limit: OUTPUT_LIMIT }));
  const stdout = collect(child.stdout, tooLarge);
  const stderr = collect(child.stderr, tooLarge);
  child.on('error', (cause) =>
    reject(providerErrors.create('signing-provider-program-missing', { program: call.program }, { cause })),
  );
  child.on('close', (exitCode, signalName) => {
    if (exitCode !== null) return resolve({ exitCode, stdout: stdout(), stderr: stderr() });
    reject(programFailed(name, signalName ?? '?', ''));
  });
  // A program that does not read its input is no trouble: its exit code tells.
  child.stdin.on('error', () => undefined);
  child.stdin.end(call.input ?? '');
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', interrupt);
  }
}

/** @param ending an exit code, the name of a signal, or a code of the program's own */
export function programFailed(program: string, ending: string | number, words: string): Error {
  return providerErrors.create('signing-provider-program-failed', { program, ending, words });
}

export function isProgramMissing(error: unknown): error is StykError {
  return error instanceof StykError && error.code === 'signing-provider-program-missing';
}

/** Passphrases and PINs of ours stand there for us, not for every program we start. */
function withoutOurs(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^STYK_/i.test(name)));
}

function collect(stream: NodeJS.ReadableStream, tooLarge: () => void): () => Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= OUTPUT_LIMIT) chunks.push(chunk);
    else tooLarge();
  });
  return () => Buffer.concat(chunks);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
