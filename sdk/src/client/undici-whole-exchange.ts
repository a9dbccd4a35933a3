import { TransportFailure, type TransportRequest, type TransportResponse } from './transport.ts';
import { type Controller, Exchange, type Headers, joinRepeated } from './undici-exchange.ts';

/** A response up to the last byte of its body. */
export class WholeExchange extends Exchange {
  readonly #resolve: (response: TransportResponse) => void;
  protected readonly refuse: (failure: TransportFailure) => void;
  #status = 0;
  #headers: Headers = {};
  #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(
    request: TransportRequest,
    resolve: (response: TransportResponse) => void,
    reject: (failure: TransportFailure) => void,
  ) {
    super(request);
    this.#resolve = resolve;
    this.refuse = reject;
  }

  onResponseStart(_controller: Controller, status: number, headers: Headers): void {
    this.#status = status;
    this.#headers = headers;
    if (Number(headers['content-length'] ?? 0) > this.request.maxResponseBytes) this.#tooLarge();
  }

  onResponseData(_controller: Controller, chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    if (this.#size > this.request.maxResponseBytes) this.#tooLarge();
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.release();
    const [first] = this.#chunks;
    const body = first !== undefined && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    this.#resolve({ status: this.#status, headers: joinRepeated(this.#headers), body });
  }

  #tooLarge(): void {
    this.fail(new TransportFailure('too-large'));
  }
}
