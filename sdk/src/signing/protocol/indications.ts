import type { ReasonCode } from '../verifier/reasons.ts';
import { REASONS } from '../verifier/reasons.ts';
import type { Check, CheckId } from '../verifier/result.ts';

/** The three answers of ETSI EN 319 102-1, 5.1.3. */
export type MainIndication = 'TOTAL-PASSED' | 'TOTAL-FAILED' | 'INDETERMINATE';

/** Sub-indications of ETSI EN 319 102-1, tables 5 and 6, each with the main indication that the standard gives it. */
export const SUB_INDICATIONS = {
  FORMAT_FAILURE: 'TOTAL-FAILED',
  HASH_FAILURE: 'TOTAL-FAILED',
  SIG_CRYPTO_FAILURE: 'TOTAL-FAILED',
  REVOKED: 'TOTAL-FAILED',
  EXPIRED: 'TOTAL-FAILED',
  NOT_YET_VALID: 'TOTAL-FAILED',
  SIG_CONSTRAINTS_FAILURE: 'INDETERMINATE',
  CHAIN_CONSTRAINTS_FAILURE: 'INDETERMINATE',
  CERTIFICATE_CHAIN_GENERAL_FAILURE: 'INDETERMINATE',
  CRYPTO_CONSTRAINTS_FAILURE: 'INDETERMINATE',
  TIMESTAMP_ORDER_FAILURE: 'INDETERMINATE',
  NO_SIGNING_CERTIFICATE_FOUND: 'INDETERMINATE',
  NO_CERTIFICATE_CHAIN_FOUND: 'INDETERMINATE',
  REVOKED_NO_POE: 'INDETERMINATE',
  OUT_OF_BOUNDS_NO_POE: 'INDETERMINATE',
  REVOCATION_OUT_OF_BOUNDS_NO_POE: 'INDETERMINATE',
  TRY_LATER: 'INDETERMINATE',
  SIGNED_DATA_NOT_FOUND: 'INDETERMINATE',
  /** None of the standard: a check that crashed (5.1.3 lets an application add its own). */
  CHECK_NOT_COMPLETED: 'INDETERMINATE',
} as const satisfies Record<string, Exclude<MainIndication, 'TOTAL-PASSED'>>;

export type SubIndication = keyof typeof SUB_INDICATIONS;

