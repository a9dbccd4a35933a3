import type { Trust } from '../trust/trust.ts';
import type { Certificate } from '../x509/certificate.ts';
import { EXTENSION, extensionValue } from '../x509/extensions.ts';
import { ANY_POLICY, readPolicies } from '../x509/policies.ts';
import { classesAmong } from '../x509/qualification.ts';
import { checkValidity } from './checks/validity.ts';
import { type Finding, finding, runCheck } from './finding.ts';
import type { Moments } from './moments.ts';
import { judgeAccreditation } from './path/accreditation.ts';
import { findPath, type Path, type PathSearch } from './path/find-path.ts';
import type { Check } from './result.ts';
import { checkRevocation } from './revocation/check-revocation.ts';

/** What stands behind a certificate. */
export interface CertificateResult {
  readonly checks: readonly Check[];
  /** Absent where no chain leads to an anchor. */
  readonly path?: Path;
}

/** The checks chain, validity and revocation. `offered` are certificates from the signature. */
export function checkCertificate(
  certificate: Certificate,
  offered: readonly Certificate[],
  trust: Trust,
  moments: Moments,
): CertificateResult {
  const search = findPath(certificate, trust, offered, moments);
  const checks = [
    runCheck('chain', () => chainFinding(search, moments)),
    // Without a chain the signer's own certificate still can be out of date.
    runCheck('validity', () => checkValidity(search.found ? search.certificates : [certificate], moments)),
    runCheck('revocation', () =>
      search.found ? checkRevocation(search, trust, moments) : finding('revocation-chain-unknown'),
    ),
  ];
  return search.found ? { checks, path: search } : { checks };
}

function chainFinding(search: PathSearch, moments: Moments): Finding {
  if (!search.found) return search.failure;
  const trusted = judgeAccreditation(search.anchor, search.certificates, moments);
  if (trusted.result !== 'ok') return trusted;
  return exceedingClasses(search.certificates) ?? trusted;
}

/** A means of signature is of no higher class than the means its authority works with (order of the FSB of Russia № 796). */
function exceedingClasses([leaf, ...authorities]: readonly Certificate[]): Finding | undefined {
  const claimed = classesAmong(leaf ? (policiesOf(leaf) ?? []) : []);
  const isHeld = (name: (typeof claimed)[number]) =>
    authorities.every((authority) => {
      const policies = policiesOf(authority);
      return policies === undefined || policies.includes(ANY_POLICY) || classesAmong(policies).includes(name);
    });
  const exceeding = claimed.filter((name) => !isHeld(name));
  return exceeding.length === 0 ? undefined : finding('chain-class-exceeds', { classes: exceeding.join(', ') });
}

function policiesOf(certificate: Certificate): readonly string[] | undefined {
  const value = extensionValue(certificate, EXTENSION.certificatePolicies);
  return value && readPolicies(value);
}
