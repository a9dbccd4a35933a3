import { type DigestAlgorithm, digestByOid } from '../algorithms/digests.ts';
import { readTime } from '../asn1/time.ts';
import type { Attribute } from '../cms/attribute.ts';
import { CMS_OID } from '../cms/oids.ts';
import type { SignedData } from '../cms/signed-data.ts';
import { identifies, type SignerInfo } from '../cms/signer-info.ts';
import type { Trust } from '../trust/trust.ts';
import type { Certificate } from '../x509/certificate.ts';

/** What the cryptographic checks of one signer look at. */
export interface SignerContext {
  readonly signedData: SignedData;
  readonly signer: SignerInfo;
  /** The certificate the signer names, wherever it was found. */
  readonly certificate: Certificate | undefined;
  readonly digest: DigestAlgorithm;
  /** The document as the caller gave it. */
  readonly content: Uint8Array | undefined;
}

/** The signer's certificate is looked for in the signature first, then in the trust material. */
export function signerContext(
  signedData: SignedData,
  signer: SignerInfo,
  trust: Trust | undefined,
  content: Uint8Array | undefined,
): SignerContext {
  const isHis = (candidate: Certificate) => identifies(signer.sid, candidate);
  const certificate = signedData.certificates.find(isHis) ?? trust?.known.find(isHis);
  return { signedData, signer, certificate, digest: digestByOid(signer.digestAlgorithm.oid), content };
}

export function signedAttributes({ signer }: SignerContext, oid: string): readonly Attribute[] {
  return signer.signedAttributes?.attributes.filter((attribute) => attribute.oid === oid) ?? [];
}

/** The time the signer claims. A malformed one counts as none here; the check of the signed attributes reports it. */
export function claimedSigningTime(context: SignerContext): Date | undefined {
  const value = signedAttributes(context, CMS_OID.signingTime)[0]?.values[0];
  try {
    return value && readTime(value);
  } catch {
    return undefined;
  }
}
