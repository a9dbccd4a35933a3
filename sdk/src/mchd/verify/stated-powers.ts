import { type Finding, finding } from '../../signing/verifier/finding.ts';
import { describeSubject, type Subject } from '../../signing/x509/subject.ts';
import type { SigningFacts, StatedSigner } from '../document/signing-facts.ts';
import { isDelegated, type Mchd } from '../model/mchd.ts';
import { fullName, identityOf, isNameOf } from './identity.ts';
import { mchdBecause, mchdFinding } from './reasons.ts';

/** A power of attorney for a signer, with what was found of it. */
export interface JudgedPower {
  readonly mchd: Mchd;
  /** The one that the principal gave himself. */
  readonly root: Mchd | undefined;
  readonly finding: Finding;
}

/** The signer whom the document names as the holder of the certificate; of one only, that one. */
export function statedSigner({ signers }: SigningFacts, subject: Subject): StatedSigner | undefined {
  const named = signers.find(({ name }) => name !== undefined && isNameOf(name, subject));
  return named ?? (signers.length === 1 ? signers[0] : undefined);
}

/** Whether the document's word on the signer's powers agrees with the certificate and the power of attorney. */
export function authorityOf(
  document: SigningFacts | undefined,
  stated: StatedSigner | undefined,
  subject: Subject,
  power: JudgedPower | undefined,
): Finding {
  if (document === undefined) return finding('authority-not-given');
  const found = byMethod(document, stated, subject, power);
  // Powers that do not hold weigh more than a name.
  return found.result === 'ok' ? (signerDiffers(document, stated, subject) ?? found) : found;
}

function byMethod(
  document: SigningFacts,
  stated: StatedSigner | undefined,
  subject: Subject,
  power: JudgedPower | undefined,
): Finding {
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
      return referenceProblem(stated, power) ?? byPower(power, document);
    case 'mchd-attached':
    case 'mchd-elsewhere':
      return byPower(power, document);
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
function byCertificate(document: SigningFacts, subject: Subject): Finding {
  const { innLe, ogrnip, inn, organization } = subject;
  const holder = organization ?? describeSubject(subject);
  if (innLe !== undefined || ogrnip !== undefined) {
    return strangerTo(document, [innLe ?? inn], holder) ?? mchdFinding('authority-by-certificate', { holder });
  }
  const isParty = inn !== undefined && document.partyInns.includes(inn);
  return isParty
    ? mchdFinding('authority-by-certificate', { holder })
    : mchdFinding('authority-certificate-of-person', { subject: holder });
}

/** Documents that name both parties, so that whoever is not named is none. */
const NAMING_PARTIES: ReadonlySet<string> = new Set(['upd', 'correction', 'torg12', 'act']);

/** Whether a signature is of, or for, somebody who is no party of the document; undefined where that cannot be told. */
function strangerTo(
  { document, partyInns }: SigningFacts,
  inns: readonly (string | undefined)[],
  holder: string,
): Finding | undefined {
  if (!NAMING_PARTIES.has(document) || partyInns.length < 2) return undefined;
  const known = inns.filter((inn) => inn !== undefined);
  if (known.length === 0 || known.some((inn) => partyInns.includes(inn))) return undefined;
  return mchdFinding('authority-of-stranger', { holder });
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

function byPower(power: JudgedPower | undefined, document: SigningFacts): Finding {
  if (power === undefined) return mchdFinding('authority-mchd-missing');
  const { finding: found, mchd, root } = power;
  if (found.result === 'ok') {
    const principals = root === undefined || isDelegated(root) ? [] : root.principals.map(identityOf);
    const inns = principals.map(({ innLe, inn }) => innLe ?? inn);
    const holder = principals.map(({ title }) => title).join(', ');
    return strangerTo(document, inns, holder) ?? mchdFinding('authority-by-mchd', { number: mchd.number });
  }
  const isError = found.result === 'error';
  return mchdBecause(isError ? 'authority-mchd-refused' : 'authority-mchd-unclear', found.reason);
}
