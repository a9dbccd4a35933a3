import { signatureScheme } from '../algorithms/signatures.ts';
import type { SignerIdentifier } from '../cms/signer-info.ts';
import { formatName } from '../x509/name.ts';
import { readSubject } from '../x509/subject.ts';
import { claimedSigningTime, type SignerContext } from './context.ts';
import { formatTime } from './finding.ts';
import type { VerifiedSigner } from './result.ts';

/** Who signed, as the certificate says, or as far as the signature names the certificate where it was not found. */
export function describeSigner(context: SignerContext): VerifiedSigner {
  const { certificate, signer } = context;
  const signedAt = claimedSigningTime(context);
  return {
    ...(certificate
      ? {
          subject: readSubject(certificate.subject),
          serial: certificate.serial,
          issuer: formatName(certificate.issuer),
          notBefore: formatTime(certificate.notBefore),
          notAfter: formatTime(certificate.notAfter),
        }
      : unnamed(signer.sid)),
    ...(signedAt && { signedAt: formatTime(signedAt), signedAtSource: 'signing-time-attribute' }),
    algorithm: algorithmName(context),
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
