import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import { readSignatures } from '../encoding/inputs.ts';
import { requireDate } from '../errors.ts';
import type { AuthorityCheck } from './authority.ts';
import { isGiven, type Party } from './checks/party-match.ts';
import { type SignerContext, signerContext } from './context.ts';
import { describeSigner } from './describe-signer.ts';
import { failureOf, finding } from './finding.ts';
import type { Check, Verification } from './result.ts';
import { checkSigner } from './signer-checks.ts';
import { readTrust, type Trust, type TrustMaterial } from './trust.ts';
import { assertWaivable, decide, type WaivableCheck } from './verdict.ts';

export interface VerifyInput {
  /** DER, BER, base64 or PEM. */
  readonly signature: Uint8Array;
  /** The exact bytes of the document; may be left out where it is inside the signature. */
  readonly content?: Uint8Array | undefined;
  readonly trust: TrustMaterial;
  /** When the signature is known to have existed: the present, or an earlier time the caller can prove. */
  readonly at: Date;
  /** Whose signature it should be. */
  readonly parties?: Party | undefined;
  /** Judges the signer's powers and power of attorney; see `AuthorityCheck`. */
  readonly authority?: AuthorityCheck | undefined;
  /** Required checks that need not be made for the verdict `passed`. An error found by one of them still counts. */
  readonly allowUnchecked?: readonly WaivableCheck[] | undefined;
}

/**
 * Verifies a detached or attached CMS/CAdES signature offline. Every check is reported, also those that were not made:
 *
 * - required: digest, signature, signed-attributes, signing-certificate, chain, validity, revocation, and party-match
 *   when `parties` names one, and authority when `authority` is given. `failed` if any finds an error, `indeterminate` if any was not made and is not in
 *   `allowUnchecked`, else `passed`;
 * - for information: timestamp, mchd. An error found by one of them counts as any other.
 *
 * A signature that cannot be read is `failed` with the check `format`.
 * @throws signing-time-invalid, signing-check-not-waivable; signing-asn1-… and signing-encoding-unknown for broken trust material
 */
export async function verifySignature(input: VerifyInput): Promise<Verification> {
  const { allowUnchecked = [], parties } = input;
  requireDate(input.at);
  assertWaivable(allowUnchecked);
  const trust = readTrust(input.trust);

  const { format, signedData } = readFormat(input.signature);
  const contexts = signedData === undefined ? [] : contextsOf(signedData, trust, input.content);
  const perSigner = await Promise.all(contexts.map((context, signer) => checkSigner(context, trust, input, signer)));
  const checks = [format, ...perSigner.flat()];
  const asked = [
    ...(isGiven(parties) ? (['party-match'] as const) : []),
    ...(input.authority === undefined ? [] : (['authority'] as const)),
  ];
  const verdict = decide({ checks, signerCount: contexts.length, asked, allowUnchecked });
  return { verdict, signers: contexts.map(describeSigner), checks };
}

function readFormat(file: Uint8Array): { readonly format: Check; readonly signedData?: SignedData } {
  try {
    const signatures = readSignatures(file);
    const [first] = signatures;
    if (first === undefined || signatures.length > 1) {
      return { format: { id: 'format', ...finding('format-not-one', { count: signatures.length }) } };
    }
    const signedData = parseSignedData(first);
    const code = signedData.signers.length === 0 ? 'format-no-signers' : 'format-sound';
    return { format: { id: 'format', ...finding(code) }, signedData };
  } catch (error) {
    return { format: { id: 'format', ...failureOf(error) } };
  }
}

function contextsOf(signedData: SignedData, trust: Trust, content: Uint8Array | undefined): readonly SignerContext[] {
  const others = [...trust.intermediates, ...trust.anchors];
  return signedData.signers.map((signer) => signerContext(signedData, signer, others, content));
}
