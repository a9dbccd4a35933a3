import type { StykError } from '@styk/sdk/errors';
import { cliErrors } from '../errors.ts';

/** Names of `errno` that mean the other side cannot be reached. */
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EADDRINUSE',
]);

/** An error of the operating system that a user can do something about; `undefined` for any other. */
export function fromSystemError(thrown: unknown): StykError | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const { code = '', path } = thrown as NodeJS.ErrnoException;
  const context = { cause: thrown, ...(path === undefined ? {} : { at: { file: path } }) };
  if (network.has(code)) return cliErrors.create('cli-network', { reason: thrown.message }, context);
  switch (code) {
    case 'ENOENT':
      return path === undefined ? undefined : cliErrors.create('cli-file-not-found', {}, context);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return cliErrors.create('cli-file-forbidden', { reason: code }, context);
    case 'EISDIR':
      return cliErrors.create('cli-file-is-folder', {}, context);
    case 'EEXIST':
    case 'ENOTDIR':
      return path === undefined ? undefined : cliErrors.create('cli-folder-is-file', {}, context);
    case 'ENOSPC':
      return cliErrors.create('cli-disk-full', {}, context);
    default:
      return thrown.cause === undefined ? undefined : fromSystemError(thrown.cause);
  }
}
