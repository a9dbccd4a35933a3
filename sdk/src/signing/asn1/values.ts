import { signingErrors } from '../errors.ts';
import { type Asn1Element, contentOf, TAG } from './element.ts';
import { expectTag } from './fields.ts';
import { ASN1_LIMITS, childrenOf } from './reader.ts';

/** Dotted form of an OBJECT IDENTIFIER (X.690 8.19). */
export function readOid(element: Asn1Element): string {
  const octets = contentOf(expectTag(element, TAG.oid, 'OBJECT IDENTIFIER'));
  // The last octet of an arc has its top bit clear; 64 octets are ten times what any real identifier needs.
  if (octets.length === 0 || octets.length > 64 || (octets[octets.length - 1] ?? 0x80) >= 0x80) {
    throw badValue('OBJECT IDENTIFIER', element);
  }
  const arcs: (number | bigint)[] = [];
  for (let start = 0, at = 0; at < octets.length; at++) {
    if ((octets[at] ?? 0) >= 0x80) continue;
    arcs.push(readArc(octets.subarray(start, at + 1)));
    start = at + 1;
  }
  const [joined = 0, ...rest] = arcs;
  if (joined < 80) return [joined < 40 ? 0 : 1, Number(joined) % 40, ...rest].join('.');
  return [2, BigInt(joined) - 80n, ...rest].join('.');
}

/** Seven octets of seven bits fit into a number; longer arcs are made of UUIDs and rare, and BigInt is slow. */
function readArc(octets: Uint8Array): number | bigint {
  if (octets.length <= 7) return octets.reduce((arc, octet) => arc * 128 + (octet & 0x7f), 0);
  return octets.reduce((arc, octet) => (arc << 7n) | BigInt(octet & 0x7f), 0n);
}

/** The content octets of an INTEGER, two's complement. */
function readIntegerOctets(element: Asn1Element): Uint8Array {
  const octets = contentOf(expectTag(element, TAG.integer, 'INTEGER'));
  if (octets.length === 0) throw badValue('INTEGER', element);
  return octets;
}

/** An INTEGER that must fit into 0…2³¹−1, such as a version or a path length. */
export function readSmallInteger(element: Asn1Element): number {
  const octets = readIntegerOctets(element);
  if (octets.length > 4 || (octets[0] ?? 0) >= 0x80) throw badValue('INTEGER', element);
  return octets.reduce((value, octet) => value * 256 + octet, 0);
}

/** Lower-case hex of an INTEGER without the sign octet: the way serial numbers are written. */
export function readIntegerHex(element: Asn1Element): string {
  const octets = readIntegerOctets(element);
  return Buffer.from(octets.length > 1 && octets[0] === 0 ? octets.subarray(1) : octets).toString('hex');
}

export function readBoolean(element: Asn1Element): boolean {
  const octets = contentOf(expectTag(element, TAG.boolean, 'BOOLEAN'));
  if (octets.length !== 1) throw badValue('BOOLEAN', element);
  return octets[0] !== 0;
}

/**
 * The octets of an OCTET STRING, also when a streaming writer cut it into chunks (X.690 8.7.3), and of
 * implicitly tagged ones. Copies only in the chunked case.
 * @throws signing-asn1-too-many where the chunks are so small that each would cost more than it holds
 */
export function readOctets(element: Asn1Element): Uint8Array {
  if (!element.constructed) return contentOf(element);
  const chunks: Uint8Array[] = [];
  collectChunks(element, chunks);
  return Buffer.concat(chunks);
}

function collectChunks(element: Asn1Element, chunks: Uint8Array[]): void {
  for (const chunk of childrenOf(element)) {
    expectTag(chunk, TAG.octetString, 'OCTET STRING');
    if (chunk.constructed) collectChunks(chunk, chunks);
    else if (chunks.push(contentOf(chunk)) > ASN1_LIMITS.maxChunks) {
      const params = { limit: ASN1_LIMITS.maxChunks, structure: 'OCTET STRING' };
      throw signingErrors.create('signing-asn1-too-many', params);
    }
  }
}

export interface BitString {
  /** Number of bits at the end of the last octet that do not count. */
  readonly unusedBits: number;
  readonly octets: Uint8Array;
}

export function readBitString(element: Asn1Element): BitString {
  const content = contentOf(expectTag(element, TAG.bitString, 'BIT STRING'));
  const unusedBits = content[0];
  const isSound = unusedBits !== undefined && unusedBits < 8 && (unusedBits === 0 || content.length > 1);
  if (element.constructed || !isSound) throw badValue('BIT STRING', element);
  return { unusedBits, octets: content.subarray(1) };
}

/** A BIT STRING of whole octets: a key or a signature. */
export function readBitStringOctets(element: Asn1Element): Uint8Array {
  const { unusedBits, octets } = readBitString(element);
  if (unusedBits !== 0) throw badValue('BIT STRING', element);
  return octets;
}

export function badValue(type: string, element: Asn1Element): Error {
  return signingErrors.create('signing-asn1-value', { type, offset: element.start });
}
