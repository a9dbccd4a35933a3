import type { Position } from '../xml/document.ts';
import type { ElementListener, XmlElement } from '../xml/element.ts';
import type { XmlLimits } from '../xml/limits.ts';
import { Scanner } from '../xml/scanner.ts';
import { withNewlines } from '../xml/units.ts';
import { textOfWindows1251, UNDEFINED_BYTE } from '../xml/windows-1251.ts';
import type { LineStarts } from './line-starts.ts';

/** Thrown where a document cannot be read in pieces, or would end in an error: then it is read as a whole, which tells. */
export class NotInPieces extends Error {}

export interface PieceOptions {
  readonly limits: XmlLimits;
  /** Bytes read at once. */
  readonly pieceBytes: number;
  readonly listener?: ElementListener;
  /** Where to note line starts, if at all. */
  readonly lines?: LineStarts;
}

/** Reads a document in windows-1251 out of chunks of any size. */
export class PieceReader {
  readonly #scanner: Scanner;
  readonly #pieceBytes: number;
  readonly #lines: LineStarts | undefined;
  #chunks: Uint8Array[] = [];
  #size = 0;
  #wanted: number;

  constructor({ limits, pieceBytes, listener, lines }: PieceOptions) {
    // Where an error is, the document read as a whole will tell.
    const nowhere = (): Position => ({ line: 1, column: 1 });
    this.#scanner = new Scanner('windows-1251', limits, nowhere, listener);
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
    if (chunk.includes(UNDEFINED_BYTE)) throw new NotInPieces();
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
    const units = withNewlines(isCut ? bytes.subarray(0, -1) : bytes);
    const read = this.#scanner.read(textOfWindows1251(units), units, isLast);
    this.#lines?.add(units.subarray(0, read));
    const rest = [units.subarray(read), ...(isCut ? [bytes.subarray(-1)] : [])];
    this.#chunks = rest.map((part) => part.slice());
    this.#size = this.#chunks.reduce((size, part) => size + part.length, 0);
    // A token larger than a piece is not read anew for every chunk of it.
    this.#wanted = Math.max(this.#pieceBytes, 2 * this.#size);
  }
}
