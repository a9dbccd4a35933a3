import type { Certificate } from '../x509/certificate.ts';
import { formatName } from '../x509/name.ts';
import { readSubject } from '../x509/subject.ts';
import { type AuthorityCheck, askAuthority } from './authority.ts';
import { checkDigest } from './checks/digest.ts';
import { checkPartyMatch, type Party } from './checks/party-match.ts';
import { checkRevocation } from './checks/revocation.ts';
import { checkSignature } from './checks/signature.ts';
import { checkSignedAttributes } from './checks/signed-attributes.ts';
import { checkSigningCertificate } from './checks/signing-certificate.ts';
import { checkTimestamp } from './checks/timestamp.ts';
import { checkValidity } from './checks/validity.ts';
import { claimedSigningTime, type SignerContext } from './context.ts';
import { describeSigner } from './describe-signer.ts';
import { type Finding, finding, runCheck } from './finding.ts';
import { judgePeriod, type Moments } from './moments.ts';
import { findPath, type PathSearch } from './path.ts';
import type { Check } from './result.ts';
import type { Trust } from './trust.ts';

/** What the signature itself shows, without asking who stands behind the certificate. */
export function checkSignatureItself(context: SignerContext): readonly Check[] {
  return [
    runCheck('digest', () => checkDigest(context)),
    runCheck('signature', () => checkSignature(context)),
    runCheck('signed-attributes', () => checkSignedAttributes(context)),
    runCheck('signing-certificate', () => checkSigningCertificate(context)),
  ];
}

interface Question {
  readonly at: Date;
  readonly parties?: Party | undefined;
  readonly authority?: AuthorityCheck | undefined;
}

/** All checks of one signer, in the order in which people read them. */
export async function checkSigner(
  context: SignerContext,
  trust: Trust,
  question: Question,
  signer: number,
): Promise<readonly Check[]> {
  const moments = { at: question.at, signedAt: claimedSigningTime(context) };
  const { certificate } = context;
  const powers = await askAuthority(question.authority, describeSigner(context), certificate, moments.at);
  const checks = [
    ...checkSignatureItself(context),
    ...(certificate ? checkCertificate(certificate, context, trust, moments) : withoutCertificate()),
    runCheck('timestamp', () => checkTimestamp(context.signer)),
    runCheck('party-match', () =>
      certificate
        ? checkPartyMatch(readSubject(certificate.subject), question.parties, powers.principal)
        : finding('signer-certificate-absent'),
    ),
    { id: 'authority' as const, ...powers.authority },
    { id: 'mchd' as const, ...powers.mchd },
  ];
  return checks.map((check) => ({ ...check, signer }));
}

function checkCertificate(
  certificate: Certificate,
  { signedData }: SignerContext,
  trust: Trust,
  moments: Moments,
): readonly Check[] {
  const isValidNow = (path: readonly Certificate[]) => path.every((link) => judgePeriod(link, moments) === 'valid');
  const search = findPath(certificate, trust, signedData.certificates, isValidNow);
  return [
    runCheck('chain', () => chainFinding(search)),
    // Without a chain the signer's own certificate still can be out of date.
    runCheck('validity', () => checkValidity(search.found ? search.path : [certificate], moments)),
    runCheck('revocation', () =>
      search.found ? checkRevocation(search.path, trust.crls, moments) : finding('revocation-chain-unknown'),
    ),
  ];
}

function chainFinding(search: PathSearch): Finding {
  if (!search.found) return search.failure;
  const anchor = search.path.at(-1);
  return finding('chain-trusted', { anchor: anchor ? formatName(anchor.subject) : '' });
}

function withoutCertificate(): readonly Check[] {
  return (['chain', 'validity', 'revocation'] as const).map((id) => ({ id, ...finding('signer-certificate-absent') }));
}
