import type { Certificate } from '../../x509/certificate.ts';
import { EXTENSION } from '../../x509/extensions.ts';
import { holderOf } from '../../x509/subject.ts';
import { type Finding, finding } from '../finding.ts';

/** Extensions whose meaning is observed here; whatever else is critical makes a certificate unusable (RFC 5280 4.2). */
const OBSERVED: ReadonlySet<string> = new Set([
  EXTENSION.keyUsage,
  EXTENSION.privateKeyUsagePeriod,
  EXTENSION.basicConstraints,
  EXTENSION.subjectAltName,
  EXTENSION.nameConstraints,
  EXTENSION.certificatePolicies,
  EXTENSION.policyConstraints,
  EXTENSION.inhibitAnyPolicy,
  EXTENSION.subjectKeyIdentifier,
  EXTENSION.authorityKeyIdentifier,
  EXTENSION.subjectSignTool,
  EXTENSION.issuerSignTool,
]);

/** Purposes are observed of signers only: what they would mean for an authority nobody has defined. */
export function unknownCriticalExtension(certificate: Certificate, role: 'signer' | 'authority'): Finding | undefined {
  const unknown = certificate.extensions.find(
    ({ oid, critical }) => critical && !OBSERVED.has(oid) && !(role === 'signer' && oid === EXTENSION.extKeyUsage),
  );
  return unknown && finding('chain-critical-extension', { subject: holderOf(certificate), oid: unknown.oid });
}
