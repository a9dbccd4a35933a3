import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const root = resolve(import.meta.dirname, '../..');

/** The Node.js the project brings along, whatever runs the tests. */
export const projectNode = join(root, 'node_modules/.bin/node');
export const launcher = join(root, 'bin/styk.js');

export interface StykOptions {
  /** A real folder; settings and data of this run live in it too, unless `env` says otherwise. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Another Node.js to start the launcher with. */
  readonly node?: string;
}

export interface StykRun {
  /** `null` when a signal has ended the process. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line to its end in a process of its own. */
export async function styk(argv: readonly string[], options: StykOptions): Promise<StykRun> {
  const child = startStyk(argv, options);
  child.stdin.end(options.stdin ?? '');
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, stdout, stderr };
}

/** Starts the built command line and leaves it running: for servers, and for what is to be interrupted. */
export function startStyk(argv: readonly string[], options: StykOptions): ChildProcessWithoutNullStreams {
  const { cwd, env = {}, node = projectNode } = options;
  return spawn(node, [launcher, ...argv], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: cwd,
      LANG: 'C',
      STYK_CONFIG_DIR: join(cwd, '.styk-config'),
      STYK_DATA_DIR: join(cwd, '.styk-data'),
      ...env,
    },
  });
}
