import { CMS_OID } from '../../cms/oids.ts';
import { readSigningCertificate, type SigningCertificateReference } from '../../cms/signing-certificate.ts';
import { type Certificate, maySignDocuments } from '../../x509/certificate.ts';
import { sameName } from '../../x509/name.ts';
import { type SignerContext, signedAttributes } from '../context.ts';
import { type Finding, finding } from '../finding.ts';

/** Whether the signer has bound himself to the certificate (RFC 5035) and the certificate is one for signing. */
export function checkSigningCertificate(context: SignerContext): Finding {
  const { certificate } = context;
  if (certificate === undefined) return finding('signer-certificate-absent');
  if (!maySignDocuments(certificate)) return finding('signing-certificate-usage');
  const reference = readReference(context);
  if (reference === undefined) return finding('signing-certificate-not-bound');
  if (!agreesWithIssuer(reference, certificate)) return finding('signing-certificate-mismatch');
  // SHA-1 (version 1 of the attribute) will do: changing the certificate takes a second preimage, not a collision.
  const { compute, name } = reference.digest;
  if (compute === undefined) return finding('algorithm-not-supported', { algorithm: name });
  const matches = Buffer.compare(compute(certificate.raw), reference.hash) === 0;
  return finding(matches ? 'signing-certificate-bound' : 'signing-certificate-mismatch');
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
