import type { AuthorityAnswer, AuthorityCheck, AuthorityQuestion } from '../../signing/verifier/authority.ts';
import type { Party } from '../../signing/verifier/checks/party-match.ts';
import { createVerifier, type Verifier } from '../../signing/verifier/create-verifier.ts';
import { type Finding, finding } from '../../signing/verifier/finding.ts';
import { describeSubject, readSubject, type Subject } from '../../signing/x509/subject.ts';
import type { SigningFacts, StatedSigner } from '../document/signing-facts.ts';
import { isDelegated, type Mchd } from '../model/mchd.ts';
import { type ExaminedPower, examinePower, type GivenPower, type ReadPower } from './examine.ts';
import { fullName, identityOf, isNameOf } from './identity.ts';
import { mchdBecause, mchdFinding } from './reasons.ts';
import { checkRepresentative } from './representative.ts';
import { assertWaivable, judgePower, type MchdSettings, type MchdVerification } from './verify-mchd.ts';

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
  const chosen = choosePower(powers, subject, stated);
  if (chosen === undefined) {
    return { authority: authorityOf(document, stated, subject, undefined), mchd: withoutPower(powers) };
  }
  const verification = await judgePower(chosen, powers, {
    ...settings,
    at,
    signedAt: signer.signedAt === undefined ? undefined : new Date(signer.signedAt),
    subject,
    document: document?.document,
  });
  const mchd = summary(verification);
  const principal = mchd.result === 'ok' ? principalOf(verification.root, document) : undefined;
  return {
    authority: authorityOf(document, stated, subject, { mchd: chosen.mchd, finding: mchd }),
    mchd,
    ...(principal === undefined ? {} : { principal }),
  };
}

/** Without a power for this certificate: one that could not be read says so first. */
function withoutPower(powers: readonly ExaminedPower[]): Finding {
  if (powers.length === 0) return finding('mchd-not-given');
  return powers.find(({ mchd }) => mchd === undefined)?.format ?? mchdFinding('mchd-not-of-signer');
}

/** The signer whom the document names as the holder of the certificate; of one only, that one. */
function statedSigner({ signers }: SigningFacts, subject: Subject): StatedSigner | undefined {
  const named = signers.find(({ name }) => name !== undefined && isNameOf(name, subject));
  return named ?? (signers.length === 1 ? signers[0] : undefined);
}

/** The power that the document names, else one for the holder of the certificate. */
function choosePower(
  powers: readonly ExaminedPower[],
  subject: Subject,
  stated: StatedSigner | undefined,
): ReadPower | undefined {
  const read = powers.filter((one): one is ReadPower => one.mchd !== undefined);
  const named = stated?.powers.map(({ number }) => number.toLowerCase()) ?? [];
  const referred = read.find(({ mchd }) => named.includes(mchd.number.toLowerCase()));
  return referred ?? read.find(({ mchd }) => checkRepresentative(mchd, subject).result !== 'error');
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

interface JudgedPower {
  readonly mchd: Mchd;
  readonly finding: Finding;
}

/** Whether the document's word on the signer's powers agrees with the certificate and the power of attorney. */
function authorityOf(
  document: SigningFacts | undefined,
  stated: StatedSigner | undefined,
  subject: Subject,
  power: JudgedPower | undefined,
): Finding {
  if (document === undefined) return finding('authority-not-given');
  const different = signerDiffers(document, stated, subject);
  if (different !== undefined) return different;
  switch (stated?.method) {
    case undefined:
      return mchdFinding('authority-not-stated');
    case 'certificate':
      return byCertificate(document, subject);
    case 'paper':
      return mchdFinding('authority-paper');
    case 'other':
      return mchdFinding('authority-other');
    case 'mchd-reference':
      return referenceProblem(stated, power) ?? byPower(power);
    case 'mchd-attached':
    case 'mchd-elsewhere':
      return byPower(power);
  }
}

function signerDiffers(
  { signers }: SigningFacts,
  stated: StatedSigner | undefined,
  subject: Subject,
): Finding | undefined {
  const names = signers.flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (names.length === 0 || (stated?.name !== undefined && isNameOf(stated.name, subject))) return undefined;
  const told = names.map(fullName).join(', ');
  return mchdFinding('authority-signer-differs', { names: told, subject: describeSubject(subject) });
}

/** СпосПодтПолном 1: a certificate of a head names the organisation, one of an entrepreneur ОГРНИП; or the person is a party. */
function byCertificate({ partyInns }: SigningFacts, subject: Subject): Finding {
  const holder = subject.innLe ?? subject.ogrnip;
  if (holder !== undefined) {
    return mchdFinding('authority-by-certificate', { holder: subject.organization ?? describeSubject(subject) });
  }
  const isParty = subject.inn !== undefined && partyInns.includes(subject.inn);
  const holderName = describeSubject(subject);
  if (isParty) return mchdFinding('authority-by-certificate', { holder: holderName });
  return mchdFinding('authority-certificate-of-person', { subject: holderName });
}

/** СпосПодтПолном 3: the document names number and date of the power of attorney. */
function referenceProblem({ powers }: StatedSigner, power: JudgedPower | undefined): Finding | undefined {
  if (powers.length === 0) return mchdFinding('authority-reference-empty');
  if (power === undefined) return undefined;
  const { number, issued } = power.mchd;
  const named = powers.find((one) => one.number.toLowerCase() === number.toLowerCase());
  const expected = powers.map((one) => one.number).join(', ');
  if (named === undefined) return mchdFinding('authority-reference-differs', { expected, actual: number });
  if (named.issued === undefined || named.issued === issued) return undefined;
  return mchdFinding('authority-reference-date', { expected: named.issued, actual: issued });
}

function byPower(power: JudgedPower | undefined): Finding {
  if (power === undefined) return mchdFinding('authority-mchd-missing');
  const { finding: found, mchd } = power;
  if (found.result === 'ok') return mchdFinding('authority-by-mchd', { number: mchd.number });
  const isError = found.result === 'error';
  return mchdBecause(isError ? 'authority-mchd-refused' : 'authority-mchd-unclear', found.reason);
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
