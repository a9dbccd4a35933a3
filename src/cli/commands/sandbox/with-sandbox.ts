import type { Styk } from '@styk/sdk';
import { readState, type SandboxState } from '../../../sandbox/state-file.ts';
import { withClient } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import { type DataOptions, dataFolder } from './data-folder.ts';
import { sandboxCommandErrors } from './errors.ts';

/** The sandbox that runs on the folder. Throws `sandbox-not-running`. */
export function runningSandbox(options: DataOptions, context: CommandContext): SandboxState {
  const data = dataFolder(options, context);
  const sandbox = readState(data);
  if (sandbox === undefined) throw sandboxCommandErrors.create('sandbox-not-running', { data });
  return sandbox;
}

/** Runs work that controls the sandbox, with the keys of its built-in partner. */
export function withSandbox<Result>(
  options: DataOptions,
  context: CommandContext,
  work: (control: Styk['sandbox'], sandbox: SandboxState) => Promise<Result>,
): Promise<Result> {
  const sandbox = runningSandbox(options, context);
  return withClient({ baseUrl: sandbox.url, sandbox }, sandbox.credentials, context, (styk) =>
    work(styk.sandbox, sandbox),
  );
}
