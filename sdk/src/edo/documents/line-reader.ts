import { createHash } from 'node:crypto';
import type { InputReport } from '../findings/input-findings.ts';
import type { Field } from '../mapping/field.ts';

/** Letters that are hashed at once: fewer cost more calls, and more go to where memory is reclaimed late. */
const BATCH = 16 * 1024;

/** Reads the lines of an input one by one. Two readings of the same lines have the same count and fingerprint. */
export class LineReader<Line> {
  count = 0;
  readonly #mapping: Field<Line>;
  readonly #hash = createHash('sha256');
  #batch = '';

  constructor(mapping: Field<Line>) {
    this.#mapping = mapping;
  }

  /** The next line; undefined, with findings, where it cannot be used. */
  read(input: unknown, report: InputReport): Line | undefined {
    const line = this.#mapping.read(input, this.pointer, report);
    this.count++;
    this.#batch += JSON.stringify(line);
    if (this.#batch.length > BATCH) this.#flush();
    return line;
  }

  /** Of the line that comes next. */
  get pointer(): string {
    return `/lines/${this.count}`;
  }

  /** After the last line, once. */
  fingerprint(): string {
    this.#flush();
    return this.#hash.digest('base64');
  }

  #flush(): void {
    this.#hash.update(this.#batch);
    this.#batch = '';
  }
}
