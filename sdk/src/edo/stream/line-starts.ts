import type { Position } from '../xml/document.ts';

/** Four bytes for each line are all that is kept of a document for places in it. */
const FIRST_SIZE = 1024;

/** Where the lines of a document begin, as its pieces go by. */
export class LineStarts {
  #starts = new Uint32Array(FIRST_SIZE);
  #count = 1;
  #length = 0;

  /** The next units of the document. */
  add(units: Uint8Array): void {
    for (let at = units.indexOf(0xa); at >= 0; at = units.indexOf(0xa, at + 1)) {
      if (this.#count === this.#starts.length) {
        const larger = new Uint32Array(this.#count * 2);
        larger.set(this.#starts);
        this.#starts = larger;
      }
      this.#starts[this.#count++] = this.#length + at + 1;
    }
    this.#length += units.length;
  }

  readonly locate = (offset: number): Position => {
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  };
}
