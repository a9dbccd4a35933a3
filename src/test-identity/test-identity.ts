import { encodeOutput } from '@styk/sdk/signing';
import {
  issueCertificate as issueWithSdk,
  type KeyAlgorithm,
  newPrivateKey,
  newSerial,
  randomEntropy,
  type SeededKey,
  type SubjectFields,
} from '@styk/sdk/signing/issuing';
import forge from 'node-forge';
import { forgeName } from './forge-name.ts';
import { issueCertificate, newKeyPair, toPem } from './issue-certificate.ts';
import { issueRevocationList, issuerOf } from './revocation-list.ts';
import { type IdentityKind, type Organisation, type Person, subjectOf } from './subject.ts';
import type { TestAuthority } from './test-authority.ts';

export interface IdentityRequest {
  readonly kind: IdentityKind;
  readonly organisation: Organisation;
  readonly person: Person;
  /** From the authority's present on. */
  readonly validDays: number;
  /** Of the new key; the authority's own is RSA in any case. `rsa` by default. */
  readonly algorithm?: IdentityAlgorithm | undefined;
  /** Makes the key and the number the same every time. */
  readonly seeded?: SeededKey | undefined;
}

export type IdentityAlgorithm = 'rsa' | 'gost256' | 'gost512';

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

/** What both ways of issuing are given. */
interface Issuance {
  readonly subject: SubjectFields;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly serial: Uint8Array;
  readonly seeded: SeededKey | undefined;
}

type KeyAndCertificate = Pick<TestIdentity, 'certificatePem' | 'privateKeyPem'>;

/** A certificate with a new key, issued by the test authority. */
export async function issueTestIdentity(authority: TestAuthority, request: IdentityRequest): Promise<TestIdentity> {
  const { kind, organisation, person, validDays, algorithm = 'rsa', seeded } = request;
  const now = authority.clock.now();
  const issuance: Issuance = {
    subject: subjectOf(kind, organisation, person),
    notBefore: new Date(now),
    notAfter: new Date(now + validDays * DAY_MS),
    serial: newSerial(seeded?.entropy ?? randomEntropy, seeded?.purpose ?? 'identity'),
    seeded,
  };
  const issued = await (algorithm === 'rsa'
    ? issueRsa(issuance, authority)
    : issueGost(issuance, authority, algorithm));
  return { ...issued, authorityPem: authority.certificatePem, crl: await issueRevocationList(authority) };
}

async function issueRsa({ subject, seeded, ...facts }: Issuance, authority: TestAuthority): Promise<KeyAndCertificate> {
  const { privateKeyPem, publicKeyPem } = await newKeyPair(seeded);
  const certificate = issueCertificate({
    publicKeyPem,
    subject: forgeName(subject),
    ...facts,
    isAuthority: false,
    issuerPrivateKeyPem: authority.privateKeyPem,
    issuer: forge.pki.certificateFromPem(authority.certificatePem),
  });
  return { certificatePem: toPem(certificate), privateKeyPem };
}

/** node-forge knows nothing of ГОСТ. */
async function issueGost(
  { seeded, ...issuance }: Issuance,
  authority: TestAuthority,
  algorithm: KeyAlgorithm,
): Promise<KeyAndCertificate> {
  const key = await newPrivateKey(algorithm, seeded);
  const content = {
    ...issuance,
    publicKey: key.publicKey,
    keyUsage: ['digitalSignature', 'nonRepudiation'],
  } as const;
  const certificate = await issueWithSdk(content, issuerOf(authority));
  const pem = (der: Uint8Array, label: string) => Buffer.from(encodeOutput(der, 'pem', label)).toString('ascii');
  return { certificatePem: pem(certificate, 'CERTIFICATE'), privateKeyPem: pem(key.toPkcs8(), 'PRIVATE KEY') };
}
