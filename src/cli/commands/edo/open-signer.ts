import { type FileSignerInput, fileSigner, readCertificates, type Signer } from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { withPassphrase } from '../../files/with-passphrase.ts';
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
  return await withPassphrase(file, options.passphraseFile, context, (passphrase) =>
    fileSigner({ ...input, passphrase }),
  );
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
