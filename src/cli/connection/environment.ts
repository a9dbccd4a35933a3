import { readState, type SandboxState } from '../../sandbox/state-file.ts';
import type { CommandContext } from '../context/command-context.ts';
import { sandboxFolder } from '../project/project-folder.ts';
import { connectionErrors } from './errors.ts';

/** Where to call, and the sandbox if it is one that runs on this machine for this project. */
export interface Environment {
  readonly baseUrl: string;
  readonly sandbox: SandboxState | undefined;
}

/**
 * The environment that was named, or else the project's running sandbox.
 * @throws StykError `connection-sandbox-not-running`
 */
export function findEnvironment(baseUrl: string | undefined, context: CommandContext): Environment {
  const sandbox = readState(sandboxFolder(context));
  if (baseUrl === undefined) {
    if (sandbox === undefined) throw connectionErrors.create('connection-sandbox-not-running', {});
    return { baseUrl: sandbox.url, sandbox };
  }
  return { baseUrl, sandbox: sandbox !== undefined && sameOrigin(baseUrl, sandbox.url) ? sandbox : undefined };
}

function sameOrigin(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}

/** Whether the address is on this machine. */
export function isLocal(baseUrl: string): boolean {
  return URL.canParse(baseUrl) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(baseUrl).hostname);
}
