import { Readable } from 'node:stream';
import { type Clock, systemClock } from '@styk/sdk/clock';
import { commands as everyCommand } from '../../src/cli/commands/index.ts';
import type { Host, TextSink } from '../../src/cli/context/host.ts';
import type { Command } from '../../src/cli/registry/define-command.ts';
import { runStyk } from '../../src/cli/run/run-styk.ts';

export interface RunCliOptions {
  /** A real folder; the tests' own settings and data live in it too, unless `env` says otherwise. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
  /** Commands other than the registered ones. */
  readonly commands?: readonly Command[];
  /** Pretend that stdin, stdout and stderr are a terminal. */
  readonly terminal?: boolean;
  /** Learns what is written to stdout while the command still runs. */
  readonly onOutput?: (text: string) => void;
}

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The one value `--json` has printed. */
  json(): unknown;
}

/** Runs a command line inside this process against the real file system. English, no colours, no user settings. */
export async function runCli(argv: readonly string[], options: RunCliOptions): Promise<CliRun> {
  const { cwd, env = {}, stdin = '', clock = systemClock, terminal = false } = options;
  const stdout = memorySink(terminal, options.onOutput);
  const stderr = memorySink(terminal);
  const host: Host = {
    cwd,
    env: { HOME: cwd, LANG: 'C', STYK_CONFIG_DIR: `${cwd}/.styk-config`, STYK_DATA_DIR: `${cwd}/.styk-data`, ...env },
    platform: process.platform,
    stdin: Object.assign(Readable.from([Buffer.from(stdin)]), { isTerminal: terminal }),
    stdout,
    stderr,
    clock,
    signal: options.signal ?? new AbortController().signal,
    locale: () => 'en-US',
  };
  const code = await runStyk(argv, host, options.commands ?? everyCommand);
  return { code, stdout: stdout.text(), stderr: stderr.text(), json: () => JSON.parse(stdout.text()) };
}

function memorySink(isTerminal: boolean, onOutput?: (text: string) => void): TextSink & { text(): string } {
  const pieces: string[] = [];
  return {
    isTerminal,
    width: 80,
    closed: false,
    write: async (text) => {
      pieces.push(text);
      onOutput?.(text);
    },
    text: () => pieces.join(''),
  };
}
