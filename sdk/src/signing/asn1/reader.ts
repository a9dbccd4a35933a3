import { signingErrors } from '../errors.ts';
import { type Asn1Element, HIGH_TAG } from './element.ts';

/** Limits for input from outside. Deeper, longer or finer data than these do not occur in signatures and certificates. */
export const ASN1_LIMITS = { maxSize: 256 * 1024 * 1024, maxDepth: 32, maxChunks: 1_000_000 } as const;

const INDEFINITE = 0x80;
const CONSTRUCTED = 0x20;

/**
 * Reads the one element that fills `bytes`. BER is accepted (X.690): indefinite lengths, lengths longer than need be.
 * Children are read on demand, see `childrenOf` and `FieldReader`.
 * @throws signing-asn1-too-large, -truncated, -length, -too-deep, -trailing
 */
export function parseBer(bytes: Uint8Array, structure: string): Asn1Element {
  if (bytes.length > ASN1_LIMITS.maxSize) {
    throw signingErrors.create('signing-asn1-too-large', { size: bytes.length, limit: ASN1_LIMITS.maxSize });
  }
  const element = readElement(bytes, 0, bytes.length, 0);
  if (element.end !== bytes.length) {
    throw signingErrors.create('signing-asn1-trailing', { offset: element.end, structure });
  }
  return element;
}

/** The elements inside a constructed element, one after the other, read only as far as the caller goes. */
export function* childrenOf(parent: Asn1Element): Generator<Asn1Element, void> {
  for (let offset = parent.contentStart; offset < parent.contentEnd; ) {
    const child = readElement(parent.source, offset, parent.contentEnd, parent.depth + 1);
    yield child;
    offset = child.end;
  }
}

/** All of them, of which there must not be more than `limit`. @throws signing-asn1-too-many */
export function limitedChildrenOf(parent: Asn1Element, limit: number, structure: string): readonly Asn1Element[] {
  const found = Array.from(childrenOf(parent).take(limit + 1));
  if (found.length > limit) throw signingErrors.create('signing-asn1-too-many', { limit, structure });
  return found;
}

/** Reads the element that starts at `offset` and must end no later than `limit`. */
export function readElement(source: Uint8Array, offset: number, limit: number, depth: number): Asn1Element {
  if (depth > ASN1_LIMITS.maxDepth) {
    throw signingErrors.create('signing-asn1-too-deep', { limit: ASN1_LIMITS.maxDepth, offset });
  }
  const identifier = octet(source, offset, limit, offset);
  const constructed = (identifier & CONSTRUCTED) !== 0;
  const isHigh = (identifier & 0x1f) === 0x1f;
  const lengthAt = isHigh ? afterHighTag(source, offset, limit) : offset + 1;
  const tag = isHigh ? HIGH_TAG : identifier & ~CONSTRUCTED;

  const first = octet(source, lengthAt, limit, offset);
  if (first === INDEFINITE) {
    if (!constructed) throw signingErrors.create('signing-asn1-length', { offset });
    const contentStart = lengthAt + 1;
    const contentEnd = findEndOfContents(source, contentStart, limit, depth);
    return { source, tag, constructed, depth, start: offset, contentStart, contentEnd, end: contentEnd + 2 };
  }

  const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
  // Four octets reach 4 GiB, far above the size limit.
  if (lengthOctets > 4) throw signingErrors.create('signing-asn1-length', { offset });
  let length = lengthOctets === 0 ? first : 0;
  for (let i = 1; i <= lengthOctets; i++) length = length * 256 + octet(source, lengthAt + i, limit, offset);
  const contentStart = lengthAt + 1 + lengthOctets;
  const end = contentStart + length;
  if (end > limit) throw signingErrors.create('signing-asn1-truncated', { offset });
  return { source, tag, constructed, depth, start: offset, contentStart, contentEnd: end, end };
}

function octet(source: Uint8Array, offset: number, limit: number, elementStart: number): number {
  const value = offset < limit ? source[offset] : undefined;
  if (value === undefined) throw signingErrors.create('signing-asn1-truncated', { offset: elementStart });
  return value;
}

function afterHighTag(source: Uint8Array, start: number, limit: number): number {
  let offset = start + 1;
  while ((octet(source, offset, limit, start) & 0x80) !== 0) offset++;
  return offset + 1;
}

/** The content of an indefinite length ends at two zero octets that stand where an element would begin (X.690 8.1.5). */
function findEndOfContents(source: Uint8Array, contentStart: number, limit: number, depth: number): number {
  let offset = contentStart;
  while (octet(source, offset, limit, contentStart) !== 0 || octet(source, offset + 1, limit, contentStart) !== 0) {
    offset = readElement(source, offset, limit, depth + 1).end;
  }
  return offset;
}
