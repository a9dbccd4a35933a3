import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  encodeOutput,
  fileSigner,
  parseCertificate,
  readCertificates,
  readSubject,
  type Signer,
  type Subject,
  signDetached,
} from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import type { EdoSignInput } from './sign.command.ts';

/** One signature that was made; this shape is an interface for scripts. */
interface MadeSignature {
  readonly file: string;
  readonly signature: string;
  readonly algorithm: string;
  readonly subject: Subject;
  readonly serial: string;
  readonly signedAt: string;
}

export async function run({ args, options }: EdoSignInput, context: CommandContext): Promise<CommandResult> {
  const signer = await openSigner(options, context);
  const certificate = parseCertificate(signer.certificate);
  const targets = args.file.map((file) => ({ file, signature: `${file}.${options.sigExt}` }));
  for (const { signature } of targets) await refuseExisting(resolve(context.cwd, signature), options.force);

  const progress = await context.progress.start({ ru: 'Подписываю', en: 'Signing' });
  context.onExit(() => progress.stop());
  const signatures: MadeSignature[] = [];
  for (const { file, signature } of targets) {
    context.signal.throwIfAborted();
    const signingTime = new Date(context.clock.now());
    const der = await signDetached(await readInput(file, context.cwd), signer, { signingTime });
    await replaceFile(resolve(context.cwd, signature), encodeOutput(der, options.encoding, 'CMS'));
    signatures.push({
      file,
      signature,
      algorithm: signer.algorithm.name,
      subject: readSubject(certificate.subject),
      serial: certificate.serial,
      signedAt: signingTime.toISOString(),
    });
    progress.update(signatures.length, targets.length);
  }
  progress.stop();
  return {
    data: { signatures },
    text: ({ text, style }) =>
      signatures
        .map((made) =>
          text(
            {
              ru: '{mark} {signature}  подписал {who}, {algorithm}',
              en: '{mark} {signature}  signed by {who}, {algorithm}',
            },
            {
              mark: style.green('✓'),
              signature: made.signature,
              who: made.subject.cn ?? '?',
              algorithm: made.algorithm,
            },
          ),
        )
        .join('\n'),
  };
}

async function openSigner(options: EdoSignInput['options'], context: CommandContext): Promise<Signer> {
  const certificates = async (file: string) => {
    const bytes = await readInput(file, context.cwd);
    return aboutFile(file, () => readCertificates(bytes));
  };
  const key = await readInput(options.key, context.cwd);
  await certificates(options.cert);
  const certificate = await readInput(options.cert, context.cwd);
  const chain = (await Promise.all((options.chain ?? []).map(certificates))).flat();
  const passphrase = await passphraseOf(options.passphraseFile, context);
  return aboutFile(options.key, () => fileSigner({ key, certificate, chain, passphrase }));
}

async function passphraseOf(file: string | undefined, { cwd, env }: CommandContext): Promise<string | undefined> {
  if (file === undefined) return env.STYK_KEY_PASSPHRASE;
  const text = await readFile(resolve(cwd, file), 'utf8');
  return text.replace(/\r?\n$/, '');
}
