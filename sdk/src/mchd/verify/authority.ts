import type { AuthorityAnswer, AuthorityCheck, AuthorityQuestion } from '../../signing/verifier/authority.ts';
import type { Party } from '../../signing/verifier/checks/party-match.ts';
import { createVerifier, type Verifier } from '../../signing/verifier/create-verifier.ts';
import { type Finding, finding } from '../../signing/verifier/finding.ts';
import { readSubject, type Subject } from '../../signing/x509/subject.ts';
import type { SigningFacts, StatedSigner } from '../document/signing-facts.ts';
import { isDelegated, type Mchd } from '../model/mchd.ts';
import { type ExaminedPower, examinePower, type GivenPower, type ReadPower } from './examine.ts';
import { identityOf } from './identity.ts';
import { mchdFinding } from './reasons.ts';
import { checkRepresentative } from './representative.ts';
import { authorityOf, type JudgedPower, statedSigner } from './stated-powers.ts';
import {
  assertWaivable,
  judgePower,
  type MchdSettings,
  type MchdVerification,
  type PowerQuestion,
} from './verify-mchd.ts';

/** By what the powers of those who sign documents are judged. */
export interface MchdAuthoritySettings extends MchdSettings {
  /** Every power of attorney at hand, with those they stand on; in any order. */
  readonly powers: readonly GivenPower[];
}

export interface MchdAuthorityInput extends MchdAuthoritySettings {
  /** What the signed document says of its signers; see `readSigningFacts`. */
  readonly document?: SigningFacts | undefined;
}

/**
 * Answers the verifier of signatures (`authority` of `verifySignature`): whether the signer may sign for somebody else.
 *
 * - `mchd`: the power of attorney that is for this certificate, judged as by `verifyMchd`;
 * - `authority`: whether what the document says of the signer's powers (СпосПодтПолном) agrees with what there is;
 * - `principal`: for whom the signer acts, where the power of attorney holds.
 *
 * @throws mchd-check-not-waivable; signing-asn1-… and signing-encoding-unknown for broken trust material
 */
export function mchdAuthority({ document, ...settings }: MchdAuthorityInput): AuthorityCheck {
  return mchdAuthorities(settings)(document);
}

/** The same for many documents: powers of attorney are validated and trust material is read once. */
export function mchdAuthorities(settings: MchdAuthoritySettings): (document?: SigningFacts) => AuthorityCheck {
  assertWaivable(settings.allowUnchecked ?? []);
  const prepared = { ...settings, verifier: createVerifier(settings.trust) };
  let examined: Promise<readonly ExaminedPower[]> | undefined;
  return (document) => async (question) => {
    examined ??= Promise.all(settings.powers.map(examinePower));
    return answer(prepared, document, await examined, question);
  };
}

interface Prepared extends Omit<MchdAuthoritySettings, 'trust'> {
  readonly verifier: Verifier;
}

async function answer(
  settings: Prepared,
  document: SigningFacts | undefined,
  powers: readonly ExaminedPower[],
  { signer, certificate, at }: AuthorityQuestion,
): Promise<AuthorityAnswer> {
  const subject = readSubject(certificate.subject);
  const stated = document && statedSigner(document, subject);
  const judged = await judgeFirstGood(powersFor(powers, subject, stated), powers, {
    ...settings,
    at,
    signedAt: signer.signedAt === undefined ? undefined : new Date(signer.signedAt),
    subject,
    document: document?.document,
  });
  if (judged === undefined) {
    return { authority: authorityOf(document, stated, subject, undefined), mchd: withoutPower(powers) };
  }
  const principal = judged.finding.result === 'ok' ? principalOf(judged.root, document) : undefined;
  return {
    authority: authorityOf(document, stated, subject, judged),
    mchd: judged.finding,
    ...(principal === undefined ? {} : { principal }),
  };
}

/** Of several powers for one signer, such as an old one and its renewal, one that holds; else the first. */
async function judgeFirstGood(
  candidates: readonly ReadPower[],
  all: readonly ExaminedPower[],
  question: PowerQuestion,
): Promise<JudgedPower | undefined> {
  let first: JudgedPower | undefined;
  for (const candidate of candidates) {
    const verification = await judgePower(candidate, all, question);
    const judged = { mchd: candidate.mchd, root: verification.root, finding: summary(verification) };
    if (judged.finding.result === 'ok') return judged;
    first ??= judged;
  }
  return first;
}

/** Without a power for this certificate: one that could not be read says so first. */
function withoutPower(powers: readonly ExaminedPower[]): Finding {
  if (powers.length === 0) return finding('mchd-not-given');
  return powers.find(({ mchd }) => mchd === undefined)?.format ?? mchdFinding('mchd-not-of-signer');
}

/** The power that the document names, else those for the holder of the certificate. */
function powersFor(
  powers: readonly ExaminedPower[],
  subject: Subject,
  stated: StatedSigner | undefined,
): readonly ReadPower[] {
  const read = powers.filter((one): one is ReadPower => one.mchd !== undefined);
  const named = stated?.powers.map(({ number }) => number.toLowerCase()) ?? [];
  const referred = read.filter(({ mchd }) => named.includes(mchd.number.toLowerCase()));
  if (referred.length > 0) return referred;
  return read.filter(({ mchd }) => checkRepresentative(mchd, subject).result !== 'error');
}

/** One finding for all: the first error, else the first that is open, else that it holds. */
function summary({ verdict, checks, mchd }: MchdVerification): Finding {
  if (verdict === 'passed') return mchdFinding('mchd-holds', { number: mchd?.number ?? '' });
  const decisive =
    checks.find(({ result }) => result === 'error') ??
    checks.find(({ result, id }) => result === 'not-checked' && id !== 'powers') ??
    checks.find(({ result }) => result === 'not-checked');
  const { result, code, reason } = decisive ?? finding('check-crashed', { reason: '' });
  return { result, code, reason };
}

/** For whom a signer acts by a power of attorney; of several principals the one that is a party of the document. */
function principalOf(root: Mchd | undefined, document: SigningFacts | undefined): Party | undefined {
  if (root === undefined || isDelegated(root)) return undefined;
  const identities = root.principals.map(identityOf);
  const isParty = (inn: string | undefined) => inn !== undefined && document?.partyInns.includes(inn) === true;
  const chosen = identities.find(({ inn, innLe }) => isParty(innLe) || isParty(inn)) ?? identities[0];
  if (chosen === undefined) return undefined;
  const { innLe, inn, ogrn } = chosen;
  return { innLe, inn, ogrn };
}
