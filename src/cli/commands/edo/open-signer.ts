import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LocalizedText } from '@styk/sdk/errors';
import { StykError } from '@styk/sdk/errors';
import type { CommandContext } from '../../context/command-context.ts';
import { givenPassphrase } from '../../files/with-passphrase.ts';
import { type OpenSigner, openSettings } from './signers/open-settings.ts';
import { type SignerOptions, type SignerSettings, signerSettings } from './signers/signer-settings.ts';

/**
 * The signer that the options choose. Its passphrase or PIN comes from a file or the environment, and else a person is
 * asked for it, but only when it turns out to be needed; a wrong one is never asked for again.
 *
 * @throws cli-edo-key-missing, cli-edo-signer-option-missing, cli-answer-needed, and those of the provider
 */
export async function openSigner(options: SignerOptions, context: CommandContext): Promise<OpenSigner> {
  const settings = signerSettings(options, context.cwd);
  const open = async (secret: string | undefined): Promise<OpenSigner> => {
    const { env, signal } = context;
    const opened = await openSettings(settings, { secret, env, signal });
    context.onExit(opened.close);
    return opened;
  };
  const given = await givenSecret(settings, options, context);
  try {
    return await open(given);
  } catch (error) {
    const question = questionAfter(error, settings);
    if (question === undefined) throw error;
    return await open(await context.ask.secret(question));
  }
}

async function givenSecret(
  { kind }: SignerSettings,
  { passphraseFile, pinFile }: SignerOptions,
  context: CommandContext,
): Promise<string | undefined> {
  switch (kind) {
    case 'file':
    case 'openssl':
      return await givenPassphrase(passphraseFile, context);
    case 'command':
      return undefined;
    default:
      return await givenPin(pinFile, context);
  }
}

/** The PIN of a file or of STYK_PIN; never one of a command line. */
async function givenPin(file: string | undefined, { cwd, env }: CommandContext): Promise<string | undefined> {
  if (file === undefined) return env.STYK_PIN;
  const text = await readFile(resolve(cwd, file), 'utf8');
  return text.replace(/\r?\n$/, '');
}

interface SecretQuestion {
  readonly option: string;
  readonly message: LocalizedText;
}

function questionAfter(error: unknown, settings: SignerSettings): SecretQuestion | undefined {
  if (!(error instanceof StykError)) return undefined;
  if (error.code === 'signing-passphrase-needed' && settings.kind === 'file') {
    const file = 'pfx' in settings.key ? settings.key.pfx : settings.key.file;
    return { option: 'passphrase-file', message: { ru: `Пароль ключа ${file}`, en: `Passphrase of the key ${file}` } };
  }
  if (error.code !== 'signing-pkcs11-pin-needed') return undefined;
  const token = String(error.params['token']);
  return { option: 'pin-file', message: { ru: `ПИН-код токена ${token}`, en: `PIN of the token ${token}` } };
}
