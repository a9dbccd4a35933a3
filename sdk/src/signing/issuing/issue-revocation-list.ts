import { context, contextPrimitive, enumerated, integer, sequence, time } from '../asn1/writer.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { EXTENSION } from '../x509/extensions.ts';
import { extension, keyIdentifier } from './certificate-extensions.ts';
import type { Issuer } from './issue-certificate.ts';
import { certificateAlgorithm, signedStructure } from './signed-structure.ts';

/** CRLReason (RFC 5280 5.3.1). */
const REASONS = { keyCompromise: 1, affiliationChanged: 3, superseded: 4, cessationOfOperation: 5 } as const;

export interface RevokedEntry {
  /** Big-endian octets. */
  readonly serial: Uint8Array;
  readonly revokedAt: Date;
  readonly reason?: keyof typeof REASONS;
}

/** What a revocation list says. */
export interface RevocationListContent {
  /** cRLNumber: each list of an authority has a greater one. */
  readonly number: number | bigint;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: readonly RevokedEntry[];
}

/** A revocation list of an authority, DER (RFC 5280 5.1). */
export function issueRevocationList(content: RevocationListContent, { key, certificate }: Issuer): Promise<Uint8Array> {
  const { number, thisUpdate, nextUpdate, revoked } = content;
  const { subject, subjectKeyId, publicKey } = parseCertificate(certificate);
  const entries = revoked.map(({ serial, revokedAt, reason }) => {
    const told = reason === undefined ? [] : [sequence(extension(EXTENSION.reasonCode, enumerated(REASONS[reason])))];
    return sequence(integer(serial), time(revokedAt), ...told);
  });
  const extensions = sequence(
    extension(
      EXTENSION.authorityKeyIdentifier,
      sequence(contextPrimitive(0, subjectKeyId ?? keyIdentifier(publicKey))),
    ),
    extension(EXTENSION.cRLNumber, integer(number)),
  );
  const toBeSigned = sequence(
    integer(1), // version 2
    certificateAlgorithm(key),
    subject.raw,
    time(thisUpdate),
    time(nextUpdate),
    // An empty SEQUENCE is not allowed here.
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    context(0, extensions),
  );
  return signedStructure(toBeSigned, key);
}
