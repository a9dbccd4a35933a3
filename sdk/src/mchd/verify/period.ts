import type { Finding } from '../../signing/verifier/finding.ts';
import type { Moments } from '../../signing/verifier/moments.ts';
import { mchdFinding } from './reasons.ts';

const DAY_MS = 86_400_000;

/** Days of a power of attorney, ISO. */
export interface Term {
  readonly issued: string;
  readonly validUntil: string;
}

/** The moments at which a term begins and ends: days are those of Moscow, where registers count them, the last one included. */
function boundsOf({ issued, validUntil }: Term): { readonly from: Date; readonly until: Date } {
  return { from: midnight(issued), until: new Date(midnight(validUntil).getTime() + DAY_MS) };
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+03:00`);
}

/** Days that are left at a moment, the current one included; none of a term that is over. */
export function daysLeft(term: Term, at: Date): number {
  return Math.max(0, Math.ceil((boundsOf(term).until.getTime() - at.getTime()) / DAY_MS));
}

/** Whether a term covers a signature. What the signer claims counts only against him, as with certificates. */
export function checkPeriod(term: Term, { at, signedAt }: Moments): Finding {
  const { from, until } = boundsOf(term);
  const days = { from: term.issued, to: term.validUntil };
  if (at < from) return mchdFinding('mchd-not-yet', days);
  if (signedAt !== undefined && signedAt <= at) {
    if (signedAt < from) return mchdFinding('mchd-not-yet', days);
    if (signedAt >= until) return mchdFinding('mchd-expired', days);
    if (at >= until) return mchdFinding('mchd-time-unproven', days);
  }
  return mchdFinding(at >= until ? 'mchd-expired' : 'mchd-in-force', days);
}
