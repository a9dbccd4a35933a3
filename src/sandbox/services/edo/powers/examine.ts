import type { PoaFile } from '@styk/sdk/api/edo';
import { type MchdCheck, parseMchd, verifyMchd } from '@styk/sdk/mchd';
import type { TrustMaterial } from '@styk/sdk/signing';
import type { Tx } from '../../../storage/tx.ts';
import { factsOf, parentNumberOf } from './facts.ts';
import { powersProblems } from './problems.ts';
import { asGiven, findRegistered, judgement, parentsOf, type RegisteredPower, termOf } from './register.ts';

/** A power of attorney has to be good in all of this; whom it is used for and for what is asked at every signature. */
const REQUIRED: readonly MchdCheck['id'][] = ['format', 'signature', 'signer', 'period', 'delegation'];

/** It may be registered before its first day. */
const EARLY = 'mchd-not-yet';

/**
 * Verifies a power of attorney that comes as a file: its format, the signature of its principal, its term, and the chain
 * where powers were passed on. Those it stands on have to be registered.
 */
export async function examineFile(tx: Tx, given: PoaFile, trust: TrustMaterial, now: number): Promise<RegisteredPower> {
  const content = new Uint8Array(Buffer.from(given.contentBase64, 'base64'));
  const signature = new Uint8Array(Buffer.from(given.signatureBase64, 'base64'));
  const power = { file: content, signatures: [signature], fileName: given.fileName };
  const parents = parentsOf(tx, readParent(content));
  const verification = await verifyMchd({
    power,
    parents: parents.map(asGiven),
    at: new Date(now),
    ...judgement(parents.map(termOf), trust, now),
  });
  const { mchd, root } = verification;
  const refused = verification.checks.filter((check) => isRefused(check));
  const facts = mchd && root && factsOf(mchd, root);
  if (refused.length > 0 || mchd === undefined) throw refusal(refused);
  if (facts === undefined) {
    const detail = {
      ru: 'У доверителя или представителя нет ИНН',
      en: 'The principal or the representative has no ИНН',
    };
    throw powersProblems.create('poa-invalid', {}, { errors: [{ code: 'poa-invalid', detail }] });
  }
  const number = mchd.number.toLowerCase();
  const { registeredAt, revokedAt } = findRegistered(tx, number) ?? { registeredAt: now, revokedAt: null };
  return { number, fileName: given.fileName, content, signature, facts, registeredAt, revokedAt };
}

/** The number it stands on; a file that cannot be read stands on nothing and is refused by the verifier. */
function readParent(content: Uint8Array): string | undefined {
  try {
    return parentNumberOf(parseMchd(content).mchd);
  } catch {
    return undefined;
  }
}

/** Of those it stands on the register knows whether they were revoked; of itself nothing can be known yet. */
function isRefused({ id, code, result }: MchdCheck): boolean {
  if (result === 'error') return code !== EARLY;
  return result === 'not-checked' && REQUIRED.includes(id);
}

function refusal(refused: readonly MchdCheck[]) {
  const errors = refused.map(({ code, reason }) => ({ code, detail: reason }));
  if (refused.some(({ id }) => id === 'signature')) return powersProblems.create('signature-invalid', {}, { errors });
  return powersProblems.create('poa-invalid', {}, { errors });
}
