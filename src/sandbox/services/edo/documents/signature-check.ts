import { hash } from 'node:crypto';
import type { PowerOfAttorneyReference, SignaturePoa } from '@styk/sdk/api/edo';
import {
  type Check,
  type CheckId,
  parseSignedData,
  readSignatures,
  type TrustMaterial,
  type VerifiedSigner,
  verifySignature,
} from '@styk/sdk/signing';
import { edoProblems } from '../problems.ts';
import type { PowersQuestion } from './powers.ts';
import type { NewSignature } from './signatures.ts';

/** On whose behalf a signature is made, and where the powers of a mere person are looked up. */
export interface SignatureParty {
  readonly inn: string;
  readonly partnerId: string | null;
}

export interface SignatureCheck {
  readonly content: Uint8Array;
  /** Detached CMS: DER, or base64 or PEM of it. */
  readonly signature: Uint8Array;
  readonly party: SignatureParty;
  readonly trust: TrustMaterial;
  readonly powers: (question: Omit<PowersQuestion, 'tx'>) => SignaturePoa;
  readonly reference?: PowerOfAttorneyReference | undefined;
  readonly documentType: string;
  readonly now: number;
}

/**
 * What an operator checks before it takes a signature: over these bytes, by a trusted certificate in its time, not
 * revoked, and of the organisation that is bound by it, or of a person whose МЧД says so.
 *
 * @throws signature-invalid, certificate-expired, signer-inn-mismatch, poa-required, poa-scope-insufficient
 */
export async function checkSignature(check: SignatureCheck): Promise<NewSignature> {
  const { content, signature, party, trust, now } = check;
  const isOrganisation = party.inn.length === 10;
  const { verdict, signers, checks } = await verifySignature({
    content,
    signature,
    trust,
    at: new Date(now),
    parties: isOrganisation ? { innLe: party.inn } : { inn: party.inn },
  });
  const [signer] = signers;
  const reasons = verdict === 'passed' ? [] : reasonsOf(checks);
  const isOnly = (id: CheckId) => reasons.length > 0 && reasons.every((reason) => reason.id === id);
  if (signer === undefined || (verdict !== 'passed' && !isOnly('party-match'))) {
    if (signer !== undefined && isOnly('validity')) {
      throw edoProblems.create('certificate-expired', { serial: signer.serial });
    }
    const errors = reasons.map(({ code, reason }) => ({ code, detail: reason }));
    throw edoProblems.create('signature-invalid', {}, { errors });
  }
  const poa = verdict === 'passed' ? undefined : powersOf(check, signer);
  const { subject, serial, signedAt } = signer;
  const der = readSignatures(signature)[0] ?? signature;
  return {
    content: der,
    commonName: subject.cn ?? '',
    inn: subject.inn ?? null,
    organisationInn: subject.innLe ?? null,
    serial,
    thumbprint: thumbprintOf(der, serial),
    notAfter: signer.notAfter === undefined ? null : Date.parse(signer.notAfter),
    signedAt: signedAt === undefined ? now : Date.parse(signedAt),
    poa: poa ?? null,
  };
}

/** SHA-256 of the signer's certificate, where it travels with the signature. */
function thumbprintOf(der: Uint8Array, serial: string): string | null {
  const own = parseSignedData(der).certificates.find((certificate) => certificate.serial === serial);
  return own === undefined ? null : hash('sha256', own.raw);
}

/** A certificate that names another organisation binds that one; one that names none needs a МЧД. */
function powersOf(check: SignatureCheck, { subject }: VerifiedSigner): SignaturePoa {
  const { party, reference, powers, documentType, now } = check;
  if (subject.innLe !== undefined || party.partnerId === null) {
    const certificateInn = subject.innLe ?? subject.inn ?? '—';
    throw edoProblems.create('signer-inn-mismatch', { certificateInn, senderInn: party.inn });
  }
  if (reference === undefined) throw edoProblems.create('poa-required', { principalInn: party.inn });
  return powers({
    partnerId: party.partnerId,
    reference,
    principalInn: party.inn,
    signer: { commonName: subject.cn ?? '', inn: subject.inn ?? null, snils: subject.snils ?? null },
    documentType,
    at: now,
  });
}

/** These are reported by the verifier but keep no signature from passing. */
const INFORMATIVE: readonly CheckId[] = ['timestamp', 'authority', 'mchd'];

function reasonsOf(checks: readonly Check[]): readonly Check[] {
  const broken = checks.filter(({ result }) => result === 'error');
  const open = checks.filter(({ id, result }) => result === 'not-checked' && !INFORMATIVE.includes(id));
  return broken.length > 0 ? broken : open;
}
