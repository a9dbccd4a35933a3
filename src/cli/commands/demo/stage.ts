import { delimiter, dirname, join, relative } from 'node:path';
import type { Clock } from '@styk/sdk';
import { StykError } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';
import type { Host, TextSink } from '../../context/host.ts';
import type { FailureData } from '../../failure/describe-failure.ts';
import { runStyk } from '../../run/run-styk.ts';
import { demoErrors } from './errors.ts';
import type { SandboxProcess } from './sandbox-process.ts';

/** When the demo takes place: the sample receipts are of these days, and the ecosystem takes none older than a month. */
export const DEMO_TIME = '2026-11-20T18:00:00+03:00';

/** What the steps share: the folder, the way to run commands, and what earlier steps left for later ones. */
export interface Stage {
  readonly context: CommandContext;
  /** Absolute path of the folder that everything goes into. */
  readonly out: string;
  /** For every program that is started: nothing of the user's settings, and `node` is the one that runs us. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Runs alongside the sandbox's clock. */
  readonly clock: Clock;
  /** Aborted when the user stops the demo or the sandbox dies. */
  readonly signal: AbortSignal;
  /** Command lines run by the current step, as a person would type them. */
  readonly commandLines: string[];
  sandbox: SandboxProcess | undefined;
  /** The signed УПД, below the folder. */
  builtDocument: string | undefined;
  sandboxGone(error: Error): void;
  /**
   * Runs a command as a user would, in `cwd` (below the folder), and returns what it prints under `--json`.
   * Fails like the command itself, unless its exit code is among `accept`.
   */
  styk<Data>(argv: readonly string[], options?: StykOptions): Promise<Data>;
  /** Fails the step when something it looked at is not as it should be. */
  expect(what: string, found: string | number, expected: string | number): void;
}

export interface StykOptions {
  readonly cwd?: string;
  readonly accept?: readonly number[];
}

export function createStage(context: CommandContext, out: string): Stage {
  const { clock: base } = context;
  const offset = Date.parse(DEMO_TIME) - base.now();
  const sandboxGone = new AbortController();
  const stage: Stage = {
    context,
    out,
    env: environmentFor(context),
    clock: { ...base, now: () => base.now() + offset },
    signal: AbortSignal.any([context.signal, sandboxGone.signal]),
    commandLines: [],
    sandbox: undefined,
    builtDocument: undefined,
    sandboxGone: (error) => sandboxGone.abort(error),
    styk: (argv, options) => runInside(stage, argv, options ?? {}),
    expect(what, found, expected) {
      if (found === expected) return;
      throw demoErrors.create('cli-demo-unexpected', { step: stage.commandLines.at(-1) ?? '', what, found, expected });
    },
  };
  return stage;
}

function environmentFor({ env, language }: CommandContext): Stage['env'] {
  const others = Object.entries(env).filter(([name]) => !name.startsWith('STYK_'));
  const PATH = [dirname(process.execPath), env['PATH']].filter(Boolean).join(delimiter);
  return { ...Object.fromEntries(others), PATH, STYK_LANG: language };
}

async function runInside<Data>(
  stage: Stage,
  argv: readonly string[],
  { cwd, accept = [] }: StykOptions,
): Promise<Data> {
  const command = ['styk', ...argv.map((word) => shown(word, stage))].join(' ');
  stage.commandLines.push(cwd === undefined ? command : `cd ${relative(stage.out, cwd)} && ${command}`);
  const stdout = collector();
  const code = await runStyk([...argv, '--json'], hostOf(stage, cwd ?? stage.out, stdout), stage.context.commands);
  stage.signal.throwIfAborted();
  const data: unknown = stdout.text === '' ? undefined : JSON.parse(stdout.text);
  if (isFailure(data)) throw sameError(data.error);
  if (code === 0 || accept.includes(code)) return data as Data;
  throw demoErrors.create('cli-demo-command-failed', { step: command, code, command });
}

/** The demo's own settings, secrets and clock: nothing of the user's is touched. */
function hostOf({ context, out, env, clock, signal }: Stage, cwd: string, stdout: TextSink): Host {
  return {
    cwd,
    env: { ...env, STYK_CONFIG_DIR: join(out, 'settings'), STYK_DATA_DIR: join(out, 'data') },
    platform: process.platform,
    stdin: Object.assign(nothing(), { isTerminal: false }),
    stdout,
    stderr: collector(),
    clock,
    signal,
    locale: () => context.language,
  };
}

function collector(): TextSink & { readonly text: string } {
  const pieces: string[] = [];
  return {
    isTerminal: false,
    width: 80,
    closed: false,
    get text() {
      return pieces.join('');
    },
    write: (text) => {
      pieces.push(text);
      return Promise.resolve();
    },
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // Commands of the demo read no standard input.
}

function isFailure(data: unknown): data is { readonly error: FailureData } {
  return typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'object';
}

/** The command's own error, so that the demo ends with its code, its words and its exit code. */
function sameError({ code, category, message, hint, at, params }: FailureData): StykError {
  const same = (text: string) => ({ ru: text, en: text });
  return new StykError({
    code,
    category,
    message: same(message),
    params,
    ...(hint === undefined ? {} : { hint: same(hint) }),
    ...(at === undefined ? {} : { at }),
  });
}

/** As a person would type it: the name of a document, which takes two lines, by a wildcard. */
function shown(word: string, { builtDocument }: Stage): string {
  if (word === builtDocument) return `${dirname(word)}/*.xml`;
  return /^[\w./:@,=+%-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
