import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandContext } from '../../context/command-context.ts';
import { authErrors } from './errors.ts';

/** The contract's secrets have at most 128 characters. */
const STDIN_LIMIT = 4096;

export interface SecretSource {
  readonly secretFile: string | undefined;
  readonly secretStdin: boolean;
}

/**
 * The key's secret from where the user put it, or else by asking.
 * @throws StykError `auth-secret-…`, `cli-answer-needed`
 */
export async function readSecret(clientId: string, source: SecretSource, context: CommandContext): Promise<string> {
  const { secretFile, secretStdin } = source;
  if (secretFile !== undefined && secretStdin) throw authErrors.create('auth-secret-twice', {});
  if (secretFile !== undefined) {
    return firstLine(await readFile(resolve(context.cwd, secretFile), 'utf8'), secretFile);
  }
  if (secretStdin) return firstLine(Buffer.from(await context.stdin.bytes(STDIN_LIMIT)).toString('utf8'), 'stdin');
  const fromEnvironment = context.env['STYK_CLIENT_SECRET'];
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment;
  const message = { ru: `Секрет ключа ${clientId}`, en: `Secret of the key ${clientId}` };
  return firstLine(await context.ask.secret({ option: 'secret-stdin', message }), 'terminal');
}

function firstLine(text: string, source: string): string {
  const line =
    text
      .replace(/^\uFEFF/, '')
      .split('\n')[0]
      ?.trim() ?? '';
  if (line === '') throw authErrors.create('auth-secret-empty', { source });
  return line;
}
