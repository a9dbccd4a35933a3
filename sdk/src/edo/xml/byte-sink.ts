import { encodeNumber, encodePlain } from './encode-value.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { type Markup, OVERSHOOT } from './markup.ts';
import { encodeWindows1251 } from './windows-1251.ts';

/** Chunks are handed on from this size: large enough to be quick, small enough to stay in cache. */
const CHUNK = 48 * 1024;

/** Working memory to begin with, and the most of it that is kept from one document to the next. */
const FIRST = 64 * 1024;
const MOST_KEPT = 1024 * 1024;

/** Ends an attribute. */
const QUOTE = 0x22;

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
    this.#reserve(markup.length);
    this.#length = markup.put(this.#view, this.#length);
  }

  /**
   * @param open ` name="`
   * @throws edo-xml-forbidden-character
   */
  attribute(open: Markup, value: string): void {
    const { length } = value;
    this.#reserve(open.length + length + 1);
    const bytes = this.#bytes;
    const at = open.put(this.#view, this.#length);
    if (encodePlain(value, bytes, at)) {
      bytes[at + length] = QUOTE;
      this.#length = at + length + 1;
    } else this.#escapedAttribute(open, value);
  }

  /**
   * The same for digits with a point among them or without.
   *
   * @returns how many digits stand before the point; −1, with nothing written, where there is anything else
   */
  numberAttribute(open: Markup, value: string): number {
    const { length } = value;
    this.#reserve(open.length + length + 1);
    const bytes = this.#bytes;
    const at = open.put(this.#view, this.#length);
    const whole = encodeNumber(value, bytes, at);
    if (whole < 0) return whole;
    bytes[at + length] = QUOTE;
    this.#length = at + length + 1;
    return whole;
  }

  /**
   * An element that has nothing but text, or the rest of one.
   *
   * @param open what stands before the text
   * @param close `</name>`
   * @throws edo-xml-forbidden-character
   */
  textAlone(open: Markup, value: string, close: Markup): void {
    this.#reserve(open.length + value.length + close.length);
    const view = this.#view;
    const at = open.put(view, this.#length);
    if (encodePlain(value, this.#bytes, at)) this.#length = close.put(view, at + value.length);
    else this.#escapedText(open, value, close);
  }

  /** The same for a number: see `numberAttribute`. */
  numberAlone(open: Markup, value: string, close: Markup): number {
    this.#reserve(open.length + value.length + close.length);
    const view = this.#view;
    const at = open.put(view, this.#length);
    const whole = encodeNumber(value, this.#bytes, at);
    if (whole >= 0) this.#length = close.put(view, at + value.length);
    return whole;
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

  #escapedAttribute(open: Markup, value: string): void {
    this.markup(open);
    this.#plain(`${escapeAttribute(value)}"`);
  }

  #escapedText(open: Markup, value: string, close: Markup): void {
    this.markup(open);
    this.#plain(escapeText(value));
    this.markup(close);
  }

  #plain(text: string): void {
    const bytes = encodeWindows1251(text);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #reserve(size: number): void {
    if (this.#length + size + OVERSHOOT > this.#bytes.length) this.#grow(size);
  }

  #grow(size: number): void {
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + size + OVERSHOOT));
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
