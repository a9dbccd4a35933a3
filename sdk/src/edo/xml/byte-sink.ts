import { escapeAttribute, escapeText } from './escape.ts';
import { CONTENT, type Markup, QUOTE, WORD } from './markup.ts';
import { byteOfUnit, encodeWindows1251 } from './windows-1251.ts';

/** Chunks are handed on from this size: large enough to be quick, small enough to stay in cache. */
const CHUNK = 48 * 1024;

/** Working memory to begin with, and the most of it that is kept from one document to the next. */
const FIRST = 64 * 1024;
const MOST_KEPT = 1024 * 1024;

/** Room for the zeros after markup. */
const SLACK = 2 * WORD;

/** The byte of every UTF-16 unit that stands for itself in any value; ESCAPED for what may have to be escaped or refused. */
const ESCAPED = 0x100;
const plain = byteOfUnit.map((byte) => (byte === 0 ? ESCAPED : byte - 1));
plain.fill(ESCAPED, 0, 0x20);
for (const unit of '&<>"') plain[unit.charCodeAt(0)] = ESCAPED;

/** Working memory that no sink uses at the moment: small documents would spend more on it than on themselves. */
let spare: Uint8Array<ArrayBuffer> | undefined;

/** Collects a document in windows-1251, as one array or in chunks. */
export class ByteSink {
  readonly #hand: ((chunk: Uint8Array<ArrayBuffer>) => void) | undefined;
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  #length = 0;

  /** @param hand takes a chunk and may keep it; without it all is kept for `end`. */
  constructor(hand?: (chunk: Uint8Array<ArrayBuffer>) => void) {
    this.#hand = hand;
    this.#bytes = spare ?? new Uint8Array(FIRST);
    this.#view = new DataView(this.#bytes.buffer);
    spare = undefined;
  }

  /** Bytes that were not handed on yet. */
  get length(): number {
    return this.#length;
  }

  /** Forgets what was written since there were so many bytes; nothing may have been handed on since. */
  rewind(length: number): void {
    this.#length = length;
  }

  markup(markup: Markup): void {
    const { words, length } = markup;
    this.#reserve(length);
    const view = this.#view;
    const at = this.#length;
    for (let index = 0; index < words.length; index++) {
      view.setInt32(at + index * WORD, words[index] as number, true);
    }
    this.#length = at + length;
  }

  /**
   * @param open ` name="`
   * @throws edo-xml-forbidden-character
   */
  attribute(open: Markup, value: string): void {
    if (!this.#value(open, value, QUOTE)) this.#escaped(open, escapeAttribute(value), QUOTE);
  }

  /**
   * Ends the start tag of an element that has nothing but text, and ends the element.
   *
   * @param close `</name>`
   * @throws edo-xml-forbidden-character
   */
  textAlone(value: string, close: Markup): void {
    if (!this.#value(CONTENT, value, close)) this.#escaped(CONTENT, escapeText(value), close);
  }

  /** @throws edo-xml-forbidden-character */
  text(value: string): void {
    this.#plain(escapeText(value));
  }

  /** What was written so far will not be taken back: hands it on where it makes a chunk. */
  settle(): void {
    if (this.#length >= CHUNK && this.#hand !== undefined) this.#hand(this.#taken());
  }

  /** What is left, which is also handed on. Nothing can be written afterwards. */
  end(): Uint8Array<ArrayBuffer> {
    const rest = this.#taken();
    if (this.#bytes.length <= MOST_KEPT) spare = this.#bytes;
    if (rest.length > 0) this.#hand?.(rest);
    return rest;
  }

  /**
   * A value between markup; false, with nothing written, where not every unit stands for itself. Most of the time of writing
   * goes here: three loops in one place, for the engine to compile together.
   */
  #value(before: Markup, text: string, after: Markup): boolean {
    const { length } = text;
    this.#reserve(before.length + length + after.length);
    const bytes = this.#bytes;
    const view = this.#view;
    let at = this.#length;
    for (let index = 0; index < before.words.length; index++) {
      view.setInt32(at + index * WORD, before.words[index] as number, true);
    }
    at += before.length;
    let seen = 0;
    for (let index = 0; index < length; index++) {
      const byte = plain[text.charCodeAt(index)] as number;
      bytes[at + index] = byte;
      // One question at the end costs less than one about each.
      seen |= byte;
    }
    if (seen >= ESCAPED) return false;
    at += length;
    for (let index = 0; index < after.words.length; index++) {
      view.setInt32(at + index * WORD, after.words[index] as number, true);
    }
    this.#length = at + after.length;
    return true;
  }

  #escaped(before: Markup, text: string, after: Markup): void {
    this.markup(before);
    this.#plain(text);
    this.markup(after);
  }

  #plain(text: string): void {
    const bytes = encodeWindows1251(text);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #reserve(size: number): void {
    if (this.#length + size + SLACK > this.#bytes.length) this.#grow(size);
  }

  #grow(size: number): void {
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + size + SLACK));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }

  #taken(): Uint8Array<ArrayBuffer> {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return bytes;
  }
}
