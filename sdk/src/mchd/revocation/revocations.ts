import { isRecord } from '../../edo/mapping/object.ts';
import { mchdErrors } from '../errors.ts';

/** When a power of attorney was revoked. */
export interface RevokedPower {
  /** НомДовер. */
  readonly number: string;
  readonly revokedAt: Date;
}

/** What a register says about revocation, as somebody fetched it: a list of all, or an answer about one number. */
export interface Revocations {
  /** As of when it is complete. */
  readonly asOf: Date;
  readonly revoked: readonly RevokedPower[];
  /** The one number that is spoken of; absent in a list of all that are revoked. */
  readonly about?: string;
  /** That number is not known to the register. */
  readonly isUnknown?: true;
}

const MAX_REVOKED = 1_000_000;
const DAY_OR_MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
const STATUSES = ['active', 'revoked', 'expired', 'not-found'];

/**
 * Reads JSON data of one of two shapes.
 *
 * - a list: `{ "asOf": "2026-11-22T09:00:00+03:00", "revoked": [{ "number": GUID, "revokedAt": "2026-10-01" }] }`;
 * - an answer about one number, as a register's check of status gives it: `{ "number": GUID, "status":
 *   "active|revoked|expired|not-found", "checkedAt": "…", "revokedAt": "…" }`, `revokedAt` with `revoked`.
 *
 * A day without a time begins at midnight in Moscow, where the registers are kept.
 * @throws mchd-revocations-unreadable
 */
export function readRevocations(data: unknown): Revocations {
  if (!isRecord(data)) throw unreadable('not an object');
  return 'status' in data ? readAnswer(data) : readList(data);
}

function readList({ asOf, revoked }: Readonly<Record<string, unknown>>): Revocations {
  if (!Array.isArray(revoked) || revoked.length > MAX_REVOKED) throw unreadable('revoked');
  return {
    asOf: momentOf(asOf, 'asOf'),
    revoked: revoked.map((one, index) => readRevoked(isRecord(one) ? one : {}, `revoked[${index}]`)),
  };
}

function readAnswer(data: Readonly<Record<string, unknown>>): Revocations {
  const { status, checkedAt } = data;
  const about = numberOf(data['number'], 'number');
  if (typeof status !== 'string' || !STATUSES.includes(status)) throw unreadable('status');
  const asOf = momentOf(checkedAt, 'checkedAt');
  if (status === 'not-found') return { asOf, about, revoked: [], isUnknown: true };
  return { asOf, about, revoked: status === 'revoked' ? [readRevoked(data, 'answer')] : [] };
}

function readRevoked({ number, revokedAt }: Readonly<Record<string, unknown>>, place: string): RevokedPower {
  return { number: numberOf(number, `${place}.number`), revokedAt: momentOf(revokedAt, `${place}.revokedAt`) };
}

function numberOf(value: unknown, place: string): string {
  if (typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) return value.toLowerCase();
  throw unreadable(place);
}

function momentOf(value: unknown, place: string): Date {
  if (typeof value !== 'string' || !DAY_OR_MOMENT.test(value)) throw unreadable(place);
  const moment = new Date(value.includes('T') ? value : `${value}T00:00:00+03:00`);
  if (Number.isNaN(moment.getTime())) throw unreadable(place);
  return moment;
}

function unreadable(reason: string): Error {
  return mchdErrors.create('mchd-revocations-unreadable', { reason });
}
