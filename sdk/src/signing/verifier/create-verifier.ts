import type { SignedData } from '../cms/signed-data.ts';
import { readSignatures } from '../encoding/inputs.ts';
import { requireDate } from '../errors.ts';
import { Trust } from '../trust/trust.ts';
import type { TrustMaterial } from '../trust/trust-material.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import type { AuthorityCheck } from './authority.ts';
import { checkCertificate } from './certificate-checks.ts';
import { isGiven, type Party } from './checks/party-match.ts';
import { signerContext } from './context.ts';
import { failureOf, finding } from './finding.ts';
import { qualificationStatus } from './qualification-status.ts';
import { readSignedData } from './read-signed-data.ts';
import type { Check, QualificationStatus, Verdict, Verification } from './result.ts';
import { checkSigner } from './signer-checks.ts';
import { assertWaivable, decide, decideCertificate, type WaivableCheck } from './verdict.ts';

/** What is asked about one signature. */
export interface SignatureQuestion {
  /** DER, BER, base64 or PEM. */
  readonly signature: Uint8Array;
  /** The exact bytes of the document; may be left out where it is inside the signature. */
  readonly content?: Uint8Array | undefined;
  /** When the signature is known to have existed: the present, or an earlier time the caller can prove. */
  readonly at: Date;
  /** Whose signature it should be. */
  readonly parties?: Party | undefined;
  /** Judges the signer's powers and power of attorney; see `AuthorityCheck`. */
  readonly authority?: AuthorityCheck | undefined;
  /** Required checks that need not be made for the verdict `passed`. An error found by one of them still counts. */
  readonly allowUnchecked?: readonly WaivableCheck[] | undefined;
}

/** What is asked about a certificate by itself. */
export interface CertificateQuestion {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly at: Date;
  /** Checks that need not be made for the verdict `passed`. An error found by one of them still counts. */
  readonly allowUnchecked?: readonly WaivableCheck[] | undefined;
}

/** The checks chain, validity and revocation, and what they make of the certificate. */
export interface CertificateVerification {
  readonly verdict: Verdict;
  readonly certificate: Certificate;
  readonly checks: readonly Check[];
  readonly qualification?: QualificationStatus;
}

/** Trust material prepared for any number of verifications. */
export interface Verifier {
  /** Verifies a signature; see `verifySignature`. @throws signing-time-invalid, signing-check-not-waivable */
  verify(question: SignatureQuestion): Promise<Verification>;
  /** Verifies a certificate at a moment. @throws signing-time-invalid, signing-check-not-waivable, signing-asn1-… */
  verifyCertificate(question: CertificateQuestion): CertificateVerification;
}

/**
 * Reads and indexes trust material once. What is found out about chains, lists and keys is kept with it: verifying a
 * batch with one verifier is several times as fast as calling `verifySignature` for each.
 * @throws signing-asn1-…, signing-encoding-unknown, signing-ocsp-refused for broken trust material
 */
export function createVerifier(material: TrustMaterial): Verifier {
  const trust = new Trust(material);
  return {
    verify: (question) => verify(question, trust),
    verifyCertificate: ({ certificate, at, allowUnchecked = [] }) => {
      requireDate(at);
      assertWaivable(allowUnchecked);
      const parsed = trust.certificates.share(parseCertificate(certificate));
      // As if it signed now: a certificate by itself is good or not at this very moment.
      const moments = { at, signedAt: at };
      const { checks, path } = checkCertificate(parsed, [], trust, moments);
      const qualification = qualificationStatus(parsed, path, trust, moments);
      return {
        verdict: decideCertificate(checks, allowUnchecked),
        certificate: parsed,
        checks,
        ...(qualification && { qualification }),
      };
    },
  };
}

async function verify(question: SignatureQuestion, trust: Trust): Promise<Verification> {
  const { allowUnchecked = [], parties, authority, content } = question;
  requireDate(question.at);
  assertWaivable(allowUnchecked);
  const { format, signedData } = readFormat(question.signature, trust);
  const contexts = signedData?.signers.map((signer) => signerContext(signedData, signer, trust, content)) ?? [];
  const results = await Promise.all(contexts.map((context, index) => checkSigner(context, trust, question, index)));
  const checks = [format, ...results.flatMap((result) => result.checks)];
  const asked = [
    ...(isGiven(parties) ? (['party-match'] as const) : []),
    ...(authority === undefined ? [] : (['authority'] as const)),
  ];
  const verdict = decide({ checks, signerCount: contexts.length, asked, allowUnchecked });
  return { verdict, signers: results.map(({ signer }) => signer), checks };
}

function readFormat(file: Uint8Array, trust: Trust): { readonly format: Check; readonly signedData?: SignedData } {
  try {
    const signatures = readSignatures(file);
    const [first] = signatures;
    if (first === undefined || signatures.length > 1) {
      return { format: { id: 'format', ...finding('format-not-one', { count: signatures.length }) } };
    }
    const signedData = readSignedData(first, trust);
    const code = signedData.signers.length === 0 ? 'format-no-signers' : 'format-sound';
    return { format: { id: 'format', ...finding(code) }, signedData };
  } catch (error) {
    return { format: { id: 'format', ...failureOf(error) } };
  }
}
