import { sign } from 'node:crypto';
import { der, parseCertificate, readCertificates } from '@styk/sdk/signing';
import type { TestAuthority } from './test-authority.ts';

export interface RevokedCertificate {
  /** Hex, as certificates and verification results have it. */
  readonly serial: string;
  readonly revokedAt: Date;
}

const CRL_NUMBER = '2.5.29.20';

/**
 * A revocation list of the authority as of its clock, DER (RFC 5280 5.1); node-forge cannot make one. It stays in
 * force as long as the authority itself, so that a moved sandbox clock does not make it stale.
 */
export function issueRevocationList(authority: TestAuthority, revoked: readonly RevokedCertificate[] = []): Uint8Array {
  const [file = new Uint8Array(0)] = readCertificates(Buffer.from(authority.certificatePem));
  const certificate = parseCertificate(file);
  const now = authority.clock.now();
  const algorithm = der.sequence(der.oid('1.2.840.113549.1.1.11'), der.nullValue());
  const entries = revoked.map(({ serial, revokedAt }) =>
    der.sequence(der.integer(Buffer.from(serial, 'hex')), der.time(revokedAt)),
  );
  const tbs = der.sequence(
    der.integer(1),
    algorithm,
    certificate.subject.raw,
    der.time(new Date(now)),
    der.time(certificate.notAfter),
    // An empty SEQUENCE is not allowed here.
    ...(entries.length > 0 ? [der.sequence(...entries)] : []),
    der.context(0, der.sequence(der.sequence(der.oid(CRL_NUMBER), der.octetString(der.integer(now))))),
  );
  return der.sequence(tbs, algorithm, der.bitString(sign('sha256', tbs, authority.privateKeyPem)));
}
