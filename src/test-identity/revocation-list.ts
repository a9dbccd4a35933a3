import { parseCertificate, readCertificates, readPrivateKey } from '@styk/sdk/signing';
import { type Issuer, issueRevocationList as issueList } from '@styk/sdk/signing/issuing';
import type { TestAuthority } from './test-authority.ts';

export interface RevokedCertificate {
  /** Hex, as certificates and verification results have it. */
  readonly serial: string;
  readonly revokedAt: Date;
}

/**
 * A revocation list of the authority as of its clock, DER (RFC 5280 5.1). It stays in force as long as the authority
 * itself, so that a moved sandbox clock does not make it stale.
 */
export function issueRevocationList(
  authority: TestAuthority,
  revoked: readonly RevokedCertificate[] = [],
): Promise<Uint8Array> {
  const issuer = issuerOf(authority);
  const now = authority.clock.now();
  const entries = revoked.map(({ serial, revokedAt }) => ({ serial: Buffer.from(serial, 'hex'), revokedAt }));
  const { notAfter } = parseCertificate(issuer.certificate);
  return issueList({ number: now, thisUpdate: new Date(now), nextUpdate: notAfter, revoked: entries }, issuer);
}

/** The authority as `@styk/sdk/signing/issuing` takes it. */
export function issuerOf({ certificatePem, privateKeyPem }: TestAuthority): Issuer {
  const [certificate = new Uint8Array()] = readCertificates(Buffer.from(certificatePem));
  return { certificate, key: readPrivateKey(Buffer.from(privateKeyPem)) };
}
