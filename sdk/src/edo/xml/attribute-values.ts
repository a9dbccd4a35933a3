import { isBlank } from './units.ts';

/** Looks at what stands in a text between two places. */
export type ValueTest = (text: string, from: number, end: number) => boolean;

/**
 * Where the values of attributes lie in a text. Most values are looked at once, if ever, and an object and a string for
 * each would be most of what a document costs to read: two numbers in an array of numbers cost the collector nothing.
 */
export class AttributeValues {
  readonly #text: string;
  readonly #units: Uint8Array;
  /** Where the text begins in the document. */
  readonly #base: number;
  /** Of every value, its beginning and its end; instead of the end −1 and less for those in `#expanded`. */
  #marks: Int32Array;
  #count = 0;
  /** Values that are not just what is written. */
  readonly #expanded: string[] = [];

  constructor(text: string, units: Uint8Array, base: number) {
    this.#text = text;
    this.#units = units;
    this.#base = base;
    // An attribute takes about 25 characters of a document.
    this.#marks = new Int32Array((units.length >> 3) + 16);
  }

  get count(): number {
    return this.#count;
  }

  /** Adds a value that is what is written between two places. */
  add(from: number, end: number): void {
    const at = this.#count * 2;
    if (at === (this.#marks.length & ~1)) this.#grow();
    this.#marks[at] = from;
    this.#marks[at + 1] = end;
    this.#count++;
  }

  /** Adds a value with references or line ends in it. */
  addExpanded(from: number, value: string): void {
    this.add(from, -this.#expanded.push(value));
  }

  /** The value at an index, in the order in which they were added. */
  at(index: number): string {
    const end = this.#marks[2 * index + 1] as number;
    if (end < 0) return this.#expanded[-end - 1] as string;
    return this.#text.slice(this.#marks[2 * index], end);
  }

  /** Whether a value passes a test: that needs no string of its own. */
  passes(index: number, test: ValueTest): boolean {
    const end = this.#marks[2 * index + 1] as number;
    if (end >= 0) return test(this.#text, this.#marks[2 * index] as number, end);
    const value = this.at(index);
    return test(value, 0, value.length);
  }

  /** Where in the document the attribute begins. */
  offsetAt(index: number, name: string): number {
    const units = this.#units;
    // Back over the quote, the equals sign and what may be around it.
    let at = (this.#marks[2 * index] as number) - 2;
    while (isBlank(units[at])) at--;
    at--;
    while (isBlank(units[at])) at--;
    return this.#base + at + 1 - name.length;
  }

  #grow(): void {
    const larger = new Int32Array(this.#marks.length * 2);
    larger.set(this.#marks);
    this.#marks = larger;
  }
}
