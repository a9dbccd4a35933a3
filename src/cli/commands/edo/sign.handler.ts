import { resolve } from 'node:path';
import {
  addSigner,
  encodeOutput,
  parseCertificate,
  readSignatures,
  readSubject,
  type Signer,
  type Subject,
  signAttached,
  signDetached,
} from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import { readInput } from '../../files/read-input.ts';
import { refuseExisting } from '../../files/refuse-existing.ts';
import { replaceFile } from '../../files/replace-file.ts';
import type { CommandResult } from '../../output/result.ts';
import { edoCommandErrors } from './errors.ts';
import { openSigner } from './open-signer.ts';
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
  // A signature that is added replaces its file by one that holds it, too.
  if (!options.add) {
    for (const { signature } of targets) await refuseExisting(resolve(context.cwd, signature), options.force);
  }

  const progress = await context.progress.start({ ru: 'Подписываю', en: 'Signing' });
  context.onExit(() => progress.stop());
  const signatures: MadeSignature[] = [];
  for (const { file, signature } of targets) {
    context.signal.throwIfAborted();
    const signingTime = new Date(context.clock.now());
    const content = await readInput(file, context.cwd);
    const der = options.add
      ? await addTo(signature, { content, signer, signingTime }, context)
      : await (options.attached ? signAttached : signDetached)(content, signer, { signingTime });
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

interface Signing {
  readonly content: Uint8Array;
  readonly signer: Signer;
  readonly signingTime: Date;
}

/** The signature of the file together with those that are there. @throws cli-edo-signature-not-one and those of `addSigner` */
async function addTo(signature: string, { content, signer, signingTime }: Signing, { cwd }: CommandContext) {
  const file = await readInput(signature, cwd);
  return await aboutFile(signature, async () => {
    const [existing, ...others] = readSignatures(file);
    if (existing === undefined || others.length > 0) throw edoCommandErrors.create('cli-edo-signature-not-one', {});
    return await addSigner(existing, signer, { content, signingTime });
  });
}
