import { CHAIN_REASONS } from './reasons/chain.ts';
import { POWERS_REASONS } from './reasons/powers.ts';
import type { Reason } from './reasons/reason.ts';
import { REVOCATION_REASONS } from './reasons/revocation.ts';
import { SIGNATURE_REASONS } from './reasons/signature.ts';
import { TIMESTAMP_REASONS } from './reasons/timestamp.ts';

/**
 * Every answer a check can give. The code is stable, says which result it is, and is what scripts rely on; a structure
 * that cannot be read answers with the code of its error (`signing-asn1-…`) instead.
 */
export const REASONS = {
  ...SIGNATURE_REASONS,
  ...CHAIN_REASONS,
  ...REVOCATION_REASONS,
  ...TIMESTAMP_REASONS,
  ...POWERS_REASONS,
} as const satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;
