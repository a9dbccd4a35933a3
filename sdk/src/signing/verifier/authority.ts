import type { Certificate } from '../x509/certificate.ts';
import type { Party } from './checks/party-match.ts';
import { type Finding, failureOf, finding } from './finding.ts';
import type { VerifiedSigner } from './result.ts';

/** What is asked about one signer. */
export interface AuthorityQuestion {
  readonly signer: VerifiedSigner;
  readonly certificate: Certificate;
  /** The time at which the signature is known to have existed; what the signer claims is in `signer.signedAt`. */
  readonly at: Date;
}

/** Why the signer may sign for somebody else, as far as documents and powers of attorney show it. */
export interface AuthorityAnswer {
  /** Whether the way in which the document says the powers are confirmed (`СпосПодтПолном`) fits what there is. */
  readonly authority: Finding;
  /** Whether the power of attorney (МЧД) holds and fits the certificate, the time and the document. */
  readonly mchd: Finding;
  /** For whom the signer acts; only a power of attorney that holds names one, and `party-match` accepts it. */
  readonly principal?: Party | undefined;
}

/**
 * Documents and powers of attorney lie above signatures: who verifies them hands this to the verifier. Whatever it
 * throws becomes the answer of both checks and is never good.
 */
export type AuthorityCheck = (question: AuthorityQuestion) => AuthorityAnswer | Promise<AuthorityAnswer>;

const NOT_ASKED: AuthorityAnswer = {
  authority: finding('authority-not-given'),
  mchd: finding('mchd-not-given'),
};

/** Without a check or a certificate nothing can be said about powers, and that is what is answered. */
export async function askAuthority(
  check: AuthorityCheck | undefined,
  signer: VerifiedSigner,
  certificate: Certificate | undefined,
  at: Date,
): Promise<AuthorityAnswer> {
  if (check === undefined) return NOT_ASKED;
  if (certificate === undefined) {
    const absent = finding('signer-certificate-absent');
    return { authority: absent, mchd: absent };
  }
  try {
    return await check({ signer, certificate, at });
  } catch (error) {
    const failure = failureOf(error);
    return { authority: failure, mchd: failure };
  }
}
