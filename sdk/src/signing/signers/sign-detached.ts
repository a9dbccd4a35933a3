import { buildSignedAttributes, buildSignedData } from '../cms/build-signed-data.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { requireDate, signingErrors } from '../errors.ts';
import { signerContext } from '../verifier/context.ts';
import { formatTime } from '../verifier/finding.ts';
import { checkSignatureItself } from '../verifier/signer-checks.ts';
import { type Certificate, maySignDocuments } from '../x509/certificate.ts';
import { holderOf } from '../x509/subject.ts';
import { prepareSigner } from './prepared-signer.ts';
import type { Signer } from './signer.ts';

export interface SignOptions {
  /** Written into the signature, whole seconds; it proves nothing to others. */
  readonly signingTime: Date;
}

/**
 * Signs the exact bytes of a document: detached CMS SignedData in CAdES-BES form, DER. The result has been verified.
 * @throws signing-time-invalid, signing-certificate-not-valid-then, signing-certificate-not-for-signing, signing-signer-failed-self-check
 */
export async function signDetached(content: Uint8Array, signer: Signer, options: SignOptions): Promise<Uint8Array> {
  requireDate(options.signingTime);
  const prepared = prepareSigner(signer);
  requireFit(prepared.certificate, options.signingTime);
  const digest = signer.algorithm.digest.compute(content);
  const attributes = buildSignedAttributes(prepared.parts, digest, options.signingTime);
  const signature = await signer.sign(attributes);
  if (!prepared.verify(attributes, signature)) throw failedSelfCheck('signature-invalid');
  const signedData = buildSignedData(prepared.parts, attributes, signature);
  // The parts stay the same, so that looking at one whole signature is enough; every value is verified above.
  if (!prepared.proved) checkWhole(signedData, content);
  prepared.proved = true;
  return signedData;
}

/** What everybody would refuse is not signed in the first place. */
function requireFit(certificate: Certificate, signingTime: Date): void {
  const subject = holderOf(certificate);
  const { notBefore, notAfter } = certificate;
  if (!maySignDocuments(certificate)) throw signingErrors.create('signing-certificate-not-for-signing', { subject });
  if (signingTime >= notBefore && signingTime <= notAfter) return;
  throw signingErrors.create('signing-certificate-not-valid-then', {
    subject,
    notBefore: formatTime(notBefore),
    notAfter: formatTime(notAfter),
    signingTime: formatTime(signingTime),
  });
}

/** A token that was swapped, a wrong container or a broken driver must not get as far as a counterparty. */
function checkWhole(signature: Uint8Array, content: Uint8Array): void {
  const signedData = parseSignedData(signature);
  const checks = signedData.signers.flatMap((info) =>
    checkSignatureItself(signerContext(signedData, info, [], content)),
  );
  const failed = checks.find(({ result }) => result !== 'ok');
  if (failed !== undefined) throw failedSelfCheck(failed.code);
}

function failedSelfCheck(reason: string): Error {
  return signingErrors.create('signing-signer-failed-self-check', { reason });
}
