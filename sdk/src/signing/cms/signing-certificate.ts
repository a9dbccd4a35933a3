import { type ComputableDigest, type DigestAlgorithm, digestByOid, SHA1, SHA256 } from '../algorithms/digests.ts';
import { type Asn1Element, contextTag, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { readIntegerHex, readOctets } from '../asn1/values.ts';
import { context, octetString, oid, sequence } from '../asn1/writer.ts';
import { readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Name, readName } from '../x509/name.ts';

/** The certificate a signer bound himself to: the first ESSCertID of the attribute (RFC 5035 3 and 4). */
export interface SigningCertificateReference {
  readonly digest: DigestAlgorithm;
  readonly hash: Uint8Array;
  readonly issuerSerial?: { readonly issuer: Name; readonly serial: string };
}

const DIRECTORY_NAME = 4;

/** Reads the value of signingCertificate (version 1, always SHA-1) or signingCertificateV2. */
export function readSigningCertificate(value: Asn1Element, version: 1 | 2): SigningCertificateReference {
  const fields = new FieldReader(value, TAG.sequence, 'SigningCertificate');
  const list = new FieldReader(fields.take(TAG.sequence, 'certs'), TAG.sequence, 'certs');
  const id = new FieldReader(list.take(TAG.sequence, 'ESSCertID'), TAG.sequence, 'ESSCertID');
  const algorithm = version === 2 ? id.takeIf(TAG.sequence) : undefined;
  const hash = readOctets(id.take(TAG.octetString, 'certHash'));
  const issuerSerial = id.takeIf(TAG.sequence);
  id.finish();
  return {
    digest: algorithm ? digestByOid(readAlgorithmIdentifier(algorithm).oid) : version === 2 ? SHA256 : SHA1,
    hash,
    ...(issuerSerial && { issuerSerial: readIssuerSerial(issuerSerial) }),
  };
}

function readIssuerSerial(element: Asn1Element): { issuer: Name; serial: string } {
  const fields = new FieldReader(element, TAG.sequence, 'IssuerSerial');
  const names = new FieldReader(fields.take(TAG.sequence, 'issuer'), TAG.sequence, 'GeneralNames');
  const directoryName = names.take(contextTag(DIRECTORY_NAME), 'directoryName');
  const issuer = new FieldReader(directoryName, directoryName.tag, 'directoryName').take(TAG.sequence, 'Name');
  return { issuer: readName(issuer), serial: readIntegerHex(fields.take(TAG.integer, 'serialNumber')) };
}

/** The value of signingCertificateV2 for this certificate, with issuerSerial as Russian signing tools write it. */
export function writeSigningCertificateV2(certificate: Certificate, digest: ComputableDigest): Uint8Array {
  const issuer = sequence(context(DIRECTORY_NAME, certificate.issuer.raw));
  // SHA-256 is the DEFAULT and DER leaves defaults out (RFC 5035 4).
  const algorithm = digest.oid === SHA256.oid ? [] : [sequence(oid(digest.oid))];
  const id = sequence(
    ...algorithm,
    octetString(digest.compute(certificate.raw)),
    sequence(issuer, certificate.serialNumber),
  );
  return sequence(sequence(id));
}
