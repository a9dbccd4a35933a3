import type { Verifier } from '../../signing/verifier/create-verifier.ts';
import { type Finding, failureOf, finding } from '../../signing/verifier/finding.ts';
import type { Verification, VerifiedSigner } from '../../signing/verifier/result.ts';
import type { WaivableCheck } from '../../signing/verifier/verdict.ts';
import { describeSubject } from '../../signing/x509/subject.ts';
import type { MchdHead } from '../model/head.ts';
import type { Delegator, Principal } from '../model/parties.ts';
import { giversOf, type ReadPower } from './examine.ts';
import { compareIdentity, type Identity, identityOf } from './identity.ts';
import { mchdBecause, mchdFinding } from './reasons.ts';

/** By what the signatures of powers of attorney are verified. */
export interface SignatureQuestion {
  readonly verifier: Verifier;
  readonly at: Date;
  /** Checks of certificates that may be left out, as in `verifySignature`. */
  readonly allowUnchecked: readonly WaivableCheck[];
}

export interface OwnSignature {
  /** Whether the signatures hold. */
  readonly signature: Finding;
  /** Whether those who signed may give the power of attorney. */
  readonly signer: Finding;
}

/** Verifies the detached signatures of a power of attorney and asks whether its givers have signed. A check that crashes is never good. */
export async function checkOwnSignature(power: ReadPower, question: SignatureQuestion): Promise<OwnSignature> {
  try {
    return await verified(power, question);
  } catch (error) {
    const failure = failureOf(error);
    return { signature: failure, signer: failure };
  }
}

async function verified(power: ReadPower, question: SignatureQuestion): Promise<OwnSignature> {
  const { verifier, at, allowUnchecked } = question;
  const { file: content, signatures, mchd } = power;
  const givers = giversOf(mchd);
  const absent = mchdFinding('mchd-signer-missing', { principal: givers.map(titleOf).join(', ') });
  if (signatures.length === 0) return { signature: mchdFinding('mchd-signature-missing'), signer: absent };
  const verifications = await Promise.all(
    signatures.map((signature) => verifier.verify({ signature, content, at, allowUnchecked })),
  );
  const problem = verifications.map(judged).find(({ result }) => result !== 'ok');
  const signers = verifications.flatMap((verification) => verification.signers);
  return {
    signature: problem ?? mchdFinding('mchd-signature-holds'),
    signer: signers.length === 0 ? absent : entitled(givers, signers),
  };
}

function titleOf(giver: Principal | Delegator): string {
  return identityOf(giver).title;
}

function judged({ verdict, checks }: Verification): Finding {
  const worst = checks.find(({ result }) => result === 'error');
  if (worst !== undefined) return mchdBecause('mchd-signature-refused', worst.reason);
  if (verdict === 'passed') return mchdFinding('mchd-signature-holds');
  const unclear = checks.find(({ result, id }) => result === 'not-checked' && !INFORMING.has(id));
  return mchdBecause('mchd-signature-unclear', (unclear ?? finding('check-crashed')).reason);
}

/** Checks that are not made here and decide nothing. */
const INFORMING: ReadonlySet<string> = new Set(['timestamp', 'party-match', 'authority', 'mchd']);

/** Every giver has to have signed; the finding is about the first one of whom that cannot be said. */
function entitled(givers: readonly (Principal | Delegator)[], signers: readonly VerifiedSigner[]): Finding {
  const findings = givers.map((giver) => entitledFor(giver, signers));
  const rank = { error: 0, 'not-checked': 1, warning: 2, ok: 3 };
  const [worst] = findings.sort((a, b) => rank[a.result] - rank[b.result]);
  return worst ?? mchdFinding('mchd-signer-missing', { principal: '—' });
}

function entitledFor(giver: Principal | Delegator, signers: readonly VerifiedSigner[]): Finding {
  const identity = identityOf(giver);
  const compared = signers.map((signer) => ({ signer, likeness: compareIdentity(identity, signer.subject) }));
  const own = compared.filter(({ likeness }) => likeness.kind === 'same' || likeness.kind === 'renamed');
  const [first] = own;
  if (first !== undefined)
    return ofOwn(
      giver,
      identity,
      own.map(({ signer }) => signer),
    );
  const [stranger] = compared;
  const signer = describeSubject(stranger?.signer.subject ?? {});
  const principal = identity.title;
  // With several givers a signature that is not of this one is of another.
  if (signers.length > 1) return mchdFinding('mchd-signer-missing', { principal });
  if (stranger?.likeness.kind === 'different') {
    const { field, actual, expected } = stranger.likeness;
    return mchdFinding('mchd-signer-of-other', { field, actual, expected });
  }
  const isOrganisation = giver.kind === 'organisation' || giver.kind === 'branch';
  if (!isOrganisation || identity.innLe === undefined) return mchdFinding('mchd-signer-unclear', { signer, principal });
  return mchdFinding('mchd-signer-is-person', { signer, principal });
}

function ofOwn(giver: Principal | Delegator, { title }: Identity, signers: readonly VerifiedSigner[]): Finding {
  const [first] = signers;
  const signer = describeSubject(first?.subject ?? {});
  const heads = giver.kind === 'organisation' ? giver.heads : [];
  const jointly = heads.filter(({ acts }) => acts === 'jointly').length;
  if (jointly > signers.length) return mchdFinding('mchd-heads-jointly', { principal: title });
  const isNamed = heads.length === 0 || signers.every(({ subject }) => heads.some((head) => isHead(head, subject)));
  return mchdFinding(isNamed ? 'mchd-signer-entitled' : 'mchd-signer-other-head', { signer });
}

function isHead({ person, company, entrepreneur }: MchdHead, subject: VerifiedSigner['subject']): boolean {
  const persons = [...(person ? [person] : []), ...(company?.persons ?? [])];
  const identities = [
    ...persons.map((individual) => identityOf({ kind: 'individual', individual })),
    ...(entrepreneur ? [identityOf({ kind: 'entrepreneur', entrepreneur })] : []),
  ];
  return identities.some((identity) => {
    // The number of the entrepreneur's register is not in the certificate of a head.
    const { kind } = compareIdentity({ ...identity, ogrn: undefined }, subject);
    return kind === 'same' || kind === 'name-only' || kind === 'renamed';
  });
}
