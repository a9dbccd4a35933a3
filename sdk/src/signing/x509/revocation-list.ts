import { type Asn1Element, contextTag, rawOf, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { readTime } from '../asn1/time.ts';
import { readBitStringOctets, readIntegerHex } from '../asn1/values.ts';
import { type AlgorithmIdentifier, readAlgorithmIdentifier } from './algorithm-identifier.ts';
import { EXTENSION, type Extension, extensionValue, readExtensions } from './extensions.ts';
import { type IssuingDistributionPoint, readIssuingDistributionPoint } from './issuing-distribution-point.ts';
import { type Name, readName } from './name.ts';
import { RevokedEntries, type RevokedEntry } from './revoked-entries.ts';

/** A certificate revocation list as it was read; nothing in it has been verified. */
export interface RevocationList {
  readonly tbs: Uint8Array;
  readonly issuer: Name;
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
  readonly extensions: readonly Extension[];
  /** CRLNumber, which grows with every list of the same scope. */
  readonly number?: bigint;
  /** In a delta list: the number of the complete list that it changes (RFC 5280 5.2.4). */
  readonly baseNumber?: bigint;
  readonly scope?: IssuingDistributionPoint;
  /** Certificates that expired since then are still listed (X.509 expiredCertsOnCRL); others are dropped when they expire. */
  readonly keepsExpiredSince?: Date;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  /** What the list says of the certificate with this serial number (lower-case hex). @throws signing-asn1-… */
  entry(serial: string): RevokedEntry | undefined;
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
  const extensions = explicit === undefined ? [] : readListExtensions(explicit);
  const revoked = entries && new RevokedEntries(entries);
  return {
    tbs: rawOf(tbs),
    issuer,
    thisUpdate,
    ...(next && { nextUpdate: readTime(next) }),
    extensions,
    ...knownExtensions(extensions),
    signatureAlgorithm,
    signature,
    entry: (serial) => revoked?.find(serial),
  };
}

function takeTimeIf(fields: FieldReader): Asn1Element | undefined {
  return fields.takeIf(TAG.utcTime) ?? fields.takeIf(TAG.generalizedTime);
}

function readListExtensions(explicit: Asn1Element): readonly Extension[] {
  return readExtensions(new FieldReader(explicit, explicit.tag, 'crlExtensions').take(TAG.sequence, 'Extensions'));
}

function knownExtensions(
  extensions: readonly Extension[],
): Pick<RevocationList, 'number' | 'baseNumber' | 'scope' | 'keepsExpiredSince'> {
  const number = extensionValue({ extensions }, EXTENSION.cRLNumber);
  const base = extensionValue({ extensions }, EXTENSION.deltaCRLIndicator);
  const expired = extensionValue({ extensions }, EXTENSION.expiredCertsOnCRL);
  const scope = extensionValue({ extensions }, EXTENSION.issuingDistributionPoint);
  return {
    ...(number && { number: readListNumber(number) }),
    ...(base && { baseNumber: readListNumber(base) }),
    ...(scope && { scope: readIssuingDistributionPoint(scope) }),
    ...(expired && { keepsExpiredSince: readTime(parseBer(expired, 'ExpiredCertsOnCRL')) }),
  };
}

/** Up to 20 octets (RFC 5280 5.2.3). */
function readListNumber(value: Uint8Array): bigint {
  return BigInt(`0x${readIntegerHex(parseBer(value, 'CRLNumber'))}`);
}
