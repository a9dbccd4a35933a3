import { type Asn1Element, contextTag, rawOf, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { childrenOf, parseBer } from '../asn1/reader.ts';
import { readTime } from '../asn1/time.ts';
import { readBitStringOctets, readIntegerHex } from '../asn1/values.ts';
import { type AlgorithmIdentifier, readAlgorithmIdentifier } from './algorithm-identifier.ts';
import { type Extension, readExtensions } from './extensions.ts';
import { type Name, readName } from './name.ts';

/** A certificate revocation list as it was read; nothing in it has been verified. */
export interface RevocationList {
  readonly tbs: Uint8Array;
  readonly issuer: Name;
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
  readonly extensions: readonly Extension[];
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  /** When the certificate with this serial number (lower-case hex) was revoked, if it is listed. */
  revokedAt(serial: string): Date | undefined;
}

/**
 * Reads one CRL in DER (RFC 5280 5.1). The entries stay unread until someone asks: real lists hold hundreds of
 * thousands. @throws signing-asn1-…
 */
export function parseRevocationList(der: Uint8Array): RevocationList {
  const outer = new FieldReader(parseBer(der, 'CertificateList'), TAG.sequence, 'CertificateList');
  const tbs = outer.take(TAG.sequence, 'tbsCertList');
  const signatureAlgorithm = readAlgorithmIdentifier(outer.take(TAG.sequence, 'signatureAlgorithm'));
  const signature = readBitStringOctets(outer.take(TAG.bitString, 'signatureValue'));
  outer.finish();

  const fields = new FieldReader(tbs, TAG.sequence, 'TBSCertList');
  fields.takeIf(TAG.integer); // version
  fields.take(TAG.sequence, 'signature'); // repeats the outer signatureAlgorithm
  const issuer = readName(fields.take(TAG.sequence, 'issuer'));
  const thisUpdate = readTime(fields.takeAny('thisUpdate'));
  const next = takeTimeIf(fields);
  const entries = fields.takeIf(TAG.sequence);
  const explicit = fields.takeIf(contextTag(0));
  fields.finish();
  return {
    tbs: rawOf(tbs),
    issuer,
    thisUpdate,
    ...(next && { nextUpdate: readTime(next) }),
    extensions: explicit === undefined ? [] : readListExtensions(explicit),
    signatureAlgorithm,
    signature,
    revokedAt: (serial) => (entries === undefined ? undefined : findEntry(entries, serial)),
  };
}

function takeTimeIf(fields: FieldReader): Asn1Element | undefined {
  return fields.takeIf(TAG.utcTime) ?? fields.takeIf(TAG.generalizedTime);
}

function readListExtensions(explicit: Asn1Element): readonly Extension[] {
  return readExtensions(new FieldReader(explicit, explicit.tag, 'crlExtensions').take(TAG.sequence, 'Extensions'));
}

/** Every reason counts as revoked, a certificate on hold too: while it is listed it must not be relied upon. */
function findEntry(entries: Asn1Element, serial: string): Date | undefined {
  for (const entry of childrenOf(entries)) {
    const fields = new FieldReader(entry, TAG.sequence, 'revokedCertificate');
    if (readIntegerHex(fields.take(TAG.integer, 'userCertificate')) !== serial) continue;
    return readTime(fields.takeAny('revocationDate'));
  }
  return undefined;
}
