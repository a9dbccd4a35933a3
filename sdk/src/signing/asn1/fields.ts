import { signingErrors } from '../errors.ts';
import type { Asn1Element } from './element.ts';
import { readElement } from './reader.ts';

/** Walks the fields of a SEQUENCE in the order in which its definition lists them. */
export class FieldReader {
  readonly #parent: Asn1Element;
  readonly #structure: string;
  #next: Asn1Element | undefined;

  /** `structure` is the ASN.1 name of the type, for messages. `tag` is what the element itself must carry. */
  constructor(parent: Asn1Element, tag: number, structure: string) {
    expectTag(parent, tag, structure);
    this.#parent = parent;
    this.#structure = structure;
    this.#next = this.#read(parent.contentStart);
  }

  /** The next field, which must be there and have this tag. */
  take(tag: number, field: string): Asn1Element {
    const element = this.takeAny(field);
    return expectTag(element, tag, `${this.#structure}.${field}`);
  }

  /** The next field, which must be there, with any tag. */
  takeAny(field: string): Asn1Element {
    const element = this.#next;
    if (element === undefined) {
      const expected = `${this.#structure}.${field}`;
      throw signingErrors.create('signing-asn1-unexpected', { expected, offset: this.#parent.end, found: 'end' });
    }
    this.#next = this.#read(element.end);
    return element;
  }

  /** The next field if it has this tag. */
  takeIf(tag: number): Asn1Element | undefined {
    return this.#next?.tag === tag ? this.takeAny('') : undefined;
  }

  /** The tag of the next field, if there is one. */
  get nextTag(): number | undefined {
    return this.#next?.tag;
  }

  /** All fields have been read, or else there is one the definition does not know. */
  finish(): void {
    if (this.#next !== undefined) {
      const params = { offset: this.#next.start, structure: this.#structure };
      throw signingErrors.create('signing-asn1-trailing', params);
    }
  }

  #read(offset: number): Asn1Element | undefined {
    const { source, contentEnd, depth } = this.#parent;
    return offset < contentEnd ? readElement(source, offset, contentEnd, depth + 1) : undefined;
  }
}

/** The element itself when it carries the tag. @throws signing-asn1-unexpected */
export function expectTag(element: Asn1Element, tag: number, expected: string): Asn1Element {
  if (element.tag === tag) return element;
  const found = element.tag < 0 ? 'above 30' : `0x${element.tag.toString(16).padStart(2, '0')}`;
  throw signingErrors.create('signing-asn1-unexpected', { expected, offset: element.start, found });
}
