import type { ConformanceRunRequest } from '@styk/sdk/api/partners';
import type { Tx } from '../../storage/tx.ts';
import { isSignedBy } from '../identity/client-assertion.ts';
import { partnerKeysInForce } from '../identity/client-keys.ts';
import { partnerProblems } from './problems.ts';
import type { ReportedCheck } from './rules/judge-report.ts';

/** What is read of `report.json`. */
interface ReportPayload {
  readonly profile?: unknown;
  readonly mode?: unknown;
  readonly contracts?: unknown;
  readonly checks?: unknown;
}

/**
 * The checks of a report (RFC 7515) that a key of the partner signed and that says what the request says.
 *
 * @throws ProblemError `report-signature-invalid`
 */
export function verifyReport(
  tx: Tx,
  partnerId: string,
  request: ConformanceRunRequest,
  now: number,
): readonly ReportedCheck[] {
  const [head = '', body = '', signature = ''] = request.reportJws.split('.');
  const { alg, kid } = decode(head) as { readonly alg?: unknown; readonly kid?: unknown };
  const keys = partnerKeysInForce(tx, partnerId, now).filter((key) => kid === undefined || key.kid === kid);
  if (keys.length === 0) refuse('no key of this name is registered: rotateKey');
  const signed = Buffer.from(`${head}.${body}`);
  if (!keys.some(({ jwk }) => isSignedBy(jwk, alg, signed, Buffer.from(signature, 'base64url')))) {
    refuse('the signature does not fit');
  }
  return compare(decode(body), request);
}

/** The envelope is what people read and the report what was signed: they must not differ. */
function compare(
  payload: ReportPayload,
  { profile, mode, contracts, verdicts }: ConformanceRunRequest,
): readonly ReportedCheck[] {
  if (payload.profile !== profile) refuse('the report is of another profile');
  if (payload.mode !== mode) refuse('the report is of another mode');
  if (canonical(payload.contracts) !== canonical(contracts)) refuse('the report names other contracts');
  const reported = Array.isArray(payload.checks) ? payload.checks.map(readCheck) : [];
  const told = (checks: readonly { id: string; verdict: string }[]) =>
    checks.map(({ id, verdict }) => `${id} ${verdict}`);
  const same = canonical(told(reported).toSorted()) === canonical(told(verdicts).toSorted());
  if (!same) refuse('the report has other verdicts');
  if (new Set(reported.map(({ id }) => id)).size !== reported.length)
    refuse('the report has two verdicts of one check');
  return reported;
}

function readCheck(value: unknown): ReportedCheck {
  const { id, verdict, severity } = (value ?? {}) as {
    readonly id?: unknown;
    readonly verdict?: unknown;
    readonly severity?: unknown;
  };
  // A check that does not say how grave it is counts as grave.
  return {
    id: String(id),
    verdict: verdict as ReportedCheck['verdict'],
    isBlocker: severity !== 'major' && severity !== 'minor',
  };
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function decode(part: string): ReportPayload {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below like anything else that is no JWS.
  }
  return refuse('it is no JWS of a JSON object');
}

function refuse(reason: string): never {
  throw partnerProblems.create('report-signature-invalid', { reason });
}
