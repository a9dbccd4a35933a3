import type { Trust } from '../trust/trust.ts';
import { readSubject } from '../x509/subject.ts';
import { type AuthorityCheck, askAuthority } from './authority.ts';
import { type CertificateResult, checkCertificate } from './certificate-checks.ts';
import { checkPartyMatch, type Party } from './checks/party-match.ts';
import { checkTimestamps } from './checks/timestamp.ts';
import { claimedSigningTime, type SignerContext } from './context.ts';
import { describeSigner } from './describe-signer.ts';
import { finding, runCheck } from './finding.ts';
import type { Moments } from './moments.ts';
import { qualificationStatus } from './qualification-status.ts';
import type { Check, VerifiedSigner } from './result.ts';
import { checkSignatureItself } from './signature-checks.ts';

export interface SignerQuestion {
  readonly at: Date;
  readonly parties?: Party | undefined;
  readonly authority?: AuthorityCheck | undefined;
}

export interface SignerResult {
  readonly signer: VerifiedSigner;
  readonly checks: readonly Check[];
}

/** All checks of one signer, in the order in which people read them. */
export async function checkSigner(
  context: SignerContext,
  trust: Trust,
  question: SignerQuestion,
  index: number,
): Promise<SignerResult> {
  const { certificate } = context;
  const timestamp = checkTimestamps(context, trust, question.at);
  const isStamped = timestamp.provenAt !== undefined && timestamp.provenAt < question.at;
  const at = isStamped ? (timestamp.provenAt ?? question.at) : question.at;
  const moments: Moments = { at, signedAt: claimedSigningTime(context) };
  const standing: CertificateResult = certificate
    ? checkCertificate(certificate, context.signedData.certificates, trust, moments)
    : { checks: withoutCertificate() };
  const signer = describeSigner(context, {
    judgedAt: at,
    judgedAtSource: isStamped ? 'timestamp' : 'given',
    timestampAuthority: timestamp.authority,
    qualification: certificate && qualificationStatus(certificate, standing.path, trust, moments),
  });
  const powers = await askAuthority(question.authority, signer, certificate, at);
  const checks: readonly Check[] = [
    ...checkSignatureItself(context),
    ...standing.checks,
    { id: 'timestamp', ...timestamp.finding },
    runCheck('party-match', () =>
      certificate
        ? checkPartyMatch(readSubject(certificate.subject), question.parties, powers.principal)
        : finding('signer-certificate-absent'),
    ),
    { id: 'authority', ...powers.authority },
    { id: 'mchd', ...powers.mchd },
  ];
  return { signer, checks: checks.map((check) => ({ ...check, signer: index })) };
}

function withoutCertificate(): readonly Check[] {
  return (['chain', 'validity', 'revocation'] as const).map((id) => ({ id, ...finding('signer-certificate-absent') }));
}
