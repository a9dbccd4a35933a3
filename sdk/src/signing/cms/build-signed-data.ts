import type { SigningAlgorithm } from '../algorithms/signing-algorithm.ts';
import { context, implicitSetOf, integer, octetString, oid, sequence, setOf, time } from '../asn1/writer.ts';
import type { Certificate } from '../x509/certificate.ts';
import { CMS_OID } from './oids.ts';
import { writeSigningCertificateV2 } from './signing-certificate.ts';

export interface SignedAttributesInput {
  /** The exact bytes of the document. */
  readonly content: Uint8Array;
  readonly certificate: Certificate;
  readonly algorithm: SigningAlgorithm;
  readonly signingTime: Date;
}

/** The signed attributes of CAdES-BES as members of a SET OF, not yet in order (ETSI EN 319 122-1 5.1, 5.2). */
export function buildSignedAttributes(input: SignedAttributesInput): readonly Uint8Array[] {
  const { digest } = input.algorithm;
  return [
    attribute(CMS_OID.contentType, oid(CMS_OID.data)),
    attribute(CMS_OID.signingTime, time(input.signingTime)),
    attribute(CMS_OID.messageDigest, octetString(digest.compute(input.content))),
    attribute(CMS_OID.signingCertificateV2, writeSigningCertificateV2(input.certificate, digest)),
  ];
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return sequence(oid(type), setOf(value));
}

export interface SignedDataInput {
  readonly certificate: Certificate;
  /** Certificates of authorities to put beside the signer's own. */
  readonly chain: readonly Uint8Array[];
  readonly algorithm: SigningAlgorithm;
  readonly attributes: readonly Uint8Array[];
  readonly signature: Uint8Array;
}

/** Detached SignedData with one signer, DER (RFC 5652 5.1, 5.3). */
export function buildSignedData(input: SignedDataInput): Uint8Array {
  const { certificate, algorithm } = input;
  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuer.raw, integer(Buffer.from(certificate.serial, 'hex'))),
    algorithm.digestIdentifier,
    implicitSetOf(0, ...input.attributes),
    algorithm.signatureIdentifier,
    octetString(input.signature),
  );
  const signedData = sequence(
    integer(1),
    setOf(algorithm.digestIdentifier),
    sequence(oid(CMS_OID.data)),
    implicitSetOf(0, certificate.raw, ...input.chain),
    setOf(signerInfo),
  );
  return sequence(oid(CMS_OID.signedData), context(0, signedData));
}
