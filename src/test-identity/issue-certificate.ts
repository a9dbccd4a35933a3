import { createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { encodeOutput } from '@styk/sdk/signing';
import { newPrivateKey, type SeededKey } from '@styk/sdk/signing/issuing';
import forge from 'node-forge';

const generate = promisify(generateKeyPair);

export interface KeyPair {
  /** PKCS#8, PEM, not encrypted. */
  readonly privateKeyPem: string;
  readonly publicKeyPem: string;
}

/** RSA-2048 from node:crypto, off the main thread: node-forge takes seconds for one. Out of a seed it takes a tenth of one. */
export async function newKeyPair(seeded?: SeededKey): Promise<KeyPair> {
  if (seeded !== undefined) return seededKeyPair(seeded);
  const { privateKey, publicKey } = await generate('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { privateKeyPem: privateKey, publicKeyPem: publicKey };
}

async function seededKeyPair(seeded: SeededKey): Promise<KeyPair> {
  const key = await newPrivateKey('rsa', seeded);
  const privateKeyPem = Buffer.from(encodeOutput(key.toPkcs8(), 'pem', 'PRIVATE KEY')).toString('ascii');
  const publicKeyPem = createPublicKey(privateKeyPem).export({ format: 'pem', type: 'spki' });
  return { privateKeyPem, publicKeyPem: String(publicKeyPem) };
}

export interface CertificateRequest {
  /** Sixteen octets. */
  readonly serial: Uint8Array;
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
  certificate.serialNumber = Buffer.from(request.serial).toString('hex');
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

/** PEM with the line ends OpenSSL writes. */
export function toPem(certificate: forge.pki.Certificate): string {
  return forge.pki.certificateToPem(certificate).replaceAll('\r\n', '\n');
}
