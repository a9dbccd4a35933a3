import { type Finding, formatTime } from '../../signing/verifier/finding.ts';
import type { Moments } from '../../signing/verifier/moments.ts';
import type { Revocations } from '../revocation/revocations.ts';
import { mchdFinding } from './reasons.ts';

/** Whether a power of attorney was revoked before a signature, by whatever data there are. */
export function checkRevocation(number: string, given: readonly Revocations[], { at, signedAt }: Moments): Finding {
  const key = number.toLowerCase();
  const answers = given.filter(({ about }) => about === undefined || about === key);
  const claimed = signedAt !== undefined && signedAt <= at ? signedAt : at;
  for (const { revoked } of answers) {
    const entry = revoked.find((one) => one.number === key);
    if (entry === undefined || entry.revokedAt > at) continue;
    const params = { revokedAt: formatTime(entry.revokedAt) };
    return mchdFinding(entry.revokedAt <= claimed ? 'mchd-revoked' : 'mchd-revoked-later', params);
  }
  const latest = answers.toSorted((a, b) => b.asOf.getTime() - a.asOf.getTime())[0];
  if (latest === undefined) return mchdFinding('mchd-revocation-unknown');
  const params = { asOf: formatTime(latest.asOf) };
  if (latest.isUnknown) return mchdFinding('mchd-not-registered', params);
  return mchdFinding(latest.asOf < claimed ? 'mchd-revocation-stale' : 'mchd-not-revoked', params);
}
