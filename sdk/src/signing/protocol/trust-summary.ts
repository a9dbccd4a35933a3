import { hash } from 'node:crypto';
import { readCertificates, readOcspResponses, readRevocationLists } from '../encoding/inputs.ts';
import type { TrustMaterial } from '../trust/trust-material.ts';
import { formatTime } from '../verifier/finding.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { formatName } from '../x509/name.ts';
import { parseOcspResponse } from '../x509/ocsp-response.ts';
import { parseRevocationList } from '../x509/revocation-list.ts';
import { describeSubject, readSubject } from '../x509/subject.ts';

/** A certificate that was trusted, or stood between. */
export interface TrustedCertificate {
  /** What people call it: the common name. */
  readonly name: string;
  readonly subject: string;
  /** Lower-case hex, as all numbers and digests here. */
  readonly serial: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly sha256: string;
}

export interface ListSummary {
  /** What people call the issuer. */
  readonly name: string;
  readonly issuer: string;
  readonly number?: string;
  readonly thisUpdate: string;
  readonly nextUpdate?: string;
  readonly sha256: string;
}

export interface ResponseSummary {
  /** Name of the responder, or the hash of its key. */
  readonly responder: string;
  readonly producedAt: string;
  readonly serials: readonly string[];
  readonly sha256: string;
}

export interface AccreditationListSummary {
  readonly version: string;
  readonly date?: string;
  readonly authorities: number;
  readonly signature: 'absent' | 'not-checked';
}

/** By what the signatures were judged: whoever has the same files gets the same answers. */
export interface TrustSummary {
  readonly anchors: readonly TrustedCertificate[];
  readonly intermediates: readonly TrustedCertificate[];
  readonly revocationLists: readonly ListSummary[];
  readonly ocspResponses: readonly ResponseSummary[];
  readonly accreditationList?: AccreditationListSummary;
}

/**
 * Names, dates and SHA-256 of the trust material, in the order given, each once.
 * @throws signing-asn1-…, signing-encoding-unknown, signing-ocsp-refused
 */
export function summariseTrust({ anchors, intermediates = [], crls = [], ocsp = [], trustList }: TrustMaterial) {
  const accreditationList: AccreditationListSummary | undefined = trustList && {
    version: trustList.version,
    ...(trustList.date !== undefined && { date: trustList.date }),
    authorities: trustList.authorities.length,
    signature: trustList.signature,
  };
  return {
    anchors: once(anchors.flatMap(readCertificates)).map((der) => certificateOf(parseCertificate(der))),
    intermediates: once(intermediates.flatMap(readCertificates)).map((der) => certificateOf(parseCertificate(der))),
    revocationLists: once(crls.flatMap(readRevocationLists)).map(listOf),
    ocspResponses: once(ocsp.flatMap(readOcspResponses)).map(responseOf),
    ...(accreditationList && { accreditationList }),
  } satisfies TrustSummary;
}

function once(structures: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...new Map(structures.map((der) => [sha256(der), der])).values()];
}

function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

function certificateOf({ subject, serial, notBefore, notAfter, raw }: Certificate): TrustedCertificate {
  return {
    name: describeSubject(readSubject(subject)),
    subject: formatName(subject),
    serial,
    notBefore: formatTime(notBefore),
    notAfter: formatTime(notAfter),
    sha256: sha256(raw),
  };
}

function listOf(der: Uint8Array): ListSummary {
  const { issuer, number, thisUpdate, nextUpdate } = parseRevocationList(der);
  return {
    name: describeSubject(readSubject(issuer)),
    issuer: formatName(issuer),
    ...(number !== undefined && { number: String(number) }),
    thisUpdate: formatTime(thisUpdate),
    ...(nextUpdate && { nextUpdate: formatTime(nextUpdate) }),
    sha256: sha256(der),
  };
}

function responseOf(der: Uint8Array): ResponseSummary {
  const { responder, producedAt, answers } = parseOcspResponse(der);
  return {
    responder: 'name' in responder ? formatName(responder.name) : Buffer.from(responder.keyHash).toString('hex'),
    producedAt: formatTime(producedAt),
    serials: answers.map(({ serial }) => serial),
    sha256: sha256(der),
  };
}
