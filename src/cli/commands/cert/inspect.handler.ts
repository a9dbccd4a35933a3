import { createVerifier } from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import type { CommandResult } from '../../output/result.ts';
import { timeOf } from '../edo/time-of.ts';
import { readTrustFiles } from '../edo/trust-files.ts';
import { type CertificateFile, readCertificateFile } from './certificate-files.ts';
import { type CertificateFacts, factsOf } from './facts.ts';
import { factsText } from './facts-text.ts';
import type { CertInspectInput } from './inspect.command.ts';
import { HOLDERS } from './words.ts';

interface InspectedFile extends Pick<CertificateFile, 'file' | 'kind'> {
  readonly certificates: readonly CertificateFacts[];
}

/** Tells and does not judge: whatever the certificates are, the exit code is 0. */
export async function run({ args, options }: CertInspectInput, context: CommandContext): Promise<CommandResult> {
  const at = timeOf(options.at, context);
  const { intermediates = [], trustList } = await readTrustFiles(options, context.cwd);
  const files: InspectedFile[] = [];
  for (const name of args.file) {
    context.signal.throwIfAborted();
    const { file, kind, certificates } = await readCertificateFile(name, options.passphraseFile, context);
    // The authorities in the file itself may be what leads to the list.
    const offered = [...intermediates, ...certificates.map(({ certificate }) => certificate)];
    const verifier = createVerifier({ anchors: [], intermediates: offered, trustList });
    const described = await aboutFile(file, () =>
      certificates.map((found) => {
        const verification = verifier.verifyCertificate({ certificate: found.certificate, at });
        return factsOf(found, verification, trustList !== undefined, at);
      }),
    );
    files.push({ file, kind, certificates: described });
  }
  return {
    data: files,
    text: (view) =>
      files
        .flatMap(({ file, certificates }) =>
          certificates.map((facts, index) => {
            const ordinal = certificates.length === 1 ? '' : ` (${index + 1}/${certificates.length})`;
            const what = view.text(HOLDERS[facts.holder]);
            return [`${file}${ordinal}: ${what}`, ...factsText(facts, view)].join('\n');
          }),
        )
        .join('\n\n'),
  };
}
