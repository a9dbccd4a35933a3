export type PowerState = 'valid' | 'not_yet_valid' | 'expired' | 'revoked' | 'unchecked';

/** What the state of a power of attorney follows from. */
export interface PowerTerm {
  readonly number: string;
  /** First and last day in Moscow, ISO. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Epoch milliseconds. */
  readonly registeredAt: number;
  /** When its principal has revoked it, epoch milliseconds; null while it has not. */
  readonly revokedAt: number | null;
}

export interface PowerStanding {
  readonly state: PowerState;
  /** The next instant at which the state may be another; null when it stays for good. */
  readonly changesAt: number | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The principal of such a number revokes it by itself an hour after it was registered. */
const REVOKED = 'dead';

/** The register does not answer about such a number for an hour after it was registered. */
const OUT_OF_REACH = 'beef';

/** When the register has it revoked, epoch milliseconds; undefined for one that is not revoked by then. */
export function revokedAt({ number, registeredAt, revokedAt: asked }: PowerTerm, now: number): number | undefined {
  const byItself = number.startsWith(REVOKED) ? registeredAt + HOUR_MS : Number.POSITIVE_INFINITY;
  const moment = Math.min(byItself, asked ?? Number.POSITIVE_INFINITY);
  return moment <= now ? moment : undefined;
}

export function isRegisterSilent({ number, registeredAt }: PowerTerm, now: number): boolean {
  return number.startsWith(OUT_OF_REACH) && now < registeredAt + HOUR_MS;
}

/** How a power of attorney stands. What is known from its dates alone needs no register. */
export function standingOf(term: PowerTerm, now: number): PowerStanding {
  const from = midnight(term.validFrom);
  const until = midnight(term.validTo) + DAY_MS;
  // One that was revoked may not have been by then, when the clock was set back.
  const events = [from, until, term.registeredAt + HOUR_MS, term.revokedAt ?? now];
  const changes = events.filter((instant) => instant > now);
  const state = stateOn(term, { from, until }, now);
  const isOver = state === 'expired' || state === 'revoked';
  return { state, changesAt: isOver || changes.length === 0 ? null : Math.min(...changes) };
}

function stateOn(term: PowerTerm, { from, until }: { readonly from: number; readonly until: number }, now: number) {
  const revoked = revokedAt(term, now);
  if (revoked !== undefined && revoked < until) return 'revoked';
  if (now >= until) return 'expired';
  if (isRegisterSilent(term, now)) return 'unchecked';
  return now < from ? 'not_yet_valid' : 'valid';
}

/** Registers count days in Moscow, the last one included. */
function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00+03:00`);
}
