import { webhookErrors } from '../errors.ts';
import type { Awaitable, DedupeStore } from './dedupe-store.ts';

/** An id that this handler alone may handle for now. */
export class Claim<Transaction = undefined> {
  readonly id: string;
  readonly token: string;
  readonly #store: DedupeStore<Transaction>;
  readonly #keepUntil: () => number;
  #completed = false;

  constructor(store: DedupeStore<Transaction>, id: string, keepUntil: () => number) {
    this.id = id;
    this.token = crypto.randomUUID();
    this.#store = store;
    this.#keepUntil = keepUntil;
  }

  get completed(): boolean {
    return this.#completed;
  }

  /**
   * Marks the id as handled, inside the transaction that holds the effects. With a store that answers at once, so does
   * this. When it throws, roll back.
   *
   * @throws StykError `webhooks-claim-lost`
   */
  complete(transaction?: Transaction): Awaitable<void> {
    const held = this.#store.complete(this.id, this.token, this.#keepUntil(), transaction);
    return held instanceof Promise ? held.then((value) => this.#settle(value)) : this.#settle(held);
  }

  #settle(held: boolean): void {
    if (!held) throw webhookErrors.create('webhooks-claim-lost', { id: this.id });
    this.#completed = true;
  }
}
