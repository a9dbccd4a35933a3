import { SHA1 } from '../algorithms/digests.ts';
import { signatureScheme } from '../algorithms/signatures.ts';
import type { SignerIdentifier } from '../cms/signer-info.ts';
import type { Certificate } from '../x509/certificate.ts';
import { formatName } from '../x509/name.ts';
import { readSubject } from '../x509/subject.ts';
import { claimedSigningTime, type SignerContext } from './context.ts';
import { formatTime } from './finding.ts';
import type { TimeSource } from './moments.ts';
import type { QualificationStatus, VerifiedSigner } from './result.ts';

/** What was found out besides what the certificate and the signature say of themselves. */
export interface SignerFacts {
  readonly judgedAt: Date;
  readonly judgedAtSource: TimeSource;
  readonly timestampAuthority?: string | undefined;
  readonly qualification?: QualificationStatus | undefined;
}

/** Who signed, as the certificate says, or as far as the signature names the certificate where it was not found. */
export function describeSigner(context: SignerContext, facts: SignerFacts): VerifiedSigner {
  const { certificate, signer } = context;
  const { judgedAt, judgedAtSource, timestampAuthority, qualification } = facts;
  const signedAt = claimedSigningTime(context);
  return {
    ...(certificate ? described(certificate) : unnamed(signer.sid)),
    ...(signedAt && { signedAt: formatTime(signedAt), signedAtSource: 'signing-time-attribute' }),
    judgedAt: formatTime(judgedAt),
    judgedAtSource,
    ...(timestampAuthority !== undefined && { timestampAuthority }),
    algorithm: algorithmName(context),
    ...(qualification && { qualification }),
  };
}

function described(certificate: Certificate) {
  return {
    subject: readSubject(certificate.subject),
    serial: certificate.serial,
    issuer: formatName(certificate.issuer),
    notBefore: formatTime(certificate.notBefore),
    notAfter: formatTime(certificate.notAfter),
    thumbprint: Buffer.from(SHA1.compute(certificate.raw)).toString('hex'),
  };
}

function unnamed(sid: SignerIdentifier): Pick<VerifiedSigner, 'subject' | 'serial' | 'issuer'> {
  return 'serial' in sid
    ? { subject: {}, serial: sid.serial, issuer: formatName(sid.issuer) }
    : { subject: {}, serial: '', issuer: '' };
}

/** Unreadable parameters are reported by the signature check; the name is all that is wanted here. */
function algorithmName({ signer, digest }: SignerContext): string {
  try {
    return signatureScheme(signer.signatureAlgorithm, digest).name;
  } catch {
    return signer.signatureAlgorithm.oid;
  }
}
