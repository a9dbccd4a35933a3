import { SHA1 } from '../../algorithms/digests.ts';
import type { OcspEvidence } from '../../trust/trust.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { EXTENSION, extensionValue } from '../../x509/extensions.ts';
import { sameName } from '../../x509/name.ts';
import type { OcspAnswer, OcspResponse } from '../../x509/ocsp-response.ts';
import { readKeyPurposes } from '../../x509/policies.ts';
import { publicKeyOctets } from '../../x509/public-key-octets.ts';
import { finding, formatTime } from '../finding.ts';
import { CLOCK_TOLERANCE_MS } from '../moments.ts';
import { evidenceOfLists } from './by-list.ts';
import { type Evidence, judgeEntry, tooLate, weigh } from './evidence.ts';
import type { RevocationQuestion } from './question.ts';

/** id-kp-OCSPSigning (RFC 6960 4.2.2.2). */
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

/** What OCSP responses say (RFC 6960), each by itself. */
export function evidenceOfResponses(question: RevocationQuestion): readonly Evidence[] {
  const { certificate, issuer, trust } = question;
  return trust
    .answersFor(certificate.serial)
    .filter(({ answer }) => isAbout(answer, certificate, issuer))
    .map((evidence) => evidenceOf(evidence, question));
}

function evidenceOf({ response, answer }: OcspEvidence, question: RevocationQuestion): Evidence {
  const { certificate, moments } = question;
  const { status, thisUpdate, nextUpdate } = answer;
  const say = (code: Parameters<typeof finding>[0], params = {}) => ({
    asOf: thisUpdate,
    finding: finding(code, params),
  });
  if (!isUsable(response, question)) return say('revocation-response-unusable');
  if (status === 'unknown') return say('revocation-status-unknown');
  const revoked = status === 'good' ? undefined : judgeEntry(status, certificate, moments);
  if (revoked !== undefined) {
    const isHold = status !== 'good' && status.reason === 'certificateHold';
    return { asOf: thisUpdate, finding: revoked, isHold };
  }
  // Without nextUpdate newer information is to be had all the time (RFC 6960 2.4): it speaks for its own time only.
  const until = nextUpdate ?? new Date(thisUpdate.getTime() + CLOCK_TOLERANCE_MS);
  if (until < moments.at) return say('revocation-response-stale', { thisUpdate: formatTime(thisUpdate) });
  const late = tooLate(certificate, answer);
  return late ? { asOf: thisUpdate, finding: late } : say('revocation-clear', { at: formatTime(moments.at) });
}

/** The certificate is named by serial number and by digests of the issuer's name and key (RFC 6960 4.1.1). */
function isAbout(answer: OcspAnswer, certificate: Certificate, issuer: Certificate): boolean {
  const { compute } = answer.digest;
  if (compute === undefined || answer.serial !== certificate.serial) return false;
  const isSame = (octets: Uint8Array, digest: Uint8Array) => Buffer.compare(compute(octets), digest) === 0;
  // The issuer may write its own name otherwise than the certificate does.
  const isNamed = [certificate.issuer, issuer.subject].some(({ raw }) => isSame(raw, answer.issuerNameHash));
  return isNamed && isSame(publicKeyOctets(issuer.publicKey), answer.issuerKeyHash);
}

/** Signed by the issuer itself or by one to whom the issuer has given this right (RFC 6960 4.2.2.2). */
function isUsable(response: OcspResponse, question: RevocationQuestion): boolean {
  if (response.unknownCritical.length > 0) return false;
  const { issuer, trust } = question;
  const signed = (responder: Certificate) => trust.signatures.check(response, responder.publicKey) === 'holds';
  if (isNamedBy(response, issuer) && signed(issuer)) return true;
  return [...response.certificates.map((certificate) => trust.certificates.share(certificate)), ...trust.known]
    .filter((candidate) => sameName(candidate.issuer, issuer.subject) && isNamedBy(response, candidate))
    .some((candidate) => signed(candidate) && isDelegate(candidate, response, question));
}

function isNamedBy({ responder }: OcspResponse, certificate: Certificate): boolean {
  if ('name' in responder) return sameName(responder.name, certificate.subject);
  return Buffer.compare(SHA1.compute(publicKeyOctets(certificate.publicKey)), responder.keyHash) === 0;
}

function isDelegate(candidate: Certificate, { producedAt }: OcspResponse, question: RevocationQuestion): boolean {
  const { issuer, trust } = question;
  const purposes = extensionValue(candidate, EXTENSION.extKeyUsage);
  if (purposes === undefined || !readKeyPurposes(purposes).includes(OCSP_SIGNING)) return false;
  if (trust.signatures.check(candidate, issuer.publicKey) !== 'holds') return false;
  if (producedAt < candidate.notBefore || producedAt > candidate.notAfter) return false;
  // The authority can say that its responder need not be looked up; else a list has to say that he is not revoked.
  if (extensionValue(candidate, EXTENSION.ocspNoCheck) !== undefined) return true;
  const own = { ...question, certificate: candidate, moments: { at: producedAt, signedAt: undefined } };
  return weigh(evidenceOfLists(own), producedAt)?.result === 'ok';
}
