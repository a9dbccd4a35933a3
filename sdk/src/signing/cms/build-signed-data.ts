import type { SigningAlgorithm } from '../algorithms/signing-algorithm.ts';
import { contextTag } from '../asn1/element.ts';
import { context, implicitSetOf, integer, octetString, oid, sequence, setOf, time } from '../asn1/writer.ts';
import type { Certificate } from '../x509/certificate.ts';
import { CMS_OID } from './oids.ts';
import { writeSigningCertificateV2 } from './signing-certificate.ts';

const CONSTRUCTED = 0x20;
const DATA = oid(CMS_OID.data);
const SIGNED_DATA = oid(CMS_OID.signedData);
const SIGNING_TIME = oid(CMS_OID.signingTime);
const MESSAGE_DIGEST = oid(CMS_OID.messageDigest);

/** Everything of a SignedData but the digest, the time and the signature value: the same for all that a signer signs. */
export interface ConstantParts {
  /** The signed attributes contentType and signingCertificateV2. */
  readonly attributes: readonly Uint8Array[];
  readonly digestIdentifier: Uint8Array;
  /** The signer's own and those of the authorities above. */
  readonly certificates: readonly Uint8Array[];
  /** SignedData of a detached signature up to signerInfos: version, digestAlgorithms, encapContentInfo, certificates. */
  readonly detachedHead: readonly Uint8Array[];
  /** SignerInfo up to signedAttrs: version, sid, digestAlgorithm. */
  readonly signerInfoHead: readonly Uint8Array[];
  readonly signatureIdentifier: Uint8Array;
}

/** @param chain Certificates of authorities to put beside the signer's own. */
export function constantParts(
  certificate: Certificate,
  chain: readonly Uint8Array[],
  algorithm: SigningAlgorithm,
): ConstantParts {
  const { digest, digestIdentifier, signatureIdentifier } = algorithm;
  // A file with a chain often begins with the signer's own certificate.
  const authorities = chain.filter((authority) => Buffer.compare(authority, certificate.raw) !== 0);
  const certificates = [certificate.raw, ...authorities];
  return {
    attributes: [
      attribute(oid(CMS_OID.contentType), DATA),
      attribute(oid(CMS_OID.signingCertificateV2), writeSigningCertificateV2(certificate, digest)),
    ],
    digestIdentifier,
    certificates,
    detachedHead: signedDataHead(digestIdentifier, sequence(DATA), certificates),
    signerInfoHead: [integer(1), sequence(certificate.issuer.raw, certificate.serialNumber), digestIdentifier],
    signatureIdentifier,
  };
}

/** Version 1 is that of plain data with signers named by issuer and serial number (RFC 5652 5.1). */
function signedDataHead(
  digestIdentifier: Uint8Array,
  encapsulated: Uint8Array,
  certificates: readonly Uint8Array[],
): readonly Uint8Array[] {
  return [integer(1), setOf(digestIdentifier), encapsulated, implicitSetOf(0, ...certificates)];
}

/**
 * The signed attributes of CAdES-BES (ETSI EN 319 122-1 5.1, 5.2) as the SET OF that is signed (RFC 5652 5.4).
 *
 * @param digest of the exact bytes of the document.
 */
export function buildSignedAttributes(parts: ConstantParts, digest: Uint8Array, signingTime: Date): Uint8Array {
  return setOf(
    ...parts.attributes,
    attribute(SIGNING_TIME, time(signingTime)),
    attribute(MESSAGE_DIGEST, octetString(digest)),
  );
}

/** SignerInfo (RFC 5652 5.3), DER. */
export function buildSignerInfo(parts: ConstantParts, attributes: Uint8Array, signature: Uint8Array): Uint8Array {
  return sequence(...parts.signerInfoHead, asSent(attributes), parts.signatureIdentifier, octetString(signature));
}

/** SignedData with one signer (RFC 5652 5.1), DER. `content` is put inside; without it the signature is detached. */
export function buildSignedData(parts: ConstantParts, signerInfo: Uint8Array, content?: Uint8Array): Uint8Array {
  const head = content === undefined ? parts.detachedHead : attachedHead(parts, content);
  return sequence(SIGNED_DATA, context(0, sequence(...head, setOf(signerInfo))));
}

function attachedHead({ digestIdentifier, certificates }: ConstantParts, content: Uint8Array): readonly Uint8Array[] {
  return signedDataHead(digestIdentifier, sequence(DATA, context(0, octetString(content))), certificates);
}

function attribute(type: Uint8Array, value: Uint8Array): Uint8Array {
  return sequence(type, setOf(value));
}

/** What is signed is the SET OF, what is sent carries another tag (RFC 5652 5.4). */
function asSent(attributes: Uint8Array): Uint8Array {
  const sent = new Uint8Array(attributes);
  sent[0] = CONSTRUCTED | contextTag(0);
  return sent;
}
