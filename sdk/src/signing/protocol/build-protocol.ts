import { hash } from 'node:crypto';
import { requireDate } from '../errors.ts';
import { streebog256 } from '../gost/streebog.ts';
import type { TrustMaterial } from '../trust/trust-material.ts';
import { formatTime } from '../verifier/finding.ts';
import type { Check, Verdict, Verification, VerifiedSigner } from '../verifier/result.ts';
import { type AskedCheck, isSettled, requiredChecks, type WaivableCheck } from '../verifier/verdict.ts';
import { indicate, type Requirements } from './indicate.ts';
import { subIndicationOf } from './indications.ts';
import type {
  FileFacts,
  GivenPowerFacts,
  Protocol,
  ProtocolCheck,
  ProtocolDocument,
  ProtocolFailure,
  ProtocolSignature,
} from './protocol.ts';
import { summariseTrust } from './trust-summary.ts';

/** One signature and what the verifier said of it. */
export interface JudgedSignature {
  readonly file?: FileFacts | undefined;
  readonly verification: Verification;
}

export interface JudgedDocument {
  readonly file: FileFacts | { readonly name: string };
  readonly signatures: readonly JudgedSignature[];
  readonly failure?: ProtocolFailure | undefined;
  /** Of an export package: the files against its manifest. */
  readonly checks?: readonly Omit<ProtocolCheck, 'required'>[] | undefined;
}

export interface ProtocolInput {
  readonly program: Protocol['program'];
  /** As the verifier was told. */
  readonly at: Date;
  readonly atSource: Protocol['atSource'];
  readonly party?: string | undefined;
  readonly asked: readonly AskedCheck[];
  readonly allowUnchecked: readonly WaivableCheck[];
  readonly documents: readonly JudgedDocument[];
  readonly powers?: readonly GivenPowerFacts[] | undefined;
  readonly trust: TrustMaterial;
}

/** Size and digests of a file. */
export function fileFacts(name: string, bytes: Uint8Array): FileFacts {
  return {
    name,
    size: bytes.length,
    sha256: hash('sha256', bytes, 'hex'),
    streebog256: Buffer.from(streebog256(bytes)).toString('hex'),
  };
}

/**
 * The verification protocol: what the verifier said, in one piece that can be kept, compared and printed. The same input
 * gives the same protocol.
 * @throws signing-time-invalid, and what `createVerifier` throws for broken trust material
 */
export function buildProtocol(input: ProtocolInput): Protocol {
  requireDate(input.at);
  const { asked, allowUnchecked } = input;
  const documents = input.documents.map((document) => documentOf(document, { asked, allowUnchecked }));
  const verdicts = documents.flatMap(verdictsOf);
  const count = (verdict: Verdict) => verdicts.filter((found) => found === verdict).length;
  const counts = { passed: count('passed'), failed: count('failed'), indeterminate: count('indeterminate') };
  const isPassed = counts.passed > 0 && counts.indeterminate === 0;
  return {
    protocolVersion: 1,
    program: input.program,
    at: formatTime(input.at),
    atSource: input.atSource,
    verdict: counts.failed > 0 ? 'failed' : isPassed ? 'passed' : 'indeterminate',
    counts,
    ...(input.party !== undefined && { party: input.party }),
    allowUnchecked,
    documents,
    powers: input.powers ?? [],
    trust: summariseTrust(input.trust),
  };
}

/** A document without a signature that could be judged counts as one that could not be told. */
function verdictsOf({ signatures, checks = [] }: ProtocolDocument): readonly Verdict[] {
  if (checks.some(({ result }) => result === 'error')) return ['failed'];
  if (checks.length > 0) return ['passed'];
  return signatures.length === 0 ? ['indeterminate'] : signatures.map(({ verdict }) => verdict);
}

function documentOf(document: JudgedDocument, requirements: Requirements): ProtocolDocument {
  const { file, failure, checks } = document;
  return {
    file,
    signatures: document.signatures.map((signature) => signatureOf(signature, requirements)),
    ...(failure && { failure }),
    ...(checks && { checks: checks.map((check) => ({ ...check, required: true })) }),
  };
}

function signatureOf({ file, verification }: JudgedSignature, requirements: Requirements): ProtocolSignature {
  const { checks, signers, verdict } = verification;
  const checksOf = (signer: number | undefined) =>
    checks.filter((check) => check.signer === signer).map((check) => checkOf(check, requirements));
  return {
    ...(file && { file }),
    verdict,
    ...indicate(verification, requirements),
    checks: checksOf(undefined),
    signers: signers.map((signer, index) => ({
      ...withMaskedSnils(signer),
      ...indicate(verification, requirements, index),
      checks: checksOf(index),
    })),
  };
}

function checkOf(check: Check, { asked, allowUnchecked }: Requirements): ProtocolCheck {
  const { id, result, code, reason } = check;
  const subIndication = subIndicationOf(check);
  const isWaived = result === 'not-checked' && isSettled(check, allowUnchecked);
  return {
    id,
    result,
    code,
    reason,
    required: id === 'format' || requiredChecks(asked).includes(id),
    ...(isWaived && { waived: true }),
    ...(subIndication && { subIndication }),
  };
}

/** `***-***-**7 89`: enough to recognise one's own number by. */
function withMaskedSnils(signer: VerifiedSigner): VerifiedSigner {
  const { snils } = signer.subject;
  if (snils === undefined) return signer;
  const last = snils.replace(/\D/g, '').slice(-3);
  return { ...signer, subject: { ...signer.subject, snils: `***-***-**${last.slice(0, 1)} ${last.slice(1)}` } };
}
