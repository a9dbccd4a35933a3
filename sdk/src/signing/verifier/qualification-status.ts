import { type AccreditedAuthority, isAccreditedAt, statusAt } from '../trust/accreditation.ts';
import type { Trust } from '../trust/trust.ts';
import type { TrustList } from '../trust/trust-list.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Qualification, readQualification } from '../x509/qualification.ts';
import { formatTime } from './finding.ts';
import type { Moments } from './moments.ts';
import type { Path } from './path/find-path.ts';
import type { AccreditationNote, QualificationStatus } from './result.ts';

/** Whether the certificate is a qualified one; without a chain nobody knows who has issued it. */
export function qualificationStatus(
  certificate: Certificate,
  path: Path | undefined,
  trust: Trust,
  moments: Moments,
): QualificationStatus | undefined {
  const form = formOf(certificate);
  if (form === undefined) return undefined;
  const authority = path?.certificates
    .slice(1)
    .map((issuer) => trust.authorityOf(issuer))
    .find(Boolean);
  const { classes, subjectSignTool, issuerSignTool } = form;
  const isKnown = path !== undefined && trust.list !== undefined;
  const isInForce =
    authority !== undefined && [certificate.notBefore, moments.at].every((moment) => isAccreditedAt(authority, moment));
  return {
    qualified: !form.hasQualifiedForm || (isKnown && !isInForce) ? 'no' : isKnown ? 'yes' : 'unknown',
    classes,
    ...(subjectSignTool !== undefined && { subjectSignTool }),
    ...(issuerSignTool && { issuerSignTool }),
    ...(authority && trust.list && { accreditation: noteOf(authority, trust.list, moments.at) }),
  };
}

/** Unreadable extensions of this kind say nothing, which is less than being qualified. */
function formOf(certificate: Certificate): Qualification | undefined {
  try {
    return readQualification(certificate);
  } catch {
    return undefined;
  }
}

function noteOf(authority: AccreditedAuthority, list: TrustList, at: Date): AccreditationNote {
  const current = statusAt(authority, at);
  const { registryNumber } = authority;
  return {
    authority: authority.name,
    ...(registryNumber !== undefined && { registryNumber }),
    listVersion: list.version,
    listSignature: list.signature,
    ...(current && { status: current.status, since: formatTime(current.since) }),
  };
}
