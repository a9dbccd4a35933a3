import { TAG } from './element.ts';

const CONSTRUCTED = 0x20;

/** One DER element: `tag` is the complete identifier octet, tag numbers up to 30. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const content of contents) length += content.length;
  const lengthOctets = length < 0x80 ? 0 : octetsOf(length);
  const der = Buffer.allocUnsafe(2 + lengthOctets + length);
  der[0] = tag;
  if (lengthOctets === 0) {
    der[1] = length;
  } else {
    der[1] = 0x80 | lengthOctets;
    der.writeUIntBE(length, 2, lengthOctets);
  }
  let at = 2 + lengthOctets;
  for (const content of contents) {
    der.set(content, at);
    at += content.length;
  }
  return der;
}

/** How many octets a number takes. */
function octetsOf(length: number): number {
  let octets = 1;
  for (let rest = length; rest > 0xff; rest = Math.floor(rest / 256)) octets++;
  return octets;
}

export function sequence(...fields: readonly Uint8Array[]): Uint8Array {
  return element(TAG.sequence | CONSTRUCTED, ...fields);
}

/** SET OF in the order DER prescribes (X.690 11.6): ascending by the octets of the encoded members. */
export function setOf(...members: readonly Uint8Array[]): Uint8Array {
  return element(TAG.set | CONSTRUCTED, ...inDerOrder(members));
}

/** `[number] IMPLICIT SET OF`, in the same order. */
export function implicitSetOf(number: number, ...members: readonly Uint8Array[]): Uint8Array {
  return context(number, ...inDerOrder(members));
}

function inDerOrder(members: readonly Uint8Array[]): readonly Uint8Array[] {
  return members.toSorted((a, b) => Buffer.compare(a, b));
}

/** `[number]` around a whole element (EXPLICIT), or the fields of an IMPLICIT SEQUENCE. */
export function context(number: number, ...contents: readonly Uint8Array[]): Uint8Array {
  return element(0x80 | CONSTRUCTED | number, ...contents);
}

/** `[number] IMPLICIT` of a primitive type. */
export function contextPrimitive(number: number, content: Uint8Array): Uint8Array {
  return element(0x80 | number, content);
}

export function oid(dotted: string): Uint8Array {
  const [root = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  return element(TAG.oid, Uint8Array.from([root * 40n + second, ...rest].flatMap(arcOctets)));
}

function arcOctets(arc: bigint): number[] {
  const octets = [Number(arc & 0x7fn)];
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80);
  return octets;
}

/** A non-negative INTEGER, from a number or from its big-endian octets. */
export function integer(value: number | bigint | Uint8Array): Uint8Array {
  const hex = value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value.toString(16);
  const significant = hex.replace(/^0+/, '');
  const even = significant.length % 2 === 0 ? significant : `0${significant}`;
  // A leading zero octet keeps the number positive.
  const signed = even === '' || Number.parseInt(even.slice(0, 2), 16) >= 0x80 ? `00${even}` : even;
  return element(TAG.integer, Buffer.from(signed, 'hex'));
}

export function boolean(value: boolean): Uint8Array {
  return element(TAG.boolean, Uint8Array.of(value ? 0xff : 0));
}

export function octetString(octets: Uint8Array): Uint8Array {
  return element(TAG.octetString, octets);
}

/** A BIT STRING of whole octets. */
export function bitString(octets: Uint8Array): Uint8Array {
  return element(TAG.bitString, Uint8Array.of(0), octets);
}

export function nullValue(): Uint8Array {
  return element(TAG.null);
}

export function utf8String(text: string): Uint8Array {
  return element(TAG.utf8String, Buffer.from(text, 'utf8'));
}

/** ENUMERATED with a value below 128. */
export function enumerated(value: number): Uint8Array {
  return element(TAG.enumerated, Uint8Array.of(value));
}

/** UTCTime for the years 1950–2049, GeneralizedTime outside, whole seconds (RFC 5652 11.3, RFC 5280 4.1.2.5). */
export function time(date: Date): Uint8Array {
  const digits = date
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '');
  const year = date.getUTCFullYear();
  const isShort = year >= 1950 && year < 2050;
  return element(
    isShort ? TAG.utcTime : TAG.generalizedTime,
    Buffer.from(isShort ? digits.slice(2) : digits, 'latin1'),
  );
}
