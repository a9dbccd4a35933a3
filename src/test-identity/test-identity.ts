import forge from 'node-forge';
import { forgeName } from './forge-name.ts';
import { issueCertificate, newKeyPair, toPem } from './issue-certificate.ts';
import { issueRevocationList } from './revocation-list.ts';
import { type IdentityKind, type Organisation, type Person, subjectOf } from './subject.ts';
import type { TestAuthority } from './test-authority.ts';

export interface IdentityRequest {
  readonly kind: IdentityKind;
  readonly organisation: Organisation;
  readonly person: Person;
  /** From the authority's present on. */
  readonly validDays: number;
}

/** All that is needed to sign and to verify. PEM, but for the list, which is DER. */
export interface TestIdentity {
  readonly certificatePem: string;
  /** PKCS#8, not encrypted. */
  readonly privateKeyPem: string;
  readonly authorityPem: string;
  /** A list in which nothing is revoked; see `issueRevocationList` for others. */
  readonly crl: Uint8Array;
}

const DAY_MS = 86_400_000;

/** A certificate with a new RSA-2048 key, issued by the test authority. */
export async function issueTestIdentity(authority: TestAuthority, request: IdentityRequest): Promise<TestIdentity> {
  const { kind, organisation, person, validDays } = request;
  const { privateKeyPem, publicKeyPem } = await newKeyPair();
  const now = authority.clock.now();
  const certificate = issueCertificate({
    publicKeyPem,
    subject: forgeName(subjectOf(kind, organisation, person)),
    notBefore: new Date(now),
    notAfter: new Date(now + validDays * DAY_MS),
    isAuthority: false,
    issuerPrivateKeyPem: authority.privateKeyPem,
    issuer: forge.pki.certificateFromPem(authority.certificatePem),
  });
  return {
    certificatePem: toPem(certificate),
    privateKeyPem,
    authorityPem: authority.certificatePem,
    crl: await issueRevocationList(authority),
  };
}
