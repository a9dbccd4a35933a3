import type { Certificate } from '../../x509/certificate.ts';
import { EXTENSION, extensionValue } from '../../x509/extensions.ts';
import { readKeyPeriod } from '../../x509/policies.ts';
import { holderOf } from '../../x509/subject.ts';
import { type Finding, finding, formatTime } from '../finding.ts';
import { CLOCK_TOLERANCE_MS, judgePeriod, type Moments, type Period } from '../moments.ts';

/** Worst first. */
const CODES = [
  ['not-yet', 'validity-not-yet'],
  ['outside-at-signing', 'signing-time-outside-validity'],
  ['unproven', 'signing-time-unproven'],
] as const satisfies readonly (readonly [Period, string])[];

/**
 * Whether every certificate of the chain was valid when the signature was made. The signer's own word on the time
 * can make things worse, never better: after a certificate has expired it takes a proof (a timestamp, or `at` set
 * to a time the caller can prove) to count the signature as made before (ETSI EN 319 102-1, 5.2.6).
 */
export function checkValidity(chain: readonly Certificate[], moments: Moments): Finding {
  const { at, signedAt } = moments;
  for (const [period, code] of CODES) {
    const certificate = chain.find((candidate) => judgePeriod(candidate, moments) === period);
    if (certificate === undefined) continue;
    return finding(code, {
      subject: holderOf(certificate),
      notBefore: formatTime(certificate.notBefore),
      notAfter: formatTime(certificate.notAfter),
      signedAt: signedAt === undefined ? '?' : formatTime(signedAt),
    });
  }
  const params = { at: formatTime(at) };
  const overKey = keyPeriodProblem(chain, signedAt ?? at, params);
  if (overKey !== undefined) return overKey;
  if (signedAt === undefined) return finding('signing-time-absent', params);
  const isFuture = signedAt.getTime() > at.getTime() + CLOCK_TOLERANCE_MS;
  return isFuture
    ? finding('signing-time-in-future', { ...params, signedAt: formatTime(signedAt) })
    : finding('validity-holds', params);
}

/** Order № 795 of the FSB of Russia lets a certificate outlive its key, so that old signatures still can be verified. */
function keyPeriodProblem(
  [leaf]: readonly Certificate[],
  moment: Date,
  params: { readonly at: string },
): Finding | undefined {
  const value = leaf && extensionValue(leaf, EXTENSION.privateKeyUsagePeriod);
  if (leaf === undefined || value === undefined) return undefined;
  const { notBefore = leaf.notBefore, notAfter = leaf.notAfter } = readKeyPeriod(value);
  if (moment >= notBefore && moment <= notAfter) return undefined;
  const [from, to] = [formatTime(notBefore), formatTime(notAfter)];
  return finding('signing-key-period-over', { ...params, subject: holderOf(leaf), notBefore: from, notAfter: to });
}
