import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How other processes find a running sandbox: `sandbox.json` in its data folder, readable by the user alone. */
export interface SandboxState {
  readonly url: string;
  readonly controlUrl: string;
  readonly consoleUrl: string;
  readonly port: number;
  readonly pid: number;
  /** The data folder. */
  readonly data: string;
  readonly startedAt: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  readonly webhookSecret: string;
}

export function writeState(folder: string, state: SandboxState): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'sandbox.json');
  // Renamed into place: whoever reads it at this moment sees the old file or the new one, never half of it.
  const draft = `${file}.${state.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** The sandbox that runs on this folder, or undefined: the file of a killed one may still lie there. */
export function readState(folder: string): SandboxState | undefined {
  let state: SandboxState;
  try {
    state = JSON.parse(readFileSync(join(folder, 'sandbox.json'), 'utf8')) as SandboxState;
  } catch {
    return undefined;
  }
  return isAlive(state.pid) ? state : undefined;
}

export function removeState(folder: string): void {
  rmSync(join(folder, 'sandbox.json'), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
