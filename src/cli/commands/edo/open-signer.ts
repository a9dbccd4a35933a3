import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StykError } from '@styk/sdk/errors';
import { type FileSignerInput, fileSigner, readCertificates, type Signer } from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { edoCommandErrors } from './errors.ts';
import type { EdoSignInput } from './sign.command.ts';

type Options = EdoSignInput['options'];

/**
 * The signer whose key lies in the files named. Its passphrase comes from a file or the environment, and else a person is
 * asked for it, but only when the key turns out to need one.
 *
 * @throws cli-edo-key-missing, cli-answer-needed, and those of `fileSigner`
 */
export async function openSigner(options: Options, context: CommandContext): Promise<Signer> {
  const file = options.pfx ?? options.key ?? '';
  const input = await readSignerFiles(options, context);
  const open = (passphrase: string | undefined) => aboutFile(file, () => fileSigner({ ...input, passphrase }));
  const given = await passphraseOf(options.passphraseFile, context);
  try {
    return await open(given);
  } catch (error) {
    if (!(error instanceof StykError && error.code === 'signing-passphrase-needed')) throw error;
    const message = { ru: `Пароль ключа ${file}`, en: `Passphrase of the key ${file}` };
    return await open(await context.ask.secret({ option: 'passphrase-file', message }));
  }
}

async function readSignerFiles(options: Options, { cwd }: CommandContext): Promise<FileSignerInput> {
  const certificates = async (file: string) => {
    const bytes = await readInput(file, cwd);
    await aboutFile(file, () => readCertificates(bytes));
    return bytes;
  };
  const chain = await Promise.all((options.chain ?? []).map(certificates));
  const { key, cert, pfx } = options;
  if (pfx !== undefined && key === undefined && cert === undefined) return { pfx: await readInput(pfx, cwd), chain };
  if (pfx !== undefined || key === undefined || cert === undefined) {
    throw edoCommandErrors.create('cli-edo-key-missing', {});
  }
  return { key: await readInput(key, cwd), certificate: await certificates(cert), chain };
}

async function passphraseOf(file: string | undefined, { cwd, env }: CommandContext): Promise<string | undefined> {
  if (file === undefined) return env.STYK_KEY_PASSPHRASE;
  const text = await readFile(resolve(cwd, file), 'utf8');
  return text.replace(/\r?\n$/, '');
}
