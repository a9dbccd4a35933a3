import type { DocumentKind } from '../../edo/formats/edition.ts';
import { requireDate } from '../../signing/errors.ts';
import type { TrustMaterial } from '../../signing/index.ts';
import { createVerifier, type Verifier } from '../../signing/verifier/create-verifier.ts';
import type { Finding } from '../../signing/verifier/finding.ts';
import type { Moments } from '../../signing/verifier/moments.ts';
import type { CheckResult, Verdict } from '../../signing/verifier/result.ts';
import { WAIVABLE_CHECKS } from '../../signing/verifier/verdict.ts';
import type { Subject } from '../../signing/x509/subject.ts';
import { mchdErrors } from '../errors.ts';
import type { Mchd } from '../model/mchd.ts';
import { builtInPowers, type PowersTable } from '../powers/powers-table.ts';
import type { Revocations } from '../revocation/revocations.ts';
import { checkPowers } from './covered.ts';
import { chainOf, checkDelegation } from './delegation.ts';
import { type ExaminedPower, examinePower, type GivenPower, type ReadPower } from './examine.ts';
import { checkOwnSignature } from './own-signature.ts';
import { checkPeriod } from './period.ts';
import { mchdFinding } from './reasons.ts';
import { checkRepresentative } from './representative.ts';
import { checkRevocation } from './revocation.ts';

export type MchdCheckId =
  | 'format'
  | 'signature'
  | 'signer'
  | 'period'
  | 'mchd-revocation'
  | 'delegation'
  | 'representative'
  | 'powers';

/** One answer about a power of attorney. */
export interface MchdCheck extends Finding {
  readonly id: MchdCheckId;
  readonly result: CheckResult;
  /** Number of the power of attorney it is about: the one asked for, or one that it stands on. */
  readonly number: string;
}

export interface MchdVerification {
  readonly verdict: Verdict;
  /** As it was read; absent where it could not be. */
  readonly mchd?: Mchd;
  /** The power of attorney that the principal gave himself; the same unless powers were passed on. Absent where it was not given. */
  readonly root?: Mchd;
  readonly checks: readonly MchdCheck[];
}

/** Checks of a power of attorney that may be left out when the caller says so by name, beside those of certificates. */
export const WAIVABLE_MCHD_CHECKS = [...WAIVABLE_CHECKS, 'mchd-revocation', 'powers', 'delegation'] as const;

export type WaivableMchdCheck = (typeof WAIVABLE_MCHD_CHECKS)[number];

/** By what a power of attorney is judged. */
export interface MchdSettings {
  /** Roots and lists for the signatures of powers of attorney. */
  readonly trust: TrustMaterial;
  /** What registers say about revocation. */
  readonly revocations?: readonly Revocations[] | undefined;
  /** Which documents powers cover; without it no code is known. */
  readonly powersTable?: PowersTable | undefined;
  /** Checks that need not be made for the verdict `passed`. An error found by one of them still counts. */
  readonly allowUnchecked?: readonly WaivableMchdCheck[] | undefined;
}

export interface VerifyMchdInput extends MchdSettings {
  readonly power: GivenPower;
  /** Those it stands on, where powers were passed on; in any order. */
  readonly parents?: readonly GivenPower[] | undefined;
  /** When the signature by this power is known to have existed: the present, or an earlier time that can be proved. */
  readonly at: Date;
  /** When its signer says that he signed. */
  readonly signedAt?: Date | undefined;
  /** Subject of the certificate of who signed by it. */
  readonly subject?: Subject | undefined;
  /** What was signed by it. */
  readonly document?: DocumentKind | undefined;
}

/**
 * Verifies a machine-readable power of attorney offline: its format, its own signatures, who gave it, its term,
 * revocation, the chain of delegation, and, where they are given, the certificate and the document it is used with.
 *
 * `failed` if any check finds an error; `passed` if every check was made that was asked for or is allowed to be left out;
 * else `indeterminate`: nothing unknown counts as good.
 * @throws mchd-check-not-waivable, signing-time-invalid; signing-asn1-… and signing-encoding-unknown for broken trust material
 */
