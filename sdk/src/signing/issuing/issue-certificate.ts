import { context, integer, sequence, time } from '../asn1/writer.ts';
import type { PrivateKey } from '../keys/private-key.ts';
import { type Certificate, type PublicKeyInfo, parseCertificate } from '../x509/certificate.ts';
import { type CertificateExtensions, keyIdentifier, writeExtensions } from './certificate-extensions.ts';
import { type SubjectFields, writeName } from './distinguished-name.ts';
import { certificateAlgorithm, signedStructure } from './signed-structure.ts';

/** What a certificate to be issued says. */
export interface CertificateContent extends CertificateExtensions {
  /** Big-endian octets; see `newSerial`. */
  readonly serial: Uint8Array;
  readonly subject: SubjectFields;
  readonly publicKey: PublicKeyInfo;
  /** Whole seconds: what is less is cut off. */
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** An authority: its key and its certificate, DER. */
export interface Issuer {
  readonly key: PrivateKey;
  readonly certificate: Uint8Array;
}

/** A certificate signed by an authority, DER (RFC 5280 4.1). @throws signing-subject-not-numeric */
export function issueCertificate(content: CertificateContent, issuer: Issuer): Promise<Uint8Array> {
  const { subject, subjectKeyId, publicKey } = parseCertificate(issuer.certificate);
  return sign(content, issuer.key, subject.raw, subjectKeyId ?? keyIdentifier(publicKey));
}

/** A certificate that its own key signs, DER: the root of a chain. @throws signing-subject-not-numeric */
export function issueRoot(content: Omit<CertificateContent, 'publicKey'>, key: PrivateKey): Promise<Uint8Array> {
  const { publicKey } = key;
  return sign({ ...content, publicKey }, key, writeName(content.subject), keyIdentifier(publicKey));
}

function sign(
  content: CertificateContent,
  key: PrivateKey,
  issuer: Certificate['subject']['raw'],
  issuerKeyId: Uint8Array,
): Promise<Uint8Array> {
  const { serial, subject, publicKey, notBefore, notAfter } = content;
  const toBeSigned = sequence(
    context(0, integer(2)), // version 3
    integer(serial),
    certificateAlgorithm(key),
    issuer,
    sequence(time(notBefore), time(notAfter)),
    writeName(subject),
    publicKey.raw,
    context(3, writeExtensions(content, publicKey, issuerKeyId)),
  );
  return signedStructure(toBeSigned, key);
}
