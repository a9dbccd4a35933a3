import { webhookErrors } from '../errors.ts';

/** Puts together what arrives piece by piece, up to a limit. */
export class ByteCollector {
  readonly #limit: number;
  readonly #pieces: Uint8Array[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @throws StykError `webhooks-body-too-large` */
  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > this.#limit) throw webhookErrors.create('webhooks-body-too-large', { limit: this.#limit });
    this.#pieces.push(piece);
  }

  whole(): Uint8Array {
    const whole = new Uint8Array(this.#size);
    let offset = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, offset);
      offset += piece.length;
    }
    return whole;
  }
}
