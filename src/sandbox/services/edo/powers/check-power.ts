import type { PoaCheck, PoaCheckRequest } from '@styk/sdk/api/edo';
import type { Language } from '@styk/sdk/errors';
import { type MchdCheck, type MchdCheckId, verifyMchd } from '@styk/sdk/mchd';
import { readSubject, type TrustMaterial } from '@styk/sdk/signing';
import type { Tx } from '../../../storage/tx.ts';
import { kindOf } from './document-kinds.ts';
import { readCertificate } from './read-certificate.ts';
import { asGiven, judgement, parentsOf, type RegisteredPower, termOf } from './register.ts';
import { type Answer, checkResources, verdictOf } from './verdicts.ts';

/** What the contract calls the questions of the verifier. */
const NAMES: Readonly<Record<MchdCheckId, string>> = {
  format: 'format',
  signature: 'signature',
  signer: 'principal',
  period: 'validity',
  'mchd-revocation': 'revocation',
  delegation: 'chain',
  representative: 'representative',
  powers: 'powers',
};

/** Whether a power of attorney holds, and covers a signature where one is spoken of. */
export async function checkPower(
  tx: Tx,
  power: RegisteredPower,
  { documentType, certificateBase64, at }: PoaCheckRequest,
  { trust, now, language }: { readonly trust: TrustMaterial; readonly now: number; readonly language: Language },
): Promise<PoaCheck> {
  const parents = parentsOf(tx, power.facts.parentNumber);
  const certificate = certificateBase64 === undefined ? undefined : readCertificate(certificateBase64);
  const document = documentType && kindOf(documentType);
  const { checks } = await verifyMchd({
    power: asGiven(power),
    parents: parents.map(asGiven),
    at: new Date(at ?? now),
    ...(certificate === undefined ? {} : { subject: readSubject(certificate.subject) }),
    ...(document === undefined ? {} : { document }),
    ...judgement([power, ...parents].map(termOf), trust, now),
  });
  const unasked: readonly MchdCheckId[] = [
    ...(certificate === undefined ? (['representative'] as const) : []),
    ...(document === undefined ? (['powers'] as const) : []),
  ];
  const answers = checks.filter(({ id }) => !unasked.includes(id)).map(toAnswer);
  return {
    verdict: verdictOf(answers),
    number: power.number,
    checks: checkResources(answers, language),
    checkedAt: new Date(now).toISOString(),
  };
}

/** Powers that are too narrow have the code that a signature by them is refused with. */
function toAnswer({ id, result, code, reason }: MchdCheck): Answer {
  const isTooNarrow = id === 'powers' && result === 'error';
  return { name: NAMES[id], result, reason, code: isTooNarrow ? 'poa-scope-insufficient' : code };
}
