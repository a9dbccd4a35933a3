import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StykError } from '@styk/sdk/errors';
import type { CommandContext } from '../context/command-context.ts';
import { aboutFile } from '../failure/about-file.ts';

/**
 * Opens a file that may be under a passphrase: that of `--passphrase-file` or of the environment, and else a person is
 * asked for it, but only when the file turns out to need one.
 *
 * @throws cli-answer-needed, and what `open` throws
 */
export async function withPassphrase<T>(
  file: string,
  passphraseFile: string | undefined,
  context: CommandContext,
  open: (passphrase: string | undefined) => T | Promise<T>,
): Promise<T> {
  try {
    const given = await givenPassphrase(passphraseFile, context);
    return await aboutFile(file, () => open(given));
  } catch (error) {
    if (!(error instanceof StykError && error.code === 'signing-passphrase-needed')) throw error;
    const message = { ru: `Пароль ключа ${file}`, en: `Passphrase of the key ${file}` };
    const answer = await context.ask.secret({ option: 'passphrase-file', message });
    return await aboutFile(file, () => open(answer));
  }
}

/** The passphrase of a file or of STYK_KEY_PASSPHRASE; never one of a command line. */
export async function givenPassphrase(
  file: string | undefined,
  { cwd, env }: CommandContext,
): Promise<string | undefined> {
  if (file === undefined) return env.STYK_KEY_PASSPHRASE;
  const text = await readFile(resolve(cwd, file), 'utf8');
  return text.replace(/\r?\n$/, '');
}
