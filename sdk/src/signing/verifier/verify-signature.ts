import type { TrustMaterial } from '../trust/trust-material.ts';
import { createVerifier, type SignatureQuestion } from './create-verifier.ts';
import type { Verification } from './result.ts';

export interface VerifyInput extends SignatureQuestion {
  readonly trust: TrustMaterial;
}

/**
 * Verifies a detached or attached CMS/CAdES signature offline; for many, see `createVerifier`. Every check is
 * reported, also those that were not made:
 *
 * - required: digest, signature, signed-attributes, signing-certificate, chain, validity, revocation, and party-match
 *   when `parties` names one, and authority when `authority` is given. `failed` if any finds an error,
 *   `indeterminate` if any was not made and is not in `allowUnchecked`, else `passed`;
 * - for information: timestamp, mchd. An error found by one of them counts as any other.
 *
 * Certificates are judged at the time that a timestamp proves, else at `at`. A signature that cannot be read is
 * `failed` with the check `format`.
 * @throws signing-time-invalid, signing-check-not-waivable; signing-asn1-…, signing-encoding-unknown and
 *   signing-ocsp-refused for broken trust material
 */
export async function verifySignature({ trust, ...question }: VerifyInput): Promise<Verification> {
  return createVerifier(trust).verify(question);
}
