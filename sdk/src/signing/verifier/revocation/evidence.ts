import type { Certificate } from '../../x509/certificate.ts';
import type { RevokedEntry } from '../../x509/revoked-entries.ts';
import { holderOf } from '../../x509/subject.ts';
import { type Finding, finding, formatTime } from '../finding.ts';
import type { Moments } from '../moments.ts';

/** What one list or response says of a certificate. */
export interface Evidence {
  readonly finding: Finding;
  /** As of when it speaks. */
  readonly asOf: Date;
  /** The certificate is on hold, which a later list can end. */
  readonly isHold?: boolean;
}

/** Reasons that say nothing against signatures made before (RFC 3161 4, item 1). */
const HARMLESS: ReadonlySet<string> = new Set([
  'unspecified',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
]);

/**
 * What a revocation means for a signature known to exist at `at`; `undefined` where it was made before. As with
 * expiry, the signer's own word cannot save him: who has stolen the key would say the same.
 */
export function judgeEntry(entry: RevokedEntry, certificate: Certificate, moments: Moments): Finding | undefined {
  const { at, signedAt, isClock = false } = moments;
  const { revokedAt, invalidityDate, reason } = entry;
  const params = { subject: holderOf(certificate), revokedAt: formatTime(revokedAt), reason: reason ?? 'unspecified' };
  if (revokedAt > at) {
    const isSuspect = invalidityDate !== undefined && invalidityDate <= at;
    return isSuspect
      ? finding('revocation-compromise-suspected', { ...params, invalidityDate: formatTime(invalidityDate) })
      : undefined;
  }
  const claimsEarlier = signedAt !== undefined && signedAt < revokedAt;
  if (isClock && claimsEarlier && reason !== undefined && HARMLESS.has(reason)) return undefined;
  return finding(claimsEarlier ? 'revocation-time-unproven' : 'certificate-revoked', params);
}

/** What a list or a response says of the time for which it speaks. */
interface Spoken {
  readonly thisUpdate: Date;
  readonly keepsExpiredSince?: Date;
}

/**
 * An answer of this time speaks of a certificate only while it was in force: then it is dropped (RFC 5280 3.3), unless
 * the authority says that it keeps those that have expired.
 */
export function tooLate(certificate: Certificate, { thisUpdate, keepsExpiredSince }: Spoken): Finding | undefined {
  if (certificate.notAfter >= (keepsExpiredSince ?? thisUpdate)) return undefined;
  const times = { thisUpdate: formatTime(thisUpdate), notAfter: formatTime(certificate.notAfter) };
  return finding('revocation-list-too-late', times);
}

/**
 * Bad news first, then good ones; among the rest the first. A hold that was over by the time in question is no news:
 * a later answer, not later than that time, no longer knows of it.
 */
export function weigh(all: readonly Evidence[], at: Date): Finding | undefined {
  const good = all.filter(({ finding: { result }, asOf }) => result === 'ok' && asOf <= at);
  const isEnded = ({ isHold = false, asOf }: Evidence) => isHold && good.some((other) => other.asOf > asOf);
  const rest = all.filter((evidence) => !isEnded(evidence));
  const firstOf = (isWanted: (finding: Finding) => boolean) => rest.find((evidence) => isWanted(evidence.finding));
  const decisive =
    firstOf(({ result }) => result === 'error') ??
    firstOf(({ code }) => isBadNews(code)) ??
    firstOf(({ result }) => result === 'ok') ??
    rest[0];
  return decisive?.finding;
}

/** Not an error, and yet more than a lack of data. */
export function isBadNews(code: string): boolean {
  return code === 'revocation-time-unproven' || code === 'revocation-compromise-suspected';
}
