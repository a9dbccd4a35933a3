import { type DigestAlgorithm, digestByOid } from '../algorithms/digests.ts';
import { type Asn1Element, contextTag, TAG } from '../asn1/element.ts';
import { FieldReader } from '../asn1/fields.ts';
import { parseBer } from '../asn1/reader.ts';
import { readTime } from '../asn1/time.ts';
import { readIntegerHex, readOctets, readOid, readSmallInteger } from '../asn1/values.ts';
import { readAlgorithmIdentifier } from '../x509/algorithm-identifier.ts';
import { readExtensions } from '../x509/extensions.ts';

/** eContentType of a timestamp token (RFC 3161 2.4.2). */
export const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** TSTInfo (RFC 3161 2.4.2) as it was read; nothing in it has been verified. */
export interface TstInfo {
  readonly policy: string;
  readonly digest: DigestAlgorithm;
  /** Digest of what was stamped. */
  readonly imprint: Uint8Array;
  /** Lower-case hex. */
  readonly serial: string;
  readonly genTime: Date;
  /** By how much the clock may be wrong, in milliseconds; 0 where nothing is said. */
  readonly accuracy: number;
  readonly unknownCritical: readonly string[];
}

/** Reads the content of a timestamp token. @throws signing-asn1-… */
export function parseTstInfo(der: Uint8Array): TstInfo {
  const fields = new FieldReader(parseBer(der, 'TSTInfo'), TAG.sequence, 'TSTInfo');
  fields.take(TAG.integer, 'version');
  const policy = readOid(fields.take(TAG.oid, 'policy'));
  const imprint = new FieldReader(fields.take(TAG.sequence, 'messageImprint'), TAG.sequence, 'MessageImprint');
  const digest = digestByOid(readAlgorithmIdentifier(imprint.take(TAG.sequence, 'hashAlgorithm')).oid);
  const hashedMessage = readOctets(imprint.take(TAG.octetString, 'hashedMessage'));
  imprint.finish();
  const serial = readIntegerHex(fields.take(TAG.integer, 'serialNumber'));
  const genTime = readTime(fields.take(TAG.generalizedTime, 'genTime'));
  const accuracy = fields.takeIf(TAG.sequence);
  fields.takeIf(TAG.boolean); // ordering
  fields.takeIf(TAG.integer); // nonce: for the one who asked for the token
  fields.takeIf(contextTag(0)); // tsa: a hint, the certificate says who it is
  const extensions = fields.takeIf(contextTag(1));
  fields.finish();
  return {
    policy,
    digest,
    imprint: hashedMessage,
    serial,
    genTime,
    accuracy: accuracy === undefined ? 0 : readAccuracy(accuracy),
    unknownCritical: extensions === undefined ? [] : criticalAmong(extensions),
  };
}

/** Seconds, milliseconds and microseconds; a part of a millisecond counts as a whole one. */
function readAccuracy(element: Asn1Element): number {
  const fields = new FieldReader(element, TAG.sequence, 'Accuracy');
  const seconds = fields.takeIf(TAG.integer);
  const [millis, micros] = [fields.takeIf(contextTag(0)), fields.takeIf(contextTag(1))];
  fields.finish();
  const read = (part: Asn1Element | undefined) =>
    part === undefined ? 0 : readSmallInteger({ ...part, tag: TAG.integer });
  return read(seconds) * 1000 + read(millis) + Math.ceil(read(micros) / 1000);
}

function criticalAmong(implicit: Asn1Element): readonly string[] {
  return readExtensions({ ...implicit, tag: TAG.sequence })
    .filter(({ critical }) => critical)
    .map(({ oid }) => oid);
}
