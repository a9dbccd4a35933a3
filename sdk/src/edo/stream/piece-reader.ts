import { forbiddenCharacter } from '../xml/characters.ts';
import type { XmlEncoding } from '../xml/decode.ts';
import type { Position } from '../xml/document.ts';
import type { ElementListener, XmlElement } from '../xml/element.ts';
import type { XmlLimits } from '../xml/limits.ts';
import { Scanner } from '../xml/scanner.ts';
import { unitsOf, withNewlines } from '../xml/units.ts';
import { textOfWindows1251, UNDEFINED_BYTE } from '../xml/windows-1251.ts';
import type { LineStarts } from './line-starts.ts';

/** Thrown where a document cannot be read in pieces, or would end in an error: then it is read as a whole, which tells. */
export class NotInPieces extends Error {}

export interface PieceOptions {
  readonly encoding: XmlEncoding;
  readonly limits: XmlLimits;
  /** Bytes read at once. */
  readonly pieceBytes: number;
  readonly listener?: ElementListener;
  /** Where to note line starts, if at all. */
  readonly lines?: LineStarts;
}

/** Reads a document out of chunks of any size. */
export class PieceReader {
  readonly #encoding: XmlEncoding;
  readonly #scanner: Scanner;
  readonly #pieceBytes: number;
  readonly #lines: LineStarts | undefined;
  /** Passes over a byte order mark, and keeps the beginning of a character whose end is still to come. */
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  /** Bytes not decoded yet. */
  #chunks: Uint8Array[] = [];
  #size = 0;
  #wanted: number;
  /** What was decoded and not read. */
  #text = '';
  #units = new Uint8Array();

  constructor({ encoding, limits, pieceBytes, listener, lines }: PieceOptions) {
    // Where an error is, the document read as a whole will tell.
    const nowhere = (): Position => ({ line: 1, column: 1 });
    this.#encoding = encoding;
    this.#scanner = new Scanner(encoding, limits, nowhere, listener);
    this.#pieceBytes = pieceBytes;
    this.#wanted = pieceBytes;
    this.#lines = lines;
  }

  /** The root as far as it was read. */
  get root(): XmlElement | undefined {
    return this.#scanner.root;
  }

  get hasReferences(): boolean {
    return this.#scanner.hasReferences;
  }

  /** @throws NotInPieces; errors of reading, without their places */
  push(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length; from += this.#pieceBytes) {
      const part = chunk.subarray(from, from + this.#pieceBytes);
      this.#chunks.push(part);
      this.#size += part.length;
      if (this.#size >= this.#wanted) this.#read(false);
    }
  }

  /** There is no more. */
  end(): void {
    this.#read(true);
  }

  #read(isLast: boolean): void {
    const bytes = Buffer.concat(this.#chunks);
    // A carriage return is half of a line end, and the other half may be in the next piece.
    const isCut = !isLast && bytes.at(-1) === 0xd;
    const fresh = withNewlines(isCut ? bytes.subarray(0, -1) : bytes);
    const text = this.#text + this.#decode(fresh, isLast);
    const units = this.#encoding === 'utf-8' ? unitsOf(text) : Buffer.concat([this.#units, fresh]);
    const read = this.#scanner.read(text, units, isLast);
    this.#lines?.add(units.subarray(0, read));
    this.#text = text.slice(read);
    this.#units = Uint8Array.from(units.subarray(read));
    this.#chunks = isCut ? [Uint8Array.of(0xd)] : [];
    const left = this.#units.length + this.#chunks.length;
    this.#size = left;
    // A token larger than a piece is not read anew for every chunk of it.
    this.#wanted = Math.max(this.#pieceBytes, 2 * left);
  }

  #decode(bytes: Uint8Array, isLast: boolean): string {
    if (this.#encoding === 'windows-1251') {
      if (bytes.includes(UNDEFINED_BYTE)) throw new NotInPieces();
      return textOfWindows1251(bytes);
    }
    const text = this.#decodeUtf8(bytes, isLast);
    if (forbiddenCharacter.test(text)) throw new NotInPieces();
    return text;
  }

  #decodeUtf8(bytes: Uint8Array, isLast: boolean): string {
    try {
      return this.#utf8.decode(bytes, { stream: !isLast });
    } catch {
      throw new NotInPieces();
    }
  }
}
