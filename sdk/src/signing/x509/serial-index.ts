import { type Asn1Element, TAG } from '../asn1/element.ts';
import { expectTag } from '../asn1/fields.ts';
import { childrenOf, readElement } from '../asn1/reader.ts';

const EMPTY = -1;

/**
 * Where in a revocation list a serial number stands: a hash table over the octets of the list itself. For half a
 * million entries it takes half the time and a tenth of the memory of a map of strings.
 */
export class SerialIndex {
  readonly #source: Uint8Array;
  /** Offsets of entries, at a power of two of places, at most half of them taken. */
  readonly #places: Int32Array;
  readonly #list: Asn1Element;

  /** @throws signing-asn1-… where an entry is not what it should be */
  constructor(list: Asn1Element) {
    this.#list = list;
    this.#source = list.source;
    const offsets: number[] = [];
    for (const entry of childrenOf(list)) {
      expectTag(entry, TAG.sequence, 'revokedCertificate');
      offsets.push(entry.start);
    }
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(offsets.length * 2 + 1))).fill(EMPTY);
    for (const offset of offsets) this.#put(offset);
  }

  /** The entry with this serial number (lower-case hex without a sign octet); of several the first. */
  find(serial: string): Asn1Element | undefined {
    const octets = Buffer.from(serial, 'hex');
    const place = this.#placeOf(octets, 0, octets.length);
    const offset = this.#places[place] ?? EMPTY;
    return offset === EMPTY ? undefined : this.#entryAt(offset);
  }

  #put(offset: number): void {
    const { start, end } = this.#serialAt(offset);
    const place = this.#placeOf(this.#source, start, end);
    if (this.#places[place] === EMPTY) this.#places[place] = offset;
  }

  /** The place of this serial number, or the free one where it would stand. */
  #placeOf(octets: Uint8Array, start: number, end: number): number {
    const mask = this.#places.length - 1;
    for (let place = hashOf(octets, start, end) & mask; ; place = (place + 1) & mask) {
      const offset = this.#places[place] ?? EMPTY;
      if (offset === EMPTY || this.#isAt(offset, octets, start, end)) return place;
    }
  }

  #isAt(offset: number, octets: Uint8Array, start: number, end: number): boolean {
    const other = this.#serialAt(offset);
    if (other.end - other.start !== end - start) return false;
    for (let at = start; at < end; at++) if (octets[at] !== this.#source[other.start + at - start]) return false;
    return true;
  }

  #entryAt(offset: number): Asn1Element {
    return readElement(this.#source, offset, this.#list.contentEnd, this.#list.depth + 1);
  }

  /** The octets of the serial number without the one that only makes it positive. */
  #serialAt(offset: number): { readonly start: number; readonly end: number } {
    const entry = this.#entryAt(offset);
    const serial = readElement(this.#source, entry.contentStart, entry.contentEnd, entry.depth + 1);
    const { contentStart, contentEnd } = expectTag(serial, TAG.integer, 'userCertificate');
    const isSigned = contentEnd - contentStart > 1 && this.#source[contentStart] === 0;
    return { start: isSigned ? contentStart + 1 : contentStart, end: contentEnd };
  }
}

/** FNV-1a. */
function hashOf(octets: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (octets[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
