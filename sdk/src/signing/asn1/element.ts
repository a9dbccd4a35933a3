/**
 * One BER element inside a larger input. Nothing is copied: the octets stay where they are, so that what was signed
 * can be hashed exactly as it was received.
 */
export interface Asn1Element {
  /** The whole input; offsets below count from its start. */
  readonly source: Uint8Array;
  /** Identifier octet without the constructed bit, as in `TAG`; `HIGH_TAG` for tag numbers above 30. */
  readonly tag: number;
  readonly constructed: boolean;
  /** Nesting level, 0 for the outermost element. */
  readonly depth: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** After the element, end-of-contents octets included. */
  readonly end: number;
}

/** Universal tags this project meets (X.680 clause 8.4). */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  sequence: 0x10,
  set: 0x11,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
} as const;

/** Stands for every tag number above 30: none occurs in the structures read here, but unknown extensions may hold one. */
export const HIGH_TAG = -1;

/** The context-specific tag `[number]`. */
export function contextTag(number: number): number {
  return 0x80 | number;
}

/** The octets of the whole element, header included. */
export function rawOf(element: Asn1Element): Uint8Array {
  return element.source.subarray(element.start, element.end);
}

/** The content octets of the element. */
export function contentOf(element: Asn1Element): Uint8Array {
  return element.source.subarray(element.contentStart, element.contentEnd);
}
