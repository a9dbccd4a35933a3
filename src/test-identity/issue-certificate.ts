import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';

const generate = promisify(generateKeyPair);

export interface KeyPair {
  /** PKCS#8, PEM, not encrypted. */
  readonly privateKeyPem: string;
  readonly publicKeyPem: string;
}

/** RSA-2048 from node:crypto, off the main thread: node-forge takes seconds for one. */
export async function newKeyPair(): Promise<KeyPair> {
  const { privateKey, publicKey } = await generate('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { privateKeyPem: privateKey, publicKeyPem: publicKey };
}

export interface CertificateRequest {
  readonly publicKeyPem: string;
  readonly subject: forge.pki.CertificateField[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isAuthority: boolean;
  readonly issuerPrivateKeyPem: string;
  /** Absent where the certificate is its own issuer. */
  readonly issuer?: forge.pki.Certificate;
}

/** An X.509 certificate signed with RSA-SHA-256. */
export function issueCertificate(request: CertificateRequest): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(request.publicKeyPem);
  certificate.serialNumber = newSerial();
  certificate.validity.notBefore = request.notBefore;
  certificate.validity.notAfter = request.notAfter;
  certificate.setSubject(request.subject);
  certificate.setIssuer(request.issuer ? readableSubject(request.issuer) : request.subject);
  const keyIdentifier = (request.issuer ?? certificate).generateSubjectKeyIdentifier().getBytes();
  certificate.setExtensions([
    { name: 'basicConstraints', cA: request.isAuthority, critical: true },
    request.isAuthority
      ? { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true }
      : { name: 'keyUsage', critical: true, digitalSignature: true, nonRepudiation: true },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(request.issuerPrivateKeyPem), forge.md.sha256.create());
  return certificate;
}

/** node-forge reads strings as octets and writes them as characters: without decoding, the name would be encoded twice. */
function readableSubject({ subject }: forge.pki.Certificate): forge.pki.CertificateField[] {
  const isUtf8 = (field: forge.pki.CertificateField) => Number(field.valueTagClass) === forge.asn1.Type.UTF8;
  return subject.attributes.map((field) =>
    isUtf8(field) ? { ...field, value: forge.util.decodeUtf8(String(field.value)) } : field,
  );
}

/** Sixteen octets, of which the first is 0x01–0x7f: positive and of one length (RFC 5280 4.1.2.2). */
function newSerial(): string {
  const octets = randomBytes(16);
  octets[0] = (octets[0] ?? 0) & 0x7f || 1;
  return octets.toString('hex');
}

/** PEM with the line ends OpenSSL writes. */
export function toPem(certificate: forge.pki.Certificate): string {
  return forge.pki.certificateToPem(certificate).replaceAll('\r\n', '\n');
}
