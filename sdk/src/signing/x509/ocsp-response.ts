import { type DigestAlgorithm, digestByOid } from '../algorithms/digests.ts';
import { type Asn1Element, contentOf, contextTag, rawOf, TAG } from '../asn1/element.ts';
import { expectTag, FieldReader } from '../asn1/fields.ts';
import { childrenOf, parseBer } from '../asn1/reader.ts';
import { readTime } from '../asn1/time.ts';
import { readBitStringOctets, readIntegerHex, readOctets, readOid } from '../asn1/values.ts';
import { signingErrors } from '../errors.ts';
import { type AlgorithmIdentifier, readAlgorithmIdentifier } from './algorithm-identifier.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { type Extension, extensionValue, readExtensions } from './extensions.ts';
import { type Name, readName } from './name.ts';
import { type RevokedEntry, readReason } from './revoked-entries.ts';

/** BasicOCSPResponse (RFC 6960 4.2.1) as it was read; nothing in it has been verified. */
export interface OcspResponse {
  /** The octets the responder signed. */
  readonly tbs: Uint8Array;
  readonly responder: { readonly name: Name } | { readonly keyHash: Uint8Array };
  readonly producedAt: Date;
  readonly answers: readonly OcspAnswer[];
  /** Critical extensions that are not understood, of the response or of an answer. The nonce is for live questions. */
  readonly unknownCritical: readonly string[];
  readonly certificates: readonly Certificate[];
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
}

/** SingleResponse: what is said of one certificate. */
export interface OcspAnswer {
  readonly digest: DigestAlgorithm;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly serial: string;
  readonly status: 'good' | 'unknown' | RevokedEntry;
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
  /** The responder remembers certificates that expired since then (RFC 6960 4.4.4, archive cutoff). */
  readonly keepsExpiredSince?: Date;
}

const BASIC = '1.3.6.1.5.5.7.48.1.1';
const NONCE = '1.3.6.1.5.5.7.48.1.2';
const ARCHIVE_CUTOFF = '1.3.6.1.5.5.7.48.1.6';
/** A responder answers for one to a handful of certificates. */
const LIMITS = { answers: 1000, certificates: 20 } as const;

/**
 * Reads an OCSP response in DER, or the BasicOCSPResponse alone as CAdES keeps it.
 * @throws signing-asn1-…, signing-cms-too-many, signing-ocsp-refused where the responder gave no answer
 */
export function parseOcspResponse(der: Uint8Array): OcspResponse {
  const root = parseBer(der, 'OCSPResponse');
  const fields = new FieldReader(root, TAG.sequence, 'OCSPResponse');
  return readBasic(fields.nextTag === TAG.enumerated ? basicOf(fields) : root);
}

function basicOf(fields: FieldReader): Asn1Element {
  const [status = -1] = contentOf(fields.take(TAG.enumerated, 'responseStatus'));
  const wrapper = fields.takeIf(contextTag(0));
  fields.finish();
  if (status !== 0 || wrapper === undefined) throw signingErrors.create('signing-ocsp-refused', { status });
  const bytes = new FieldReader(wrapper, wrapper.tag, 'responseBytes').take(TAG.sequence, 'ResponseBytes');
  const inner = new FieldReader(bytes, TAG.sequence, 'ResponseBytes');
  const type = inner.take(TAG.oid, 'responseType');
  const response = inner.take(TAG.octetString, 'response');
  inner.finish();
  if (readOid(type) !== BASIC) throw signingErrors.create('signing-ocsp-refused', { status: readOid(type) });
  return parseBer(readOctets(response), 'BasicOCSPResponse');
}

function readBasic(element: Asn1Element): OcspResponse {
  const outer = new FieldReader(element, TAG.sequence, 'BasicOCSPResponse');
  const tbs = outer.take(TAG.sequence, 'tbsResponseData');
  const signatureAlgorithm = readAlgorithmIdentifier(outer.take(TAG.sequence, 'signatureAlgorithm'));
  const signature = readBitStringOctets(outer.take(TAG.bitString, 'signature'));
  const certs = outer.takeIf(contextTag(0));
  outer.finish();

  const fields = new FieldReader(tbs, TAG.sequence, 'ResponseData');
  fields.takeIf(contextTag(0)); // version
  const responder = readResponder(fields.takeAny('responderID'));
  const producedAt = readTime(fields.take(TAG.generalizedTime, 'producedAt'));
  const singles = members(fields.take(TAG.sequence, 'responses'), LIMITS.answers, 'responses').map(readAnswer);
  const extensions = takeExtensions(fields);
  fields.finish();
  return {
    tbs: rawOf(tbs),
    responder,
    producedAt,
    answers: singles.map(({ answer }) => answer),
    unknownCritical: [...unknownCritical(extensions), ...singles.flatMap((single) => single.unknownCritical)],
    certificates: certs === undefined ? [] : readCertificateList(certs),
    signatureAlgorithm,
    signature,
  };
}

