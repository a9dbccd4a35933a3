import { type Asn1Element, rawOf } from '../../asn1/element.ts';
import { CMS_OID } from '../../cms/oids.ts';
import { signingErrors } from '../../errors.ts';
import { parseTstInfo, TST_INFO, type TstInfo } from '../../timestamp/tst-info.ts';
import type { Trust } from '../../trust/trust.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { EXTENSION, extensionValue } from '../../x509/extensions.ts';
import { readKeyPurposes } from '../../x509/policies.ts';
import { holderOf } from '../../x509/subject.ts';
import { checkCertificate } from '../certificate-checks.ts';
import { type SignerContext, signerContext } from '../context.ts';
import { type Finding, failureOf, finding, findingBecause, formatTime } from '../finding.ts';
import { CLOCK_TOLERANCE_MS } from '../moments.ts';
import { readSignedData } from '../read-signed-data.ts';
import { checkSignatureItself } from '../signature-checks.ts';

/** id-kp-timeStamping (RFC 3161 2.3). */
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** Each token costs signature checks. */
const MAX_TOKENS = 10;

/** What the timestamps of a signature show. */
export interface TimestampResult {
  readonly finding: Finding;
  /** When the signature certainly existed. */
  readonly provenAt?: Date;
  /** Who says so. */
  readonly authority?: string;
}

/**
 * The timestamps over the signature value (CAdES-T, ETSI EN 319 122-1 5.3). A token is a CMS of its own and is
 * verified as any other; of several that hold the earliest counts, and one that does not hold is an error.
 */
export function checkTimestamps({ signer }: SignerContext, trust: Trust, at: Date): TimestampResult {
  const tokens = signer.unsignedAttributes
    .filter(({ oid }) => oid === CMS_OID.signatureTimestamp)
    .flatMap(({ values }) => values);
  if (tokens.length === 0) return { finding: finding('timestamp-absent') };
  if (tokens.length > MAX_TOKENS) return { finding: tooMany() };
  const results = tokens.map((token) => checkToken(token, signer.signature, trust, at));
  const earliest = results
    .filter(({ provenAt }) => provenAt !== undefined)
    .toSorted((a, b) => (a.provenAt?.getTime() ?? 0) - (b.provenAt?.getTime() ?? 0))[0];
  return results.find((result) => result.finding.result === 'error') ?? earliest ?? (results[0] as TimestampResult);
}

function tooMany(): Finding {
  const params = { limit: MAX_TOKENS, structure: 'signatureTimeStampToken' };
  return becauseOf(failureOf(signingErrors.create('signing-cms-too-many', params)));
}

function checkToken(token: Asn1Element, stamped: Uint8Array, trust: Trust, at: Date): TimestampResult {
  try {
    return readAndCheck(rawOf(token), stamped, trust, at);
  } catch (error) {
    return { finding: becauseOf(failureOf(error)) };
  }
}

function readAndCheck(token: Uint8Array, stamped: Uint8Array, trust: Trust, at: Date): TimestampResult {
  const signedData = readSignedData(token, trust);
  const { contentType, content, signers } = signedData;
  const [signer] = signers;
  if (contentType !== TST_INFO || content === undefined || signer === undefined || signers.length > 1) {
    return { finding: finding('timestamp-not-a-token', { found: contentType }) };
  }
  const info = parseTstInfo(content);
  const context = signerContext(signedData, signer, trust, undefined);
  const problem = imprintProblem(info, stamped, at) ?? signerProblem(context, info, trust, at);
  if (problem !== undefined) return { finding: problem };
  const provenAt = new Date(info.genTime.getTime() + info.accuracy);
  const authority = context.certificate === undefined ? '?' : holderOf(context.certificate);
  return { finding: finding('timestamp-holds', { at: formatTime(provenAt), authority }), provenAt, authority };
}

function imprintProblem(info: TstInfo, stamped: Uint8Array, at: Date): Finding | undefined {
  const { digest, imprint, genTime, unknownCritical } = info;
  const [oid] = unknownCritical;
  if (oid !== undefined) return becauseOf(finding('chain-critical-extension', { subject: 'TSTInfo', oid }));
  const params = { algorithm: digest.name };
  if (digest.weak) return becauseOf(finding('algorithm-weak', params));
  if (digest.compute === undefined) return becauseOf(finding('algorithm-not-supported', params));
  if (Buffer.compare(digest.compute(stamped), imprint) !== 0) return finding('timestamp-imprint-mismatch');
  const isFuture = genTime.getTime() > at.getTime() + CLOCK_TOLERANCE_MS;
  return isFuture ? finding('timestamp-in-future', { genTime: formatTime(genTime), at: formatTime(at) }) : undefined;
}

/** The token's own signature and certificate, which must be good at the time in question: the stamp is no witness for itself. */
function signerProblem(context: SignerContext, info: TstInfo, trust: Trust, at: Date): Finding | undefined {
  const { certificate } = context;
  if (certificate === undefined) return becauseOf(finding('signer-certificate-absent'));
  if (!isForTimestamps(certificate)) return finding('timestamp-purpose', { subject: holderOf(certificate) });
  const moments = { at, signedAt: info.genTime, isClock: true };
  const checks = [
    ...checkSignatureItself(context, 'timestamp'),
    ...checkCertificate(certificate, context.signedData.certificates, trust, moments).checks,
  ];
  const bad = checks.find(({ result }) => result === 'error') ?? checks.find(({ result }) => result === 'not-checked');
  return bad && becauseOf(bad);
}

/** Critical and the only purpose (RFC 3161 2.3). */
function isForTimestamps(certificate: Certificate): boolean {
  const isCritical = certificate.extensions.some(({ oid, critical }) => oid === EXTENSION.extKeyUsage && critical);
  const purposes = extensionValue(certificate, EXTENSION.extKeyUsage);
  const found = purposes === undefined ? [] : readKeyPurposes(purposes);
  return isCritical && found.length === 1 && found[0] === TIME_STAMPING;
}

function becauseOf(because: Finding): Finding {
  return findingBecause(because.result === 'error' ? 'timestamp-refused' : 'timestamp-not-verified', because);
}
