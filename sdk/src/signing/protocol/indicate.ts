import type { Check, Verification } from '../verifier/result.ts';
import { type AskedCheck, isSettled, requiredChecks, type WaivableCheck } from '../verifier/verdict.ts';
import { type MainIndication, SUB_INDICATIONS, type SubIndication, subIndicationOf } from './indications.ts';

/** The answer in the words of ETSI EN 319 102-1. */
export interface Indication {
  readonly indication: MainIndication;
  /** The gravest reason; absent where the signature passed. */
  readonly subIndication?: SubIndication;
}

/** What was asked for, as the verifier was told. */
export interface Requirements {
  readonly asked: readonly AskedCheck[];
  readonly allowUnchecked: readonly WaivableCheck[];
}

/** A signer, or with `signer` undefined the whole file: its own checks and those of every signer. */
export function indicate(verification: Verification, requirements: Requirements, signer?: number): Indication {
  const { checks, verdict } = verification;
  if (verdict === 'passed') return { indication: 'TOTAL-PASSED' };
  const own = signer === undefined ? checks : checks.filter((check) => (check.signer ?? signer) === signer);
  const errors = own.filter(({ result }) => result === 'error');
  const against = errors.length > 0 ? errors : missing(own, requirements);
  // One of several signers may be good in a file that is not.
  if (against.length === 0 && signer !== undefined) return { indication: 'TOTAL-PASSED' };
  const subIndication = gravest(against);
  return { indication: SUB_INDICATIONS[subIndication], subIndication };
}

function missing(checks: readonly Check[], { asked, allowUnchecked }: Requirements): readonly Check[] {
  const required = requiredChecks(asked);
  return checks.filter((check) => required.includes(check.id) && !isSettled(check, allowUnchecked));
}

/** What proves that the signature is bad goes before what leaves it open; among equals the first one, as checks build on each other. */
function gravest(checks: readonly Check[]): SubIndication {
  const found = checks.map(subIndicationOf).filter((sub) => sub !== undefined);
  return found.find((sub) => SUB_INDICATIONS[sub] === 'TOTAL-FAILED') ?? found[0] ?? 'CHECK_NOT_COMPLETED';
}
