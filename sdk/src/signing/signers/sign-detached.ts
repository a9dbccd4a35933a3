import { setOf } from '../asn1/writer.ts';
import { buildSignedAttributes, buildSignedData } from '../cms/build-signed-data.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { requireDate, signingErrors } from '../errors.ts';
import { signerContext } from '../verifier/context.ts';
import { formatTime } from '../verifier/finding.ts';
import { checkSignatureItself } from '../verifier/signer-checks.ts';
import { type Certificate, maySignDocuments, parseCertificate } from '../x509/certificate.ts';
import { holderOf } from '../x509/subject.ts';
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
  const certificate = parseCertificate(signer.certificate);
  requireFit(certificate, options.signingTime);
  const { algorithm, chain } = signer;
  const attributes = buildSignedAttributes({ content, certificate, algorithm, signingTime: options.signingTime });
  // RFC 5652 5.4: what is signed is the SET OF, what is sent carries another tag.
  const signature = await signer.sign(setOf(...attributes));
  const signedData = buildSignedData({ certificate, chain, algorithm, attributes, signature });
  selfCheck(signedData, content);
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
function selfCheck(signature: Uint8Array, content: Uint8Array): void {
  const signedData = parseSignedData(signature);
  const checks = signedData.signers.flatMap((info) =>
    checkSignatureItself(signerContext(signedData, info, [], content)),
  );
  const failed = checks.find(({ result }) => result !== 'ok');
  if (failed === undefined) return;
  throw signingErrors.create('signing-signer-failed-self-check', { reason: failed.code });
}
