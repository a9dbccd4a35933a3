import { buildSignedAttributes, buildSignerInfo } from '../cms/build-signed-data.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { requireDate, signingErrors } from '../errors.ts';
import { signerContext } from '../verifier/context.ts';
import { formatTime } from '../verifier/finding.ts';
import { checkSignatureItself } from '../verifier/signature-checks.ts';
import { type Certificate, maySignDocuments } from '../x509/certificate.ts';
import { holderOf } from '../x509/subject.ts';
import { type PreparedSigner, prepareSigner } from './prepared-signer.ts';
import type { Signer } from './signer.ts';

export interface SignOptions {
  /** Written into the signature, whole seconds; it proves nothing to others. */
  readonly signingTime: Date;
}

/** A signature over some content that is not yet in a SignedData. */
export interface MadeSignature {
  readonly prepared: PreparedSigner;
  /** SignerInfo in DER. */
  readonly signerInfo: Uint8Array;
  /** The signature value in it, which has been verified. */
  readonly value: Uint8Array;
}

/** Signs the attributes of CAdES-BES over the content. @throws as `signDetached` */
export async function signContent(content: Uint8Array, signer: Signer, options: SignOptions): Promise<MadeSignature> {
  requireDate(options.signingTime);
  const prepared = prepareSigner(signer);
  requireFit(prepared.certificate, options.signingTime);
  const digest = signer.algorithm.digest.compute(content);
  const attributes = buildSignedAttributes(prepared.parts, digest, options.signingTime);
  const signature = await signer.sign(attributes);
  if (!prepared.verify(attributes, signature)) throw failedSelfCheck('signature-invalid');
  return { prepared, signerInfo: buildSignerInfo(prepared.parts, attributes, signature), value: signature };
}

/** What everybody would refuse is not signed in the first place. */
export function requireFit(certificate: Certificate, signingTime: Date): void {
  const { notBefore, notAfter } = certificate;
  if (!maySignDocuments(certificate)) {
    throw signingErrors.create('signing-certificate-not-for-signing', { subject: holderOf(certificate) });
  }
  if (signingTime >= notBefore && signingTime <= notAfter) return;
  throw signingErrors.create('signing-certificate-not-valid-then', {
    subject: holderOf(certificate),
    notBefore: formatTime(notBefore),
    notAfter: formatTime(notAfter),
    signingTime: formatTime(signingTime),
  });
}

/**
 * A token that was swapped, a wrong container or a broken driver must not get as far as a counterparty. The parts of a
 * signer stay the same, so that looking at one whole signature is enough; every value has been verified by then.
 * @throws signing-signer-failed-self-check
 */
export function checkOnce(made: MadeSignature, signedData: Uint8Array, content: Uint8Array): void {
  if (!made.prepared.proved) checkAdded(made, signedData, content);
  made.prepared.proved = true;
}

/** The same for a signature that stands beside others. @throws signing-signer-failed-self-check */
export function checkAdded({ value }: Pick<MadeSignature, 'value'>, signature: Uint8Array, content: Uint8Array): void {
  const signedData = parseSignedData(signature);
  const made = signedData.signers.filter((info) => Buffer.compare(info.signature, value) === 0);
  if (made.length === 0) throw failedSelfCheck('signature-invalid');
  const checks = made.flatMap((info) => checkSignatureItself(signerContext(signedData, info, undefined, content)));
  const failed = checks.find(({ result }) => result !== 'ok');
  if (failed !== undefined) throw failedSelfCheck(failed.code);
}

/** @param reason code of a check, or `cms-…` for what a whole signature made elsewhere must not be */
export function failedSelfCheck(reason: string, cause?: unknown): Error {
  return signingErrors.create('signing-signer-failed-self-check', { reason }, cause === undefined ? {} : { cause });
}