function readResponder(element: Asn1Element): OcspResponse['responder'] {
  const inner = new FieldReader(element, element.tag, 'ResponderID').takeAny('responderID');
  if (element.tag === contextTag(1)) return { name: readName(inner) };
  return { keyHash: readOctets(expectTag(inner, TAG.octetString, 'ResponderID.byKey')) };
}

function readAnswer(element: Asn1Element): {
  readonly answer: OcspAnswer;
  readonly unknownCritical: readonly string[];
} {
  const fields = new FieldReader(element, TAG.sequence, 'SingleResponse');
  const id = new FieldReader(fields.take(TAG.sequence, 'certID'), TAG.sequence, 'CertID');
  const digest = digestByOid(readAlgorithmIdentifier(id.take(TAG.sequence, 'hashAlgorithm')).oid);
  const issuerNameHash = readOctets(id.take(TAG.octetString, 'issuerNameHash'));
  const issuerKeyHash = readOctets(id.take(TAG.octetString, 'issuerKeyHash'));
  const serial = readIntegerHex(id.take(TAG.integer, 'serialNumber'));
  id.finish();
  const status = readStatus(fields.takeAny('certStatus'));
  const thisUpdate = readTime(fields.take(TAG.generalizedTime, 'thisUpdate'));
  const next = fields.takeIf(contextTag(0));
  const extensions = takeExtensions(fields);
  fields.finish();
  const cutoff = extensionValue({ extensions }, ARCHIVE_CUTOFF);
  const nextUpdate = next && readTime(new FieldReader(next, next.tag, 'nextUpdate').takeAny('nextUpdate'));
  return {
    answer: {
      digest,
      issuerNameHash,
      issuerKeyHash,
      serial,
      status,
      thisUpdate,
      ...(nextUpdate && { nextUpdate }),
      ...(cutoff && { keepsExpiredSince: readTime(parseBer(cutoff, 'ArchiveCutoff')) }),
    },
    unknownCritical: unknownCritical(extensions),
  };
}

function readStatus(element: Asn1Element): OcspAnswer['status'] {
  if (element.tag === contextTag(0)) return 'good';
  if (element.tag !== contextTag(1)) return 'unknown';
  const fields = new FieldReader(element, element.tag, 'RevokedInfo');
  const revokedAt = readTime(fields.take(TAG.generalizedTime, 'revocationTime'));
  const wrapper = fields.takeIf(contextTag(0));
  fields.finish();
  const reason = wrapper && readReason(new FieldReader(wrapper, wrapper.tag, 'reason').takeAny('revocationReason'));
  return { revokedAt, ...(reason && { reason }) };
}

function takeExtensions(fields: FieldReader): readonly Extension[] {
  const explicit = fields.takeIf(contextTag(1));
  if (explicit === undefined) return [];
  return readExtensions(new FieldReader(explicit, explicit.tag, 'extensions').take(TAG.sequence, 'Extensions'));
}

function unknownCritical(extensions: readonly Extension[]): readonly string[] {
  return extensions
    .filter(({ oid, critical }) => critical && oid !== NONCE && oid !== ARCHIVE_CUTOFF)
    .map(({ oid }) => oid);
}

function readCertificateList(explicit: Asn1Element): readonly Certificate[] {
  const list = new FieldReader(explicit, explicit.tag, 'certs').take(TAG.sequence, 'certs');
  return members(list, LIMITS.certificates, 'certs').map(readCertificate);
}

function members(list: Asn1Element, limit: number, structure: string): readonly Asn1Element[] {
  const found = Array.from(childrenOf(list).take(limit + 1));
  if (found.length > limit) throw signingErrors.create('signing-cms-too-many', { limit, structure });
  return found;
}
