import {
  type Check,
  type CheckId,
  readSignatures,
  type TrustMaterial,
  type VerifiedSigner,
  verifySignature,
} from '@styk/sdk/signing';
import type { ProblemError } from '../../../problems.ts';
import { edoProblems } from '../problems.ts';
import type { StoredSignature } from './titles.ts';

export type CheckedSignature = Omit<StoredSignature, 'number'>;

/**
 * What an operator checks before it takes a signature: over these bytes, by a trusted certificate in its time, not
 * revoked, and of the organisation that sends.
 */
export async function checkSignature(
  content: Uint8Array,
  signature: Uint8Array,
  sender: { readonly inn: string },
  trust: TrustMaterial,
  now: number,
): Promise<CheckedSignature> {
  const isOrganisation = sender.inn.length === 10;
  const { verdict, signers, checks } = await verifySignature({
    content,
    signature,
    trust,
    at: new Date(now),
    parties: isOrganisation ? { innLe: sender.inn } : { inn: sender.inn },
  });
  const [signer] = signers;
  if (verdict !== 'passed' || signer === undefined) throw refusal(checks, signer, sender.inn);
  const { subject, serial, signedAt } = signer;
  return {
    content: readSignatures(signature)[0] ?? signature,
    commonName: subject.cn ?? '',
    inn: subject.inn ?? null,
    organisationInn: subject.innLe ?? null,
    serial,
    signedAt: signedAt === undefined ? now : Date.parse(signedAt),
  };
}

/** These are reported by the verifier but keep no signature from passing. */
const INFORMATIVE: readonly CheckId[] = ['timestamp', 'authority', 'mchd'];

/** The contract has codes of their own for the two mistakes that people make; everything else is an invalid signature. */
function refusal(checks: readonly Check[], signer: VerifiedSigner | undefined, senderInn: string): ProblemError {
  const broken = checks.filter(({ result }) => result === 'error');
  const open = checks.filter(({ id, result }) => result === 'not-checked' && !INFORMATIVE.includes(id));
  const reasons = broken.length > 0 ? broken : open;
  const isOnly = (id: CheckId) => reasons.length > 0 && reasons.every((check) => check.id === id);
  if (signer !== undefined && isOnly('validity')) {
    return edoProblems.create('certificate-expired', { serial: signer.serial });
  }
  if (signer !== undefined && isOnly('party-match')) {
    const certificateInn = signer.subject.innLe ?? signer.subject.inn ?? '—';
    return edoProblems.create('signer-inn-mismatch', { certificateInn, senderInn });
  }
  return edoProblems.create(
    'signature-invalid',
    {},
    { errors: reasons.map(({ code, reason }) => ({ code, detail: reason })) },
  );
}
