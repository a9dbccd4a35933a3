import { escapeAttribute, escapeText } from './escape.ts';
import { byteOfUnit, encodeWindows1251 } from './windows-1251.ts';

/** Chunks are handed on from this size: large enough to be quick, small enough to stay in cache. */
const CHUNK = 32 * 1024;

/** What one value may add before the size is looked at again; longer ones are written in parts. */
const PART = 8 * 1024;

const QUOTE = 0x22;
const FEW = 8;

/** Byte + 1 of every UTF-16 unit that stands for itself in a value, 0 for what has to be escaped or refused. */
const plainInText = byteOfUnit.slice();
plainInText.fill(0, 0, 0x20);
for (const unit of '\t\n') plainInText[unit.charCodeAt(0)] = unit.charCodeAt(0) + 1;
for (const unit of '&<>') plainInText[unit.charCodeAt(0)] = 0;
const plainInAttributes = plainInText.slice();
for (const unit of '"\t\n') plainInAttributes[unit.charCodeAt(0)] = 0;

/** Working memory that no sink uses at the moment: small documents would spend more on it than on themselves. */
let spare: Uint8Array<ArrayBuffer> | undefined;

/** Collects a document in windows-1251 and hands it on in chunks of 32 to 40 KB. */
export class ByteSink {
  readonly #hand: (chunk: Uint8Array<ArrayBuffer>) => void;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** @param hand takes a chunk and may keep it. */
  constructor(hand: (chunk: Uint8Array<ArrayBuffer>) => void) {
    this.#hand = hand;
    this.#bytes = spare ?? new Uint8Array(CHUNK + PART);
    spare = undefined;
  }

  /** Bytes that were encoded beforehand, few of them. */
  markup(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#copy(bytes);
  }

  /**
   * @param open ` name="`
   * @throws edo-xml-forbidden-character
   */
  attribute(open: Uint8Array, value: string): void {
    const { length } = value;
    this.#reserve(open.length + length + 1);
    const to = this.#bytes;
    let at = this.#length;
    // One loop after the other in one place: this is where most of the time of writing goes.
    to.set(open, at);
    at += open.length;
    const start = at;
    if (length <= PART) {
      for (let index = 0; index < length; index++) {
        const byte = plainInAttributes[value.charCodeAt(index)] as number;
        if (byte === 0) break;
        to[at++] = byte - 1;
      }
    }
    if (at === start + length) {
      to[at++] = QUOTE;
      this.#length = at;
      return;
    }
    this.#length = start;
    this.plain(escapeAttribute(value));
    this.#bytes[this.#length++] = QUOTE;
  }

  /** @throws edo-xml-forbidden-character */
  text(value: string): void {
    this.#reserve(value.length);
    if (value.length > PART || !this.#encode(value, plainInText)) this.plain(escapeText(value));
  }

  /**
   * Text in which nothing has to be escaped.
   *
   * @throws edo-xml-unencodable
   */
  plain(text: string): void {
    for (let from = 0; from < text.length; from += PART) {
      const bytes = encodeWindows1251(text.slice(from, from + PART));
      // Room for the closing quote is kept, too.
      this.#reserve(bytes.length + 1);
      this.#bytes.set(bytes, this.#length);
      this.#length += bytes.length;
    }
  }

  /** Hands on what is left. Nothing can be written afterwards. */
  end(): void {
    if (this.#length > 0) this.#flush();
    spare = this.#bytes;
  }

  /** False, with nothing written, where a unit is not in the table. */
  #encode(text: string, table: Uint16Array): boolean {
    const { length } = text;
    const to = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < length; index++) {
      const byte = table[text.charCodeAt(index)] as number;
      if (byte === 0) return false;
      to[at++] = byte - 1;
    }
    this.#length = at;
    return true;
  }

  #copy(bytes: Uint8Array): void {
    const { length } = bytes;
    // A call of `set` costs as much as some eight bytes one by one.
    if (length > FEW) this.#bytes.set(bytes, this.#length);
    else for (let index = 0; index < length; index++) this.#bytes[this.#length + index] = bytes[index] as number;
    this.#length += length;
  }

  #reserve(size: number): void {
    if (this.#length + Math.min(size, PART) > CHUNK + PART) this.#flush();
  }

  #flush(): void {
    const chunk = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    this.#hand(chunk);
  }
}
