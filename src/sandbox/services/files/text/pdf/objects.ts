import { inflateSync } from 'node:zlib';
import { UNPACKED_LIMIT } from '../limits.ts';
import { isDictionary, isName, isReference, type PdfDictionary, PdfLexer, type PdfValue } from './lexer.ts';

/** Objects of one file. */
const OBJECT_LIMIT = 100_000;

interface PdfObject {
  readonly value: PdfValue;
  /** Where the bytes of a stream begin; null for other objects. */
  readonly start: number | null;
}

/**
 * The objects of a PDF by number. They are found by looking through the file, as readers do with a damaged one, because its
 * table of contents tells nothing more; of objects with one number the last counts.
 */
export class PdfObjects {
  readonly #text: string;
  readonly #objects = new Map<number, PdfObject>();
  #unpacked = 0;
  #read = 0;

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    for (const { 0: head, 1: number, index } of this.#text.matchAll(/\b(\d{1,7})[ \r\n]+\d{1,5}[ \r\n]+obj\b/g)) {
      if (this.#objects.size >= OBJECT_LIMIT) throw new RangeError('too many objects');
      this.#objects.set(Number(number), this.#readObject(index + head.length));
    }
    for (const { value, start } of [...this.#objects.values()]) {
      if (start !== null && isDictionary(value) && nameOf(value.get('Type')) === 'ObjStm')
        this.#readPacked(value, start);
    }
  }

  /** Encrypted files keep their words to themselves. */
  get isEncrypted(): boolean {
    return /\/Encrypt[ \r\n]+\d+ \d+ R/.test(this.#text);
  }

  *dictionaries(): Generator<PdfDictionary> {
    for (const { value } of this.#objects.values()) if (isDictionary(value)) yield value;
  }

  /** What a value stands for: a reference is followed. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    return isReference(value) ? this.#objects.get(value.ref)?.value : value;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | undefined {
    const resolved = this.resolve(value);
    return isDictionary(resolved) ? resolved : undefined;
  }

  /** The bytes of a stream, one character each; undefined where there is none or it is packed in another way than Flate. */
  stream(value: PdfValue | undefined): string | undefined {
    const object = isReference(value) ? this.#objects.get(value.ref) : undefined;
    if (object === undefined || object.start === null || !isDictionary(object.value)) return undefined;
    return this.#unpack(object.value, object.start);
  }

  #readObject(position: number): PdfObject {
    const lexer = new PdfLexer(this.#text, position);
    const value = lexer.read() ?? null;
    // Objects do not overlap in a sound file; in a hostile one each could take the rest of it.
    this.#read += lexer.position - position;
    if (this.#read > 2 * this.#text.length) throw new RangeError('objects overlap');
    const [mark] = /^[\s\0]*stream\r?\n/.exec(this.#text.slice(lexer.position, lexer.position + 64)) ?? [];
    return { value, start: mark === undefined ? null : lexer.position + mark.length };
  }

  #unpack(facts: PdfDictionary, start: number): string | undefined {
    const announced = this.resolve(facts.get('Length'));
    const length = typeof announced === 'number' ? announced : this.#text.indexOf('endstream', start) - start;
    const packed = this.#text.slice(start, start + Math.max(0, length));
    this.#unpacked += packed.length;
    if (length < 0 || this.#unpacked > UNPACKED_LIMIT)
      throw new RangeError('a stream has no end, or they are too many');
    const filters = [this.resolve(facts.get('Filter')) ?? []].flat(1).map(nameOf);
    if (filters.length === 0) return packed;
    if (filters.length > 1 || filters[0] !== 'FlateDecode' || facts.has('DecodeParms')) return undefined;
    const left = UNPACKED_LIMIT - this.#unpacked;
    const bytes = inflateSync(Buffer.from(packed, 'latin1'), { maxOutputLength: Math.max(1, left) });
    this.#unpacked += bytes.length;
    return bytes.toString('latin1');
  }

  /** Objects inside a stream (section 7.5.7): their numbers and places come first. */
  #readPacked(facts: PdfDictionary, start: number): void {
    const text = this.#unpack(facts, start);
    const count = facts.get('N');
    const first = facts.get('First');
    if (text === undefined || typeof count !== 'number' || typeof first !== 'number') return;
    const head = new PdfLexer(text);
    for (let index = 0; index < Math.min(count, OBJECT_LIMIT); index += 1) {
      const number = head.read();
      const offset = head.read();
      if (typeof number !== 'number' || typeof offset !== 'number') return;
      const value = new PdfLexer(text, first + offset).read() ?? null;
      if (!this.#objects.has(number)) this.#objects.set(number, { value, start: null });
    }
  }
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return isName(value) ? value.name : undefined;
}
