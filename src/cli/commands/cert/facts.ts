import { createHash } from 'node:crypto';
import {
  type CertificateAddresses,
  type CertificateVerification,
  describePublicKey,
  formatName,
  isSelfIssued,
  type KeyUsage,
  type PublicKeyDescription,
  type QualificationStatus,
  readAddresses,
  readPurposes,
  readQualification,
  readSubject,
  type Subject,
} from '@styk/sdk/signing';
import type { FoundCertificate } from './certificate-files.ts';

/** What a person wants to know of a certificate; this shape is an interface for scripts. */
export interface CertificateFacts {
  readonly subject: Subject;
  /** Whose it is, by the numbers in it. */
  readonly holder: 'organisation' | 'entrepreneur' | 'person' | 'authority' | 'other';
  /** RFC 3339. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly state: 'in-force' | 'not-yet' | 'expired';
  /** Whole days until it ends; negative since it ended, 0 on the last and on the first day of that. */
  readonly daysLeft: number;
  readonly issuer: string;
  readonly issuerName: string;
  readonly selfIssued: boolean;
  readonly qualification: QualificationFacts;
  readonly key: PublicKeyDescription;
  readonly keyUsage: readonly KeyUsage[];
  /** Extended key usage, object identifiers. */
  readonly purposes: readonly string[];
  /** Lower-case hex. */
  readonly serial: string;
  readonly thumbprint: { readonly sha1: string; readonly sha256: string };
  readonly addresses: CertificateAddresses;
  /** Null where the file cannot tell. */
  readonly privateKey: boolean | null;
}

export interface QualificationFacts extends Pick<QualificationStatus, 'qualified' | 'classes' | 'accreditation'> {
  /** Why: what the form lacks, or what is known of the authority. */
  readonly because:
    | 'form-incomplete'
    | 'authority-unknown'
    | 'authority-not-found'
    | 'authority-accredited'
    | 'authority-not-accredited';
  /** What a qualified certificate must have and this one has not. */
  readonly lacks: readonly ('class-policy' | 'subject-sign-tool' | 'issuer-sign-tool')[];
  readonly subjectSignTool: string | null;
  readonly issuerSignTool: QualificationStatus['issuerSignTool'] | null;
}

const DAY_MS = 86_400_000;

/** `verification` is that of this certificate; `hasList`: a list of accredited authorities was there. */
export function factsOf(
  found: FoundCertificate,
  verification: CertificateVerification,
  hasList: boolean,
  now: Date,
): CertificateFacts {
  const { certificate } = verification;
  const { notBefore, notAfter, serial, keyUsage } = certificate;
  const subject = readSubject(certificate.subject);
  const issuer = readSubject(certificate.issuer);
  return {
    subject,
    holder: certificate.basicConstraints?.ca === true ? 'authority' : holderOf(subject),
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    state: now > notAfter ? 'expired' : now < notBefore ? 'not-yet' : 'in-force',
    daysLeft: Math.trunc((notAfter.getTime() - now.getTime()) / DAY_MS),
    issuer: formatName(certificate.issuer),
    issuerName: issuer.cn ?? issuer.organization ?? formatName(certificate.issuer),
    selfIssued: isSelfIssued(certificate),
    qualification: qualificationOf(verification, hasList),
    key: describePublicKey(certificate.publicKey),
    keyUsage: [...(keyUsage ?? [])],
    purposes: readPurposes(certificate),
    serial,
    thumbprint: { sha1: thumbprint('sha1', found), sha256: thumbprint('sha256', found) },
    addresses: readAddresses(certificate),
    privateKey: found.hasPrivateKey ?? null,
  };
}

function thumbprint(algorithm: string, { certificate }: FoundCertificate): string {
  return createHash(algorithm).update(certificate).digest('hex');
}

function holderOf({ innLe, ogrn, ogrnip, inn, snils, surname }: Subject): CertificateFacts['holder'] {
  if (innLe !== undefined || ogrn !== undefined) return 'organisation';
  if (ogrnip !== undefined) return 'entrepreneur';
  return inn === undefined && snils === undefined && surname === undefined ? 'other' : 'person';
}

function qualificationOf(
  { certificate, qualification }: CertificateVerification,
  hasList: boolean,
): QualificationFacts {
  const { policies: _, hasQualifiedForm, ...form } = readQualification(certificate);
  const { qualified = 'no', accreditation } = qualification ?? {};
  const lacks = [
    ...(form.classes.length === 0 ? (['class-policy'] as const) : []),
    ...(form.subjectSignTool === undefined ? (['subject-sign-tool'] as const) : []),
    ...(form.issuerSignTool === undefined ? (['issuer-sign-tool'] as const) : []),
  ];
  return {
    qualified,
    because: hasQualifiedForm ? becauseOfAuthority(qualified, hasList) : 'form-incomplete',
    lacks,
    classes: form.classes,
    subjectSignTool: form.subjectSignTool ?? null,
    issuerSignTool: form.issuerSignTool ?? null,
    ...(accreditation && { accreditation }),
  };
}

function becauseOfAuthority(
  qualified: QualificationStatus['qualified'],
  hasList: boolean,
): QualificationFacts['because'] {
  if (qualified === 'yes') return 'authority-accredited';
  if (qualified === 'no') return 'authority-not-accredited';
  return hasList ? 'authority-not-found' : 'authority-unknown';
}
