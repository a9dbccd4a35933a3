import { CMS_OID } from '../../cms/oids.ts';
import { readSigningCertificate, type SigningCertificateReference } from '../../cms/signing-certificate.ts';
import { type Certificate, maySignDocuments } from '../../x509/certificate.ts';
import { EXTENSION, extensionValue } from '../../x509/extensions.ts';
import { sameName } from '../../x509/name.ts';
import { readKeyPurposes } from '../../x509/policies.ts';
import { type SignerContext, signedAttributes } from '../context.ts';
import { type Finding, finding } from '../finding.ts';

/** What is signed: a document, or the time in a timestamp token, whose purpose its own check looks at. */
export type SigningPurpose = 'document' | 'timestamp';

/**
 * Purposes of machines and services (RFC 5280 4.2.1.12). For signing documents there is no purpose of its own, so any
 * other one will do; a certificate for nothing but these was not issued to sign documents.
 */
const SERVICE_PURPOSES: ReadonlySet<string> = new Set([
  '1.3.6.1.5.5.7.3.1', // serverAuth
  '1.3.6.1.5.5.7.3.3', // codeSigning
  '1.3.6.1.5.5.7.3.8', // timeStamping
  '1.3.6.1.5.5.7.3.9', // OCSPSigning
]);

/** Whether the signer has bound himself to the certificate (RFC 5035) and the certificate is one for signing. */
export function checkSigningCertificate(context: SignerContext, purpose: SigningPurpose): Finding {
  const { certificate } = context;
  if (certificate === undefined) return finding('signer-certificate-absent');
  if (!maySignDocuments(certificate)) return finding('signing-certificate-usage');
  const purposes = purposesOf(certificate);
  if (purpose === 'document' && purposes.length > 0 && purposes.every((oid) => SERVICE_PURPOSES.has(oid))) {
    return finding('signing-certificate-purpose', { purposes: purposes.join(', ') });
  }
  const reference = readReference(context);
  if (reference === undefined) return finding('signing-certificate-not-bound');
  if (!agreesWithIssuer(reference, certificate)) return finding('signing-certificate-mismatch');
  // SHA-1 (version 1 of the attribute) will do: changing the certificate takes a second preimage, not a collision.
  const { compute, name } = reference.digest;
  if (compute === undefined) return finding('algorithm-not-supported', { algorithm: name });
  const matches = Buffer.compare(compute(certificate.raw), reference.hash) === 0;
  return finding(matches ? 'signing-certificate-bound' : 'signing-certificate-mismatch');
}

function purposesOf(certificate: Certificate): readonly string[] {
  const value = extensionValue(certificate, EXTENSION.extKeyUsage);
  return value === undefined ? [] : readKeyPurposes(value);
}

function readReference(context: SignerContext): SigningCertificateReference | undefined {
  const second = signedAttributes(context, CMS_OID.signingCertificateV2)[0]?.values[0];
  if (second !== undefined) return readSigningCertificate(second, 2);
  const first = signedAttributes(context, CMS_OID.signingCertificate)[0]?.values[0];
  return first && readSigningCertificate(first, 1);
}

function agreesWithIssuer({ issuerSerial }: SigningCertificateReference, certificate: Certificate): boolean {
  if (issuerSerial === undefined) return true;
  return issuerSerial.serial === certificate.serial && sameName(issuerSerial.issuer, certificate.issuer);
}
