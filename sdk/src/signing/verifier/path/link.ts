import { signatureScheme } from '../../algorithms/signatures.ts';
import type { SignatureMemory } from '../../trust/signature-memory.ts';
import { type Certificate, isSelfIssued } from '../../x509/certificate.ts';
import { formatName } from '../../x509/name.ts';
import { holderOf } from '../../x509/subject.ts';
import { type Finding, finding } from '../finding.ts';
import { unknownCriticalExtension } from './critical-extensions.ts';

/** Why `issuer` cannot stand above `certificate`, the last one of those `below`. */
export function linkProblem(
  certificate: Certificate,
  issuer: Certificate,
  below: readonly Certificate[],
  signatures: SignatureMemory,
): Finding | undefined {
  const names = { issuer: formatName(issuer.subject), subject: holderOf(certificate) };
  const mayIssue = issuer.basicConstraints?.ca === true && (issuer.keyUsage?.has('keyCertSign') ?? true);
  if (!mayIssue) return finding('chain-issuer-not-authority', names);
  // Self-issued certificates do not count (RFC 5280 4.2.1.9), nor does the signer's own.
  const authoritiesBelow = below.slice(1).filter((authority) => !isSelfIssued(authority)).length;
  if (authoritiesBelow > (issuer.basicConstraints?.pathLength ?? Number.POSITIVE_INFINITY)) {
    return finding('chain-too-long', names);
  }
  const unknown = unknownCriticalExtension(issuer, 'authority');
  if (unknown !== undefined) return unknown;
  switch (signatures.check(certificate, issuer.publicKey)) {
    case 'holds':
      return undefined;
    case 'weak':
      return finding('algorithm-weak', algorithmOf(certificate));
    case 'not-supported':
      return finding('algorithm-not-supported', algorithmOf(certificate));
    case 'invalid':
      return finding('chain-signature-invalid', names);
  }
}

function algorithmOf({ signatureAlgorithm }: Certificate): { readonly algorithm: string } {
  return { algorithm: signatureScheme(signatureAlgorithm).name };
}