export async function verifyMchd(input: VerifyMchdInput): Promise<MchdVerification> {
  const { power, parents = [], allowUnchecked = [], at } = input;
  requireDate(at);
  assertWaivable(allowUnchecked);
  const verifier = createVerifier(input.trust);
  const [examined, others] = await Promise.all([examinePower(power), Promise.all(parents.map(examinePower))]);
  return judgePower(examined, others, { ...input, verifier });
}

/** @throws mchd-check-not-waivable, for names that come from a command line or a configuration */
export function assertWaivable(checks: readonly string[]): void {
  const check = checks.find((name) => !WAIVABLE_MCHD_CHECKS.some((waivable) => waivable === name));
  if (check === undefined) return;
  throw mchdErrors.create('mchd-check-not-waivable', { check, allowed: WAIVABLE_MCHD_CHECKS.join(', ') });
}

/** What is asked about powers that were examined already. */
export interface PowerQuestion
  extends Omit<MchdSettings, 'trust'>,
    Pick<VerifyMchdInput, 'at' | 'signedAt' | 'subject' | 'document'> {
  readonly verifier: Verifier;
}

export async function judgePower(
  power: ExaminedPower,
  others: readonly ExaminedPower[],
  question: PowerQuestion,
): Promise<MchdVerification> {
  const { mchd, format } = power;
  if (mchd === undefined) return { verdict: 'failed', checks: [{ id: 'format', number: '', ...format }] };
  const moments = { at: question.at, signedAt: question.signedAt };
  const chain = chainOf({ ...power, mchd }, others);
  const perLink = await Promise.all(chain.links.map((link) => linkChecks(link, question, moments)));
  const about = (id: MchdCheckId, finding: Finding): MchdCheck => ({ id, number: mchd.number, ...finding });
  const delegation = checkDelegation(chain);
  const { subject, document, powersTable = builtInPowers } = question;
  const checks = [
    ...perLink.flat(),
    ...(delegation === undefined ? [] : [about('delegation', delegation)]),
    about(
      'representative',
      subject === undefined ? mchdFinding('mchd-representative-not-asked') : checkRepresentative(mchd, subject),
    ),
    about(
      'powers',
      document === undefined ? mchdFinding('mchd-powers-not-asked') : checkPowers(mchd.powers, document, powersTable),
    ),
  ];
  const notAsked = [
    ...(subject === undefined ? ['representative'] : []),
    ...(document === undefined ? ['powers'] : []),
  ];
  const root = chain.broken === undefined ? chain.links.at(-1)?.mchd : undefined;
  return {
    verdict: decide(checks, [...notAsked, ...(question.allowUnchecked ?? [])]),
    mchd,
    ...(root === undefined ? {} : { root }),
    checks,
  };
}

/** What is asked of the power of attorney itself and of each one that it stands on. */
async function linkChecks(link: ReadPower, question: PowerQuestion, moments: Moments): Promise<readonly MchdCheck[]> {
  const { mchd, format } = link;
  const { verifier, at, revocations = [], allowUnchecked = [] } = question;
  const ofCertificates = WAIVABLE_CHECKS.filter((check) => allowUnchecked.includes(check));
  const { signature, signer } = await checkOwnSignature(link, { verifier, at, allowUnchecked: ofCertificates });
  const findings: readonly (readonly [MchdCheckId, Finding])[] = [
    ['format', format],
    ['signature', signature],
    ['signer', signer],
    ['period', checkPeriod(mchd, moments)],
    ['mchd-revocation', checkRevocation(mchd.number, revocations, moments)],
  ];
  return findings.map(([id, finding]) => ({ id, number: mchd.number, ...finding }));
}

function decide(checks: readonly MchdCheck[], optional: readonly string[]): Verdict {
  if (checks.some(({ result }) => result === 'error')) return 'failed';
  const isOpen = ({ id, code, result }: MchdCheck) =>
    result === 'not-checked' && (code === 'check-crashed' || !optional.includes(id));
  return checks.some(isOpen) ? 'indeterminate' : 'passed';
}
