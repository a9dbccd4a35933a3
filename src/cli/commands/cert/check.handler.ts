import type { LocalizedText } from '@styk/sdk/errors';
import {
  type CertificateVerification,
  createVerifier,
  formatName,
  parseCertificate,
  readSubject,
  type Verdict,
} from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import { aboutFile } from '../../failure/about-file.ts';
import type { CommandResult } from '../../output/result.ts';
import type { View } from '../../output/view.ts';
import { checkMark, colouredVerdict, exitCodeOfVerdicts } from '../../verdicts/verdict-view.ts';
import { timeOf } from '../edo/time-of.ts';
import { readTrustFiles } from '../edo/trust-files.ts';
import { type CertificateFile, readCertificateFile } from './certificate-files.ts';
import type { CertCheckInput } from './check.command.ts';

const VERDICTS: Readonly<Record<Verdict, LocalizedText>> = {
  passed: { ru: 'сертификат действителен', en: 'the certificate holds' },
  failed: { ru: 'сертификат не принят', en: 'the certificate is refused' },
  indeterminate: { ru: 'выяснить не удалось', en: 'could not be told' },
};

interface CheckedCertificate extends CertificateVerification {
  readonly file: string;
}

export async function run({ args, options }: CertCheckInput, context: CommandContext): Promise<CommandResult> {
  const at = timeOf(options.at, context);
  const trust = await readTrustFiles(options, context.cwd);
  const { allowUnchecked } = options;
  const results: CheckedCertificate[] = [];
  for (const name of args.file) {
    context.signal.throwIfAborted();
    const found = await readCertificateFile(name, options.passphraseFile, context);
    const verifier = createVerifier({
      ...trust,
      // What the file holds besides may stand in the chain and is not trusted by that.
      intermediates: [...(trust.intermediates ?? []), ...found.certificates.map(({ certificate }) => certificate)],
    });
    for (const certificate of await aboutFile(name, () => inQuestion(found))) {
      results.push({ file: name, ...verifier.verifyCertificate({ certificate, at, allowUnchecked }) });
    }
  }
  return {
    data: results.map(({ file, verdict, certificate, checks, qualification }) => ({
      file,
      verdict,
      subject: readSubject(certificate.subject),
      serial: certificate.serial,
      issuer: formatName(certificate.issuer),
      qualification: qualification ?? null,
      checks: checks.map((check) => ({ ...check, reason: check.reason[context.language] })),
    })),
    text: (view) => results.map((result) => describe(result, view)).join('\n\n'),
    exitCode: exitCodeOfVerdicts(results.map(({ verdict }) => verdict)),
  };
}

/** Certificates of holders; where there are those of authorities alone, the first. */
function inQuestion({ certificates }: CertificateFile): readonly Uint8Array[] {
  const all = certificates.map(({ certificate }) => certificate);
  const holders = all.filter((certificate) => parseCertificate(certificate).basicConstraints?.ca !== true);
  return holders.length > 0 ? holders : all.slice(0, 1);
}

function describe({ file, verdict, certificate, checks }: CheckedCertificate, { text, style, language }: View): string {
  return [
    `${file}: ${colouredVerdict(text(VERDICTS[verdict]), verdict, style)}`,
    `  ${formatName(certificate.subject)}`,
    ...checks.map(({ result, reason }) => `  ${checkMark(result, style)} ${reason[language]}`),
  ].join('\n');
}