/** What a reason says in the words of the standard; `undefined` for reasons that speak against nothing. */
export const INDICATION_OF_REASON: Readonly<Record<ReasonCode, SubIndication | undefined>> = {
  'format-sound': undefined,
  'format-no-signers': 'FORMAT_FAILURE',
  'format-not-one': 'FORMAT_FAILURE',
  'digest-matches': undefined,
  'digest-mismatch': 'HASH_FAILURE',
  'digest-content-missing': 'SIGNED_DATA_NOT_FOUND',
  'digest-content-differs': 'HASH_FAILURE',
  'digest-not-signed': 'FORMAT_FAILURE',
  'signature-valid': undefined,
  'signature-invalid': 'SIG_CRYPTO_FAILURE',
  'algorithm-not-supported': 'CRYPTO_CONSTRAINTS_FAILURE',
  'algorithm-weak': 'CRYPTO_CONSTRAINTS_FAILURE',
  'signed-attributes-sound': undefined,
  'signed-attributes-unsorted': undefined,
  'signed-attributes-absent': 'SIG_CONSTRAINTS_FAILURE',
  'signed-attribute-missing': 'SIG_CONSTRAINTS_FAILURE',
  'signed-attribute-repeated': 'FORMAT_FAILURE',
  'content-type-mismatch': 'FORMAT_FAILURE',
  'signing-certificate-bound': undefined,
  'signing-certificate-mismatch': 'NO_SIGNING_CERTIFICATE_FOUND',
  'signing-certificate-not-bound': 'SIG_CONSTRAINTS_FAILURE',
  'signing-certificate-usage': 'CHAIN_CONSTRAINTS_FAILURE',
  'signing-certificate-purpose': 'CHAIN_CONSTRAINTS_FAILURE',
  'signer-certificate-absent': 'NO_SIGNING_CERTIFICATE_FOUND',
  'check-crashed': 'CHECK_NOT_COMPLETED',
  'chain-trusted': undefined,
  'chain-accredited': undefined,
  'chain-class-exceeds': undefined,
  'chain-no-anchors': 'NO_CERTIFICATE_CHAIN_FOUND',
  'chain-incomplete': 'NO_CERTIFICATE_CHAIN_FOUND',
  'chain-root-untrusted': 'NO_CERTIFICATE_CHAIN_FOUND',
  'chain-too-many-steps': 'NO_CERTIFICATE_CHAIN_FOUND',
  'chain-signature-invalid': 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  'chain-issuer-not-authority': 'CHAIN_CONSTRAINTS_FAILURE',
  'chain-too-long': 'CHAIN_CONSTRAINTS_FAILURE',
  'chain-critical-extension': 'CHAIN_CONSTRAINTS_FAILURE',
  'chain-name-not-permitted': 'CHAIN_CONSTRAINTS_FAILURE',
  'chain-policy-not-permitted': 'CHAIN_CONSTRAINTS_FAILURE',
  'chain-not-accredited': 'CHAIN_CONSTRAINTS_FAILURE',
  'chain-accreditation-unproven': 'OUT_OF_BOUNDS_NO_POE',
  'validity-holds': undefined,
  'validity-not-yet': 'NOT_YET_VALID',
  'signing-time-outside-validity': 'EXPIRED',
  'signing-time-unproven': 'OUT_OF_BOUNDS_NO_POE',
  'signing-time-in-future': undefined,
  'signing-time-absent': undefined,
  'signing-key-period-over': undefined,
  'revocation-clear': undefined,
  'revocation-authorities-unknown': undefined,
  'certificate-revoked': 'REVOKED',
  'revocation-time-unproven': 'REVOKED_NO_POE',
  'revocation-compromise-suspected': 'REVOKED_NO_POE',
  'revocation-no-list': 'TRY_LATER',
  'revocation-list-stale': 'TRY_LATER',
  'revocation-list-scope': 'TRY_LATER',
  'revocation-list-unusable': 'TRY_LATER',
  'revocation-response-unusable': 'TRY_LATER',
  'revocation-response-stale': 'TRY_LATER',
  'revocation-status-unknown': 'TRY_LATER',
  'revocation-list-too-late': 'REVOCATION_OUT_OF_BOUNDS_NO_POE',
  'revocation-chain-unknown': 'NO_CERTIFICATE_CHAIN_FOUND',
  'timestamp-absent': undefined,
  'timestamp-holds': undefined,
  'timestamp-refused': 'SIG_CONSTRAINTS_FAILURE',
  'timestamp-not-verified': 'SIG_CONSTRAINTS_FAILURE',
  'timestamp-imprint-mismatch': 'SIG_CONSTRAINTS_FAILURE',
  'timestamp-not-a-token': 'SIG_CONSTRAINTS_FAILURE',
  'timestamp-purpose': 'SIG_CONSTRAINTS_FAILURE',
  'timestamp-in-future': 'TIMESTAMP_ORDER_FAILURE',
  'party-matches': undefined,
  'party-represented': undefined,
  'party-signer-differs': undefined,
  'party-mismatch': 'SIG_CONSTRAINTS_FAILURE',
  'party-represents-other': 'SIG_CONSTRAINTS_FAILURE',
  'party-needs-mchd': 'SIG_CONSTRAINTS_FAILURE',
  'party-not-given': 'SIG_CONSTRAINTS_FAILURE',
  'authority-not-given': 'SIG_CONSTRAINTS_FAILURE',
  'mchd-not-given': 'SIG_CONSTRAINTS_FAILURE',
};

/**
 * For codes that are not of `REASONS`: a structure that cannot be read answers with the code of its error, and those who
 * judge powers have codes of their own.
 */
const INDICATION_OF_CHECK: Readonly<Record<CheckId, SubIndication>> = {
  format: 'FORMAT_FAILURE',
  digest: 'FORMAT_FAILURE',
  signature: 'SIG_CRYPTO_FAILURE',
  'signed-attributes': 'FORMAT_FAILURE',
  'signing-certificate': 'NO_SIGNING_CERTIFICATE_FOUND',
  chain: 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  validity: 'CERTIFICATE_CHAIN_GENERAL_FAILURE',
  revocation: 'TRY_LATER',
  timestamp: 'SIG_CONSTRAINTS_FAILURE',
  'party-match': 'SIG_CONSTRAINTS_FAILURE',
  authority: 'SIG_CONSTRAINTS_FAILURE',
  mchd: 'SIG_CONSTRAINTS_FAILURE',
};

/** What one answer says against the signature in the words of the standard; nothing for a good one. */
export function subIndicationOf({ id, result, code }: Check): SubIndication | undefined {
  if (result === 'ok' || result === 'warning') return undefined;
  return isReason(code) ? INDICATION_OF_REASON[code] : INDICATION_OF_CHECK[id];
}

function isReason(code: string): code is ReasonCode {
  return Object.hasOwn(REASONS, code);
}
