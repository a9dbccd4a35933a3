import { StykError } from '@styk/sdk/errors';
import { listPkcs12, parseCertificate, parseSignedData, readCertificates, readSignatures } from '@styk/sdk/signing';
import type { CommandContext } from '../../context/command-context.ts';
import { readInput } from '../../files/read-input.ts';
import { withPassphrase } from '../../files/with-passphrase.ts';
import { certCommandErrors } from './errors.ts';

/** A certificate of a file. */
export interface FoundCertificate {
  /** DER. */
  readonly certificate: Uint8Array;
  /** Whether its private key lies in the same file; only a PFX tells. */
  readonly hasPrivateKey?: boolean;
}

export interface CertificateFile {
  readonly file: string;
  readonly kind: 'certificate' | 'signature' | 'pfx';
  /** At least one. */
  readonly certificates: readonly FoundCertificate[];
}

/**
 * The certificates of a file, whatever it is: a certificate or several (DER, base64, PEM), a signature (CMS), a PFX, whose
 * passphrase comes from a file or the environment or is asked for.
 *
 * @throws cli-cert-unreadable, cli-answer-needed, and those of `listPkcs12`
 */
export async function readCertificateFile(
  file: string,
  passphraseFile: string | undefined,
  context: CommandContext,
): Promise<CertificateFile> {
  const bytes = await readInput(file, context.cwd);
  const plain = ofCertificates(bytes);
  if (plain.length > 0) return { file, kind: 'certificate', certificates: plain };
  const signers = ofSignatures(bytes);
  if (signers.length > 0) return { file, kind: 'signature', certificates: signers };
  const certificates = await withPassphrase(file, passphraseFile, context, (passphrase) => ofPfx(bytes, passphrase));
  return { file, kind: 'pfx', certificates };
}

function ofCertificates(bytes: Uint8Array): readonly FoundCertificate[] {
  return unlessOther(() =>
    readCertificates(bytes).map((certificate) => ({ certificate: parseCertificate(certificate).raw })),
  );
}

function ofSignatures(bytes: Uint8Array): readonly FoundCertificate[] {
  return unlessOther(() =>
    readSignatures(bytes)
      .flatMap((signature) => parseSignedData(signature).certificates)
      .map(({ raw: certificate }) => ({ certificate })),
  );
}

/** Nothing where the file turns out to be something else. */
function unlessOther(read: () => readonly FoundCertificate[]): readonly FoundCertificate[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof StykError && error.category === 'invalid') return [];
    throw error;
  }
}

/** What is no PFX either is nothing that is known here. */
function ofPfx(bytes: Uint8Array, passphrase: string | undefined): readonly FoundCertificate[] {
  const found = openPfx(bytes, passphrase);
  if (found.length === 0) throw certCommandErrors.create('cli-cert-unreadable', {});
  return found;
}

function openPfx(bytes: Uint8Array, passphrase: string | undefined): readonly FoundCertificate[] {
  try {
    return listPkcs12(bytes, passphrase);
  } catch (cause) {
    if (!(cause instanceof StykError && cause.code === 'signing-pfx-damaged')) throw cause;
    throw certCommandErrors.create('cli-cert-unreadable', {}, { cause });
  }
}
